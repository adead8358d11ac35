package org.callover.gateway.document.chart.svg;

import org.callover.gateway.document.chart.RunChart.Cause;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.MarkShape;
import org.callover.gateway.document.chart.ink.Markup;

/**
 * How a special cause is drawn, in charts and icons alike: a shape and a colour of its own.
 *
 * @param words what it means, in a legend
 */
record CauseMark(MarkShape shape, String colour, String words) {

    private static final double DOT = 2.6;
    private static final double LARGE = 4.8;
    private static final double SMALL = 3.8;

    static CauseMark of(Cause cause) {
        return switch (cause) {
            case IMPROVEMENT -> new CauseMark(MarkShape.DIAMOND, Ink.BLUE, "Improvement");
            case CONCERN -> new CauseMark(MarkShape.SQUARE, Ink.ORANGE, "Concern");
            case NEUTRAL -> new CauseMark(MarkShape.TRIANGLE, Ink.PURPLE, "Clear rise or fall");
        };
    }

    /** A point that is not marked. */
    static void dot(Markup to, double x, double y) {
        MarkShape.CIRCLE.draw(to, x, y, DOT).end();
    }

    void draw(Markup to, double x, double y, boolean isLarge) {
        shape.draw(to, x, y, isLarge ? LARGE : SMALL).with("fill", colour);
        to.with("stroke", Ink.WHITE).with("stroke-width", 0.8).end();
    }
}
