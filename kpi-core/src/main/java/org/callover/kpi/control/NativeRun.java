package org.callover.kpi.control;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.XmrChart;
import org.jspecify.annotations.Nullable;

/** Native periods in order, each with its value. Periods may be missing in between. */
public final class NativeRun implements ChartableRun {

    /** A gap of more months than this ends a phase. */
    static final int LONGEST_GAP = 12;

    private static final int[] NONE = {};

    private final int start;
    private final NativeStep step;
    private final double[] values;
    /** How many steps each period comes after the first; absent if none is missing. */
    private final int @Nullable [] steps;

    private final int length;

    /**
     * Periods that are missing between two others.
     *
     * @param resumed the index of the first period after it
     */
    public record Gap(Period period, int resumed) {

        /** Whether it is so long that new limits start after it. */
        public boolean endsPhase() {
            return period.months() > LONGEST_GAP;
        }
    }

    /**
     * A break in what is charted, after which new limits start.
     *
     * @param first the index of the first period after it
     */
    record Parting(Break at, int first) {}

    /**
     * @param start the number of the first month, as in {@link MonthNumber}
     * @param values at least one; not copied, and never changed
     */
    NativeRun(int start, NativeStep step, double[] values) {
        this(start, step, values, null, values.length);
    }

    /**
     * @param steps how many steps each value comes after the first, rising; absent if none is missing. Not copied, and
     * never changed
     * @param length how many of the values, from the first, belong to the run
     */
    NativeRun(int start, NativeStep step, double[] values, int @Nullable [] steps, int length) {
        if (length == 0) {
            throw new IllegalArgumentException("a run has at least one period; say why there is none instead");
        }
        this.start = start;
        this.step = step;
        this.values = values;
        this.steps = steps;
        this.length = length;
    }

    /** A run of the values that are numbers, from consecutive months; absent if there are none. */
    static Optional<NativeRun> ofNumbers(int start, NativeStep step, double[] sideBySide) {
        int numbers = 0;
        for (double value : sideBySide) {
            numbers += Double.isNaN(value) ? 0 : 1;
        }
        if (numbers == 0) {
            return Optional.empty();
        }
        if (numbers == sideBySide.length) {
            return Optional.of(new NativeRun(start, step, sideBySide));
        }
        int[] at = IntStream.range(0, sideBySide.length)
                .filter(i -> !Double.isNaN(sideBySide[i]))
                .toArray();
        int first = at[0];
        return Optional.of(new NativeRun(
                start + first * step.months(),
                step,
                IntStream.of(at).mapToDouble(i -> sideBySide[i]).toArray(),
                IntStream.of(at).map(i -> i - first).toArray(),
                at.length));
    }

    /** The part that ends with or before a month, as in {@link MonthNumber}; absent if there is none. */
    Optional<NativeRun> upTo(int last) {
        int end = firstFrom(last + 2 - step.months());
        return end == 0 ? Optional.empty() : Optional.of(new NativeRun(start, step, values, steps, end));
    }

    public NativeStep step() {
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

    /** What a control chart says about the latest period. The charts up to earlier periods are never made. */
    XmrChart.Reading reading(OptionalInt baseline, int[] parted) {
        return XmrChart.Reading.of(values, length, parted, resumed(), baseline);
    }

    /** The control chart. */
    XmrChart chart(OptionalInt baseline, int[] parted) {
        return XmrChart.of(values(), parted, resumed(), baseline);
    }

    /** The period at an index. */
    public Period period(int at) {
        return Period.of(MonthNumber.month(first(at)), step.months());
    }

    /** The number of the first month of the period at an index. */
    private int first(int at) {
        return start + (steps == null ? at : steps[at]) * step.months();
    }

    /** The latest period. */
    public Period last() {
        return period(length - 1);
    }

    /** From its first month to its last. */
    public Period extent() {
        return new Period(MonthNumber.month(start), last().end());
    }

    /** The part from an index on. */
    NativeRun from(int at) {
        if (at == 0) {
            return this;
        }
        int[] gone = steps;
        int[] left = gone == null
                ? null
                : IntStream.range(at, length).map(i -> gone[i] - gone[at]).toArray();
        return new NativeRun(first(at), step, Arrays.copyOfRange(values, at, length), left, length - at);
    }

    /** Whether no period is missing. */
    boolean isGapless() {
        return steps == null;
    }

    /** The gaps between its periods, in order. */
    public List<Gap> gaps() {
        int[] resumed = resumed();
        List<Gap> gaps = new ArrayList<>(resumed.length);
        for (int at : resumed) {
            gaps.add(new Gap(new Period(period(at - 1).end(), MonthNumber.month(first(at))), at));
        }
        return gaps;
    }

    /** The indices of the first period after each gap, rising. */
    private int[] resumed() {
        int[] at = steps;
        return at == null
                ? NONE
                : IntStream.range(1, length).filter(i -> at[i] > at[i - 1] + 1).toArray();
    }

    /** The index of the first period that starts in a month or later; the length if none does. */
    int firstFrom(YearMonth from) {
        return firstFrom(MonthNumber.of(from));
    }

    private int firstFrom(int month) {
        int wanted = -Math.floorDiv(start - month, step.months());
        if (steps == null || wanted < 0) {
            return Math.min(Math.max(wanted, 0), length);
        }
        int found = Arrays.binarySearch(steps, 0, length, wanted);
        return found < 0 ? -found - 1 : found;
    }
}
