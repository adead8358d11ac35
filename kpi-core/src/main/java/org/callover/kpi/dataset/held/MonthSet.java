package org.callover.kpi.dataset.held;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;

/** A set of months, such as those in which an area has figures. */
public final class MonthSet {

    /** No month. */
    public static final MonthSet NONE = new MonthSet(new BitSet());

    private final BitSet months;

    private MonthSet(BitSet months) {
        this.months = months;
    }

    /** All months of these periods. */
    public static MonthSet of(Stream<Period> periods) {
        BitSet months = new BitSet();
        periods.forEach(period -> months.set(MonthNumber.of(period.start()), MonthNumber.of(period.end())));
        return new MonthSet(months);
    }

    /** The months that both have. */
    public MonthSet and(MonthSet other) {
        BitSet both = copy();
        both.and(other.months);
        return new MonthSet(both);
    }

    /** The months that at least one of the two has. */
    public MonthSet or(MonthSet other) {
        BitSet either = copy();
        either.or(other.months);
        return new MonthSet(either);
    }

    private BitSet copy() {
        return (BitSet) months.clone();
    }

    public boolean isEmpty() {
        return months.isEmpty();
    }

    /** Whether it has a month, by its number as in {@link MonthNumber}. */
    boolean has(int month) {
        return months.get(month);
    }

    /** From its first month to its last. */
    public Optional<Period> extent() {
        return isEmpty() ? Optional.empty() : Optional.of(period(months.nextSetBit(0), months.length()));
    }

    /** Its months as runs without a gap, in order. */
    public List<Period> runs() {
        List<Period> runs = new ArrayList<>();
        int start = months.nextSetBit(0);
        while (start >= 0) {
            int end = months.nextClearBit(start);
            runs.add(period(start, end));
            start = months.nextSetBit(end);
        }
        return runs;
    }

    /** The months between its first and its last that it lacks, as runs, in order. */
    public List<Period> gaps() {
        List<Period> gaps = new ArrayList<>();
        List<Period> runs = runs();
        for (int next = 1; next < runs.size(); next++) {
            gaps.add(new Period(runs.get(next - 1).end(), runs.get(next).start()));
        }
        return gaps;
    }

    private static Period period(int start, int end) {
        return new Period(MonthNumber.month(start), MonthNumber.month(end));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonthSet held && months.equals(held.months);
    }

    @Override
    public int hashCode() {
        return months.hashCode();
    }

    @Override
    public String toString() {
        return runs().toString();
    }
}
