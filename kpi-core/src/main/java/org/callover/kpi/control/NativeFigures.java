package org.callover.kpi.control;

/** What an indicator comes to in one area, native period by native period. */
interface NativeFigures {

    /**
     * What there is up to a month: nothing of it ends later.
     *
     * @param last the month's number, as by {@link NativeRun#number}
     */
    ChartableRun upTo(int last);
}
