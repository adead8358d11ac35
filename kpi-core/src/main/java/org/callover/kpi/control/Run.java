package org.callover.kpi.control;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.callover.kpi.observation.Series;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.XmrChart;

/** Native periods that follow each other without a gap or an overlap, each with its value. */
public final class Run implements Stretch {

    private static final int[] NO_BREAKS = {};

    private final int start;
    private final Step step;
    private final double[] values;
    private final int length;

    /**
     * @param start the number of the first month, as by {@link #number}
     * @param values at least one; not copied, and never changed
     */
    Run(int start, Step step, double[] values) {
        this(start, step, values, values.length);
    }

    /** @param length how many of the values there are, the first ones */
    Run(int start, Step step, double[] values, int length) {
        if (length == 0) {
            throw new IllegalArgumentException("a run has at least one period; say why there is none instead");
        }
        this.start = start;
        this.step = step;
        this.values = values;
        this.length = length;
    }

    /** A month as a number that counts through the years. */
    static int number(YearMonth month) {
        return (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }

    public Step step() {
        return step;
    }

    public int length() {
        return length;
    }

    public double value(int at) {
        return values[Objects.checkIndex(at, length)];
    }

    /** A copy of the values, first to last. */
    public double[] values() {
        return Arrays.copyOf(values, length);
    }

    /** What a control chart says of the latest period; the charts before it are never made. */
    XmrChart.Reading reading(OptionalInt baseline, int[] parted) {
        return baseline.isPresent()
                ? XmrChart.Reading.withBaseline(values, length, baseline.getAsInt(), parted)
                : XmrChart.Reading.rebased(values, length, parted);
    }

    /** The period at an index. */
    public Period period(int at) {
        return Period.of(month(start + at * step.months()), step.months());
    }

    /** The latest period. */
    public Period last() {
        return period(length - 1);
    }

    /** From its first month to its last. */
    public Period extent() {
        return Period.of(month(start), length * step.months());
    }

    /** The part from an index on. */
    Run from(int at) {
        return at == 0 ? this : new Run(start + at * step.months(), step, Arrays.copyOfRange(values, at, length));
    }

    /**
     * The indices of the first periods that lie wholly behind a break, rising. A break at or before the first period, or
     * with no whole period behind it yet, parts nothing.
     */
    int[] parted(List<Series.Break> breaks) {
        return breaks.isEmpty()
                ? NO_BREAKS
                : breaks.stream()
                        .mapToInt(this::firstBehind)
                        .filter(at -> at > 0 && at < length)
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /** The breaks that part it, in order. */
    List<Series.Break> within(List<Series.Break> breaks) {
        if (breaks.isEmpty()) {
            return breaks;
        }
        int[] parted = parted(breaks);
        return breaks.stream()
                .filter(each -> IntStream.of(parted).anyMatch(at -> at == firstBehind(each)))
                .toList();
    }

    private int firstBehind(Series.Break at) {
        return -Math.floorDiv(start - number(at.from()), step.months());
    }
}
