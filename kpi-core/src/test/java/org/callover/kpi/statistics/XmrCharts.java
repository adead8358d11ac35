package org.callover.kpi.statistics;

import java.util.OptionalInt;

/** Charts and readings without gaps, as the tests ask for them. */
final class XmrCharts {

    private static final int[] NO_GAPS = {};

    private XmrCharts() {}

    /** With new limits from each break on. */
    static XmrChart rebased(double[] values, int... breaks) {
        return XmrChart.of(values, breaks, NO_GAPS, OptionalInt.empty());
    }

    /** With the limits of each phase fixed by its first points. */
    static XmrChart withBaseline(double[] values, int baseline, int... breaks) {
        return XmrChart.of(values, breaks, NO_GAPS, OptionalInt.of(baseline));
    }

    /** The reading of the first so many values, {@link #rebased}. */
    static XmrChart.Reading readRebased(double[] values, int length, int... breaks) {
        return XmrChart.Reading.of(values, length, breaks, NO_GAPS, OptionalInt.empty());
    }

    /** The reading of the first so many values, {@link #withBaseline}. */
    static XmrChart.Reading readWithBaseline(double[] values, int length, int baseline, int... breaks) {
        return XmrChart.Reading.of(values, length, breaks, NO_GAPS, OptionalInt.of(baseline));
    }
}
