package org.callover.kpi.statistics;

import java.util.List;

/**
 * A point of a control chart with the rules that mark it.
 *
 * @param phase index of its {@link XmrPhase} in the chart
 * @param marks in the rules' order of precedence; none for a point of common cause
 */
public record XmrPoint(double value, int phase, List<Mark> marks) {

    public XmrPoint {
        marks = List.copyOf(marks);
    }

    /**
     * A special cause.
     *
     * @param direction 1 if high or rising, -1 if low or falling
     */
    public record Mark(XmrRule rule, int direction) {

        public Mark {
            if (direction != 1 && direction != -1) {
                throw new IllegalArgumentException(
                        "the direction %d of a mark by %s is neither up (1) nor down (-1)".formatted(direction, rule));
            }
        }
    }

    /** The rules that mark it, in order of precedence. */
    public List<XmrRule> rules() {
        return marks.stream().map(Mark::rule).toList();
    }

    /** 1 if the first rule marks it high or rising, -1 if low or falling, 0 if no rule marks it. */
    public int direction() {
        return marks.isEmpty() ? 0 : marks.get(0).direction();
    }

    public boolean isSpecialCause() {
        return !marks.isEmpty();
    }

    /** The variation of the point, given which direction is good. */
    public Variation variation(Polarity polarity) {
        return Variation.of(direction(), polarity);
    }
}
