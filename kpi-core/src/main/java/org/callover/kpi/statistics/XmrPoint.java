package org.callover.kpi.statistics;

import java.util.List;

/**
 * A point of a control chart with the rules that mark it.
 *
 * @param phase index of its {@link XmrPhase} in the chart
 * @param rules in order of precedence; none at a point that varies as ever
 * @param direction 1 when the first rule marks it high or rising, -1 when low or falling, 0 when no rule does
 */
public record XmrPoint(double value, int phase, List<XmrRule> rules, int direction) {

    public XmrPoint {
        rules = List.copyOf(rules);
        if (rules.isEmpty() != (direction == 0)) {
            throw new IllegalArgumentException("the direction %d does not go with the rules %s; a marked point has one"
                    .formatted(direction, rules));
        }
    }

    public boolean isSpecialCause() {
        return direction != 0;
    }

    /** What the point says, given which way is good. */
    public Variation variation(Polarity polarity) {
        return Variation.of(direction, polarity);
    }
}
