package org.callover.gateway.document.chart.plot;

import java.util.List;
import org.callover.gateway.document.chart.TimeAxis;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.ink.TextWidth;

/**
 * The place in which values are drawn against time: the grid, the labels of both axes and where each value is.
 *
 * @param right where the place ends; labels of lines follow there
 */
public record Frame(TimeAxis axis, ValueScale scale, double left, double right) {

    public static final double TOP = 44;
    public static final double BOTTOM = 270;
    public static final double SIZE = 14;

    private static final String NOT_FROM_ZERO = "The axis does not start at 0";
    private static final double CAPTION = 18;
    private static final double TO_LABEL = 8;
    private static final double TO_MIDDLE = 4.8;
    private static final double TICK = 6;
    private static final double SMALL_TICK = 3;
    private static final double BELOW = 20;
    private static final double EDGE = 2;

    /** The frame whose left edge leaves room for the labels of its values. */
    public static Frame of(TimeAxis axis, ValueScale scale, double right) {
        double widest = scale.labels().stream()
                .mapToDouble(label -> TextWidth.of(label, SIZE))
                .max()
                .orElse(0);
        return new Frame(axis, scale, EDGE + widest + TO_LABEL, right);
    }

    /** The middle of a period. */
    public double x(int at) {
        return edge(at) + slot() / 2;
    }

    /** Where a period starts. */
    public double edge(int at) {
        return left + at * slot();
    }

    /** The width of a period. */
    public double slot() {
        return (right - left) / Math.max(1, axis.length());
    }

    public double y(double value) {
        return BOTTOM - scale.share(value) * (BOTTOM - TOP);
    }

    /** The grid and what is written beside it. */
    public void draw(Markup to, String unit, double width) {
        to.start("g").with("fill", Ink.QUIET).with("font-size", SIZE);
        to.start("g").with("text-anchor", "end");
        scale.ticks().forEach(tick -> {
            double y = BOTTOM - scale.shareOf(tick) * (BOTTOM - TOP);
            to.start("text").with("x", left - TO_LABEL).with("y", y + TO_MIDDLE);
            to.words(scale.label(tick)).end();
        });
        to.end();
        times(to, width);
        caption(to, unit, width);
        to.end();
    }

    private void caption(Markup to, String unit, double width) {
        String remark = scale.hasZero() ? "" : NOT_FROM_ZERO;
        double room = width - EDGE - TextWidth.of(remark, SIZE) - TO_LABEL;
        to.start("text").with("x", EDGE).with("y", CAPTION);
        to.words(TextWidth.shortened(unit, SIZE, room)).end();
        if (!remark.isEmpty()) {
            to.start("text").with("x", width - EDGE).with("y", CAPTION).with("text-anchor", "end");
            to.words(remark).end();
        }
    }

    /** The lines of the grid, for behind all else. */
    public void grid(Markup to) {
        to.start("g").with("stroke", Ink.GRID).with("stroke-width", 1);
        scale.ticks().forEach(tick -> {
            double y = BOTTOM - scale.shareOf(tick) * (BOTTOM - TOP);
            line(to, left, y, right, y);
        });
        to.end();
        double zero = scale.hasZero() ? y(0) : BOTTOM;
        to.start("g").with("stroke", Ink.QUIET).with("stroke-width", 1);
        line(to, left, zero, right, zero);
        to.end();
    }

    private void times(Markup to, double width) {
        List<Integer> places = TimeTicks.of(axis, slot()).places();
        to.start("g").with("text-anchor", "middle");
        double free = 0;
        for (int at : places) {
            String label = TimeTicks.shown(axis.labels().get(at));
            double half = TextWidth.of(label, SIZE) / 2;
            double x = Math.max(half, Math.min(width - half, x(at)));
            if (x - half >= free) {
                to.start("text").with("x", x).with("y", BOTTOM + BELOW);
                to.words(label).end();
                free = x + half + TO_LABEL;
            }
        }
        to.end();
        to.start("g").with("stroke", Ink.QUIET).with("stroke-width", 1);
        TimeTicks.years(axis, slot()).places().forEach(at -> line(to, x(at), BOTTOM, x(at), BOTTOM + SMALL_TICK));
        places.forEach(at -> line(to, x(at), BOTTOM, x(at), BOTTOM + TICK));
        to.end();
    }

    public static void line(Markup to, double x1, double y1, double x2, double y2) {
        to.start("line")
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2)
                .end();
    }
}
