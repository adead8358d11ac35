package org.callover.gateway.document.chart.svg;

import java.util.List;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.MarkShape;
import org.callover.gateway.document.chart.ink.Markup;

/** How one of several lines is drawn: a colour, a shape and dashes that no other has. */
record LineStyle(String colour, MarkShape shape, String dashes, double width) {

    private static final double MARK = 4;
    private static final double THICK = 3.2;

    private static final LineStyle OWN = new LineStyle(Ink.TEXT, MarkShape.CIRCLE, "none", THICK);

    private static final List<LineStyle> OTHERS = List.of(
            new LineStyle("#d55e00", MarkShape.SQUARE, "none", 2),
            new LineStyle("#00518f", MarkShape.TRIANGLE, "8 3", 2),
            new LineStyle("#008a66", MarkShape.DIAMOND, "3 3", 2),
            new LineStyle("#803070", MarkShape.TRIANGLE_DOWN, "10 3 2 3", 2),
            new LineStyle("#2f86c1", MarkShape.HEXAGON, "5 2", 2),
            new LineStyle("#7a4b00", MarkShape.PLUS, "12 4", 2),
            new LineStyle("#b3598f", MarkShape.CROSS, "2 2", 2),
            new LineStyle("#1f4d2e", MarkShape.CIRCLE, "6 2 2 2 2 2", 2));

    /** The style of the line that the paper is about. */
    static LineStyle own() {
        return OWN;
    }

    /** The style of another line, by its number from 0. */
    static LineStyle other(int number) {
        return OTHERS.get(number);
    }

    void mark(Markup to, double x, double y) {
        shape.draw(to, x, y, MARK).with("fill", colour);
        to.with("stroke", Ink.WHITE).with("stroke-width", 0.8).end();
    }

    void line(Markup to, String way) {
        to.start("path").with("d", way).with("fill", "none").with("stroke", colour);
        to.with("stroke-width", width).with("stroke-linejoin", "round").with("stroke-dasharray", dashes);
        to.end();
    }
}
