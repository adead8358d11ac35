package org.callover.kpi.control;

/** The values of an indicator in one area, one for each native period. */
interface NativeFigures {

    /**
     * The run of periods that end with or before a month.
     *
     * @param last the month's number, as {@link org.callover.kpi.period.MonthNumber} counts them
     */
    ChartableRun upTo(int last);
}
