package org.callover.kpi.dataset.column;

import org.callover.kpi.period.MonthNumber;

/**
 * The one-month observations of one series in one area.
 *
 * <p>Months are numbered as in {@link MonthNumber}.
 */
public interface ObservedMonths {

    /** The number of the first month with an observation of its own; {@link #endMonth} if there is none. */
    int firstMonth();

    /** The number of the month after the last one with an observation of its own. */
    int endMonth();

    /**
     * The months as binary numbers in an array.
     *
     * @return one value for each month from {@code from} to before {@code to}, NaN if there is none. Do not change it:
     * for all months it is the column's own array
     */
    double[] monthly(int from, int to);

    /** Whether any month has an observation of its own. */
    default boolean hasMonths() {
        return firstMonth() < endMonth();
    }
}
