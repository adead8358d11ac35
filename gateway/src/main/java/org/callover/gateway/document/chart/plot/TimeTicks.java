package org.callover.gateway.document.chart.plot;

import java.util.List;
import java.util.stream.IntStream;
import org.callover.gateway.document.chart.TimeAxis;
import org.callover.gateway.document.chart.ink.TextWidth;

/**
 * Which periods have a label: as many as have room, at the same distance, at starts of years if not at all.
 *
 * @param places the indices of the periods
 */
record TimeTicks(List<Integer> places) {

    private static final double LONGEST = 110;
    private static final double BETWEEN = 14;
    private static final double LEAST = 6;
    private static final int[] PARTS_OF_A_YEAR = {12, 6, 4, 2, 1};
    private static final int[] YEARS = {2, 3, 4, 5, 10, 20, 50, 100};

    static TimeTicks of(TimeAxis axis, double slot) {
        double widest = axis.labels().stream()
                .mapToDouble(label -> TextWidth.of(shown(label), Frame.SIZE))
                .max()
                .orElse(0);
        int every = every(axis, (widest + BETWEEN) / slot);
        int first = every >= axis.length() ? 0 : axis.yearStart() % every;
        return from(first, every, axis.length());
    }

    /** The starts of years, which have a tick if there is room for it. */
    static TimeTicks years(TimeAxis axis, double slot) {
        int every = axis.cycle() * slot < LEAST ? axis.length() : axis.cycle();
        return from(axis.yearStart(), every, axis.length());
    }

    private static TimeTicks from(int first, int every, int length) {
        return new TimeTicks(IntStream.iterate(first, at -> at < length, at -> at + every)
                .boxed()
                .toList());
    }

    /** A label as it is written on the axis. */
    static String shown(String label) {
        return TextWidth.shortened(label, Frame.SIZE, LONGEST);
    }

    /** The distance between labels: a part of a year, or years. */
    private static int every(TimeAxis axis, double least) {
        for (int parts : PARTS_OF_A_YEAR) {
            if (axis.cycle() % parts == 0 && axis.cycle() / parts >= least) {
                return axis.cycle() / parts;
            }
        }
        for (int years : YEARS) {
            if (axis.cycle() * years >= least) {
                return axis.cycle() * years;
            }
        }
        return Math.max(1, (int) Math.ceil(least));
    }
}
