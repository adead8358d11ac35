package org.callover.kpi.dataset;

import org.callover.kpi.period.MonthNumber;

/**
 * The months of one series in one area that were each observed by themselves.
 *
 * <p>Months are numbered as in {@link MonthNumber}.
 */
public interface ObservedMonths {

    /** The number of the first month that was observed by itself; {@link #endMonth} where there is none. */
    int firstMonth();

    /** The number of the month after the last that was observed by itself. */
    int endMonth();

    /**
     * The months as binary numbers side by side.
     *
     * @return one value for each month from {@code from} to before {@code to}, NaN where there is none; to be read only,
     *     as of all months it is the column's own
     */
    double[] monthly(int from, int to);

    /** Whether any month was observed by itself. */
    default boolean hasMonths() {
        return firstMonth() < endMonth();
    }
}
