package org.callover.gateway.document.chart;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Periods of one length that follow each other, with a label each.
 *
 * @param labels such as "Apr 2021" or "2021-22"; a drawing shows as many as have room
 * @param cycle how many periods are a year
 * @param yearStart the index of the first period that starts a year, below the cycle; labels are best shown there
 * @param breaks in the order of time
 * @param gaps in the order of time
 */
public record TimeAxis(List<String> labels, int cycle, int yearStart, List<Break> breaks, List<Gap> gaps) {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ROOT);

    /**
     * A change of how things are counted: values before it and after it should not be compared.
     *
     * @param at the index of the first period after it
     */
    public record Break(int at, String label) {}

    /**
     * Periods without a value, and why.
     *
     * @param from the index of the first of them
     * @param to the index after the last of them
     */
    public record Gap(int from, int to, String label) {}

    public TimeAxis {
        labels = List.copyOf(labels);
        breaks = List.copyOf(breaks);
        gaps = List.copyOf(gaps);
        if (cycle < 1 || yearStart < 0 || yearStart >= cycle) {
            throw new IllegalArgumentException(
                    "a year of %d periods cannot start at %d; give an index from 0 that is below the number of periods"
                            .formatted(cycle, yearStart));
        }
        requireOrder(breaks.stream().mapToInt(Break::at).toArray(), labels.size(), "breaks");
        requireOrder(
                gaps.stream()
                        .flatMapToInt(gap -> IntStream.of(gap.from(), gap.to() - 1))
                        .toArray(),
                labels.size(),
                "gaps");
    }

    /** Months that follow each other, without breaks and gaps. */
    public static TimeAxis months(YearMonth first, int count) {
        List<String> labels = IntStream.range(0, count)
                .mapToObj(i -> month(first.plusMonths(i)))
                .toList();
        int toJanuary = (MONTHS_OF_A_YEAR + 1 - first.getMonthValue()) % MONTHS_OF_A_YEAR;
        return new TimeAxis(labels, MONTHS_OF_A_YEAR, toJanuary, List.of(), List.of());
    }

    /** The same axis with these breaks. */
    public TimeAxis brokenAt(List<Break> others) {
        return new TimeAxis(labels, cycle, yearStart, others, gaps);
    }

    /** The same axis with these gaps. */
    public TimeAxis withGaps(List<Gap> others) {
        return new TimeAxis(labels, cycle, yearStart, breaks, others);
    }

    /** The number of periods. */
    public int length() {
        return labels.size();
    }

    /** "Sep 2021"; in English of the root locale, so that no JDK writes "Sept". */
    private static String month(YearMonth month) {
        return MONTH.format(month);
    }

    private static void requireOrder(int[] indices, int length, String what) {
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] < (i == 0 ? 0 : indices[i - 1]) || indices[i] >= length) {
                throw new IllegalArgumentException(
                        "the %s do not lie on %d periods in the order of time; the index %d is out of place"
                                .formatted(what, length, indices[i]));
            }
        }
    }
}
