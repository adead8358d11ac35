package org.callover.kpi.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * What prevents a chart of a run of periods. A control chart needs independent points one step apart.
 *
 * <p>Rolling windows overlap: each contains most of the one before. So they always drift smoothly, and limits found
 * from them mean nothing.
 */
public enum Spacing {
    OVERLAPPING("the periods overlap, as rolling windows do, so that neighbours share most of what they count"),
    OUT_OF_ORDER("the periods are not in time order"),
    GAP("a period is missing between two others"),
    UNEQUAL("the periods are of different lengths"),
    NOT_NATIVE("this method is not for periods of this length");

    /** The lengths of periods, in months, that a control chart takes: months and quarters. */
    private static final int[] CHARTED = {1, 3};

    private final String because;

    Spacing(String because) {
        this.because = because;
    }

    /** The reason, as part of a sentence. */
    public String because() {
        return because;
    }

    /**
     * What prevents a control chart, which takes months or quarters.
     *
     * @param starts the first month of each period, numbered through the years
     * @param lengths the months of each period
     */
    public static Optional<Spacing> refusingChart(int[] starts, int[] lengths) {
        if (starts.length != lengths.length) {
            throw new IllegalArgumentException(
                    "%d starts and %d lengths are not periods; give one length for each start"
                            .formatted(starts.length, lengths.length));
        }
        for (int i = 1; i < starts.length; i++) {
            int due = starts[i - 1] + lengths[i - 1];
            if (starts[i] != due) {
                return Optional.of(misplaced(starts[i - 1], due, starts[i]));
            }
        }
        if (Arrays.stream(lengths).distinct().count() > 1) {
            return Optional.of(UNEQUAL);
        }
        boolean fits = lengths.length == 0 || Arrays.stream(CHARTED).anyMatch(length -> length == lengths[0]);
        return fits ? Optional.empty() : Optional.of(NOT_NATIVE);
    }

    private static Spacing misplaced(int before, int due, int start) {
        if (start > due) {
            return GAP;
        }
        return start < before ? OUT_OF_ORDER : OVERLAPPING;
    }
}
