package org.callover.kpi.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * What a control chart says of its latest point: the limits that point is judged by and the special causes that mark it.
 *
 * <p>It is what {@link XmrChart#reading()} gives, found without making the chart: the limits come from the last phase
 * alone, and no rule looks back further than seven points. A scorecard reads one for every cell.
 *
 * @param phase the current phase
 * @param latest the last point of it
 */
public record XmrReading(XmrPhase phase, XmrPoint latest) {

    private static final XmrRule[] RULES = XmrRule.values();

    /**
     * The reading of {@link XmrChart#rebased}.
     *
     * @throws IllegalArgumentException when there is no value
     */
    public static XmrReading rebased(double[] values, int... breaks) {
        return of(values, XmrChart.WHOLE_PHASE, breaks);
    }

    /**
     * The reading of {@link XmrChart#withBaseline}.
     *
     * @param baseline at least two points
     * @throws IllegalArgumentException when there is no value
     */
    public static XmrReading withBaseline(double[] values, int baseline, int... breaks) {
        XmrChart.requireBaseline(baseline);
        return of(values, baseline, breaks);
    }

    private static XmrReading of(double[] values, int baseline, int[] breaks) {
        XmrChart.requireNumbers(values);
        XmrChart.requireBreaks(breaks, values.length);
        if (values.length == 0) {
            throw new IllegalArgumentException("no values have no latest point; give at least one");
        }
        int from = breaks.length == 0 ? 0 : breaks[breaks.length - 1];
        XmrPhase phase = XmrPhase.measure(values, from, values.length, Math.min(baseline, values.length - from), true);
        return new XmrReading(phase, latest(phase, breaks.length, values));
    }

    private static XmrPoint latest(XmrPhase phase, int index, double[] values) {
        List<XmrRule> rules = List.of();
        int direction = 0;
        for (XmrRule rule : RULES) {
            int mark = rule.mark(phase, values);
            if (mark != 0) {
                rules = rules.isEmpty() ? new ArrayList<>(RULES.length) : rules;
                rules.add(rule);
                direction = direction == 0 ? mark : direction;
            }
        }
        return new XmrPoint(values[values.length - 1], index, rules, direction);
    }

    /** What the latest point says, given which way is good. */
    public Variation variation(Polarity polarity) {
        return latest.variation(polarity);
    }
}
