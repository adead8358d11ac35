package org.callover.gateway.document.chart.svg;

import org.callover.gateway.document.chart.AssuranceIcon;
import org.callover.gateway.document.chart.Icon;
import org.callover.gateway.document.chart.RagIcon;
import org.callover.gateway.document.chart.RunChart.Cause;
import org.callover.gateway.document.chart.VariationIcon;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.MarkShape;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.ink.Trace;
import org.callover.gateway.document.chart.plot.Frame;

/**
 * Icons: a frame whose shape says whether it is good, and in it a small run of values that ends where the latest point
 * is, or what will become of a target.
 */
final class IconDrawing {

    static final int SIZE = 32;

    private static final double MIDDLE = 16;
    private static final double[] STEADY = {7.5, 17, 11.5, 14, 16, 18, 20.5, 14, 24.5, 16.5};
    private static final double[] RISING = {7, 20.5, 11, 18.5, 15, 20, 20.5, 12};
    private static final double[] FALLING = {7, 11.5, 11, 13.5, 15, 12, 20.5, 20};
    private static final double[] TICK = {10, 16.5, 14.5, 21, 22.5, 11};
    private static final double[] CROSS_DOWN = {11, 11, 21, 21};
    private static final double[] CROSS_UP = {11, 21, 21, 11};
    private static final double[] WAVE = {7, 19, 11.5, 11.5, 16, 20.5, 20.5, 11.5, 25, 20};

    private IconDrawing() {}

    static void draw(Markup to, Icon icon) {
        if (icon instanceof VariationIcon variation) {
            draw(to, variation);
        } else if (icon instanceof AssuranceIcon assurance) {
            draw(to, assurance);
        } else if (icon instanceof RagIcon rag) {
            draw(to, rag);
        }
    }

    private static void draw(Markup to, VariationIcon icon) {
        switch (icon) {
            case COMMON_CAUSE -> steady(to);
            case IMPROVEMENT_HIGH -> run(to, Cause.IMPROVEMENT, MarkShape.CIRCLE, RISING);
            case IMPROVEMENT_LOW -> run(to, Cause.IMPROVEMENT, MarkShape.CIRCLE, FALLING);
            case CONCERN_HIGH -> run(to, Cause.CONCERN, MarkShape.SQUARE, RISING);
            case CONCERN_LOW -> run(to, Cause.CONCERN, MarkShape.SQUARE, FALLING);
            case NEUTRAL_HIGH -> run(to, Cause.NEUTRAL, MarkShape.HEXAGON, RISING);
            case NEUTRAL_LOW -> run(to, Cause.NEUTRAL, MarkShape.HEXAGON, FALLING);
        }
    }

    private static void steady(Markup to) {
        frame(to, MarkShape.CIRCLE, Ink.QUIET);
        way(to, Ink.QUIET, STEADY);
    }

    private static void run(Markup to, Cause cause, MarkShape frame, double[] corners) {
        CauseMark mark = CauseMark.of(cause);
        frame(to, frame, mark.colour());
        way(to, Ink.LINE, corners);
        int last = corners.length - 2;
        mark.draw(to, corners[last], corners[last + 1], false);
    }

    private static void draw(Markup to, AssuranceIcon icon) {
        switch (icon) {
            case CONSISTENTLY_PASSES -> {
                frame(to, MarkShape.CIRCLE, Ink.BLUE);
                way(to, Ink.BLUE, TICK);
            }
            case CONSISTENTLY_FAILS -> {
                frame(to, MarkShape.SQUARE, Ink.ORANGE);
                way(to, Ink.ORANGE, CROSS_DOWN);
                way(to, Ink.ORANGE, CROSS_UP);
            }
            case HIT_AND_MISS -> {
                frame(to, MarkShape.CIRCLE, Ink.QUIET);
                to.start("g")
                        .with("stroke", Ink.TARGET)
                        .with("stroke-width", 1.6)
                        .with("stroke-dasharray", "3 2");
                Frame.line(to, 5, MIDDLE, 27, MIDDLE);
                to.end();
                way(to, Ink.QUIET, WAVE);
            }
        }
    }

    private static void hitAndMiss(Markup to) {
        frame(to, MarkShape.CIRCLE, Ink.QUIET);
        to.start("g").with("stroke", Ink.TARGET).with("stroke-width", 1.6).with("stroke-dasharray", "3 2");
        Frame.line(to, 5, MIDDLE, 27, MIDDLE);
        to.end();
        way(to, Ink.QUIET, WAVE);
    }

    private static void draw(Markup to, RagIcon icon) {
        switch (icon) {
            case GREEN -> MarkShape.CIRCLE.draw(to, MIDDLE, MIDDLE, 11).with("fill", Ink.GREEN);
            case AMBER -> MarkShape.TRIANGLE.draw(to, MIDDLE, 17, 11).with("fill", Ink.AMBER);
            case RED -> MarkShape.SQUARE.draw(to, MIDDLE, MIDDLE, 11.5).with("fill", Ink.RED);
            case NOT_RATED -> MarkShape.CIRCLE.draw(to, MIDDLE, MIDDLE, 10).with("fill", Ink.WHITE);
        }
        if (icon == RagIcon.NOT_RATED) {
            to.with("stroke", Ink.QUIET).with("stroke-width", 2);
        }
        to.end();
    }

    private static void frame(Markup to, MarkShape shape, String colour) {
        shape.draw(to, MIDDLE, MIDDLE, shape == MarkShape.SQUARE ? 15.5 : shape == MarkShape.HEXAGON ? 13.2 : 14.2);
        to.with("fill", Ink.WHITE)
                .with("stroke", colour)
                .with("stroke-width", 2.2)
                .end();
    }

    private static void way(Markup to, String colour, double[] corners) {
        Trace trace = new Trace();
        for (int i = 0; i < corners.length; i += 2) {
            trace.to(corners[i], corners[i + 1]);
        }
        to.start("path").with("d", trace.toString()).with("fill", "none").with("stroke", colour);
        to.with("stroke-width", 2.2)
                .with("stroke-linejoin", "round")
                .with("stroke-linecap", "round")
                .end();
    }
}
