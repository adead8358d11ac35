package org.callover.kpi.dataset.column;

import java.util.BitSet;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;

/**
 * What is known of a column without its observations. It is small, and stays in memory when they do not.
 *
 * @param lastSource the number of the last import that changed it
 * @param first the first month in which anything was observed, by its number as in {@link MonthNumber}
 * @param end the month after the last one
 * @param isGapless whether every month between the two is known to be covered by an observation
 * @param saysBases whether an observation may state a basis; if not, none does
 */
public record ColumnHead(int lastSource, int first, int end, boolean isGapless, boolean saysBases) {

    /** What is known of a column. */
    public static ColumnHead of(Column column) {
        BitSet covered = new BitSet();
        column.all().forEach(span -> covered.set(span.start(), span.end()));
        int first = covered.isEmpty() ? 0 : covered.nextSetBit(0);
        int end = covered.length();
        return new ColumnHead(column.lastSource(), first, end, covered.cardinality() == end - first, column.hasBases());
    }

    /** The head of a column with these observations and some of later imports. */
    public ColumnHead with(ColumnHead later) {
        boolean touches = later.first <= end && first <= later.end;
        return new ColumnHead(
                later.lastSource,
                Math.min(first, later.first),
                Math.max(end, later.end),
                isGapless && later.isGapless && touches,
                saysBases || later.saysBases);
    }

    /** From the first to the last month in which anything was observed. */
    public Period extent() {
        return new Period(MonthNumber.month(first), MonthNumber.month(end));
    }
}
