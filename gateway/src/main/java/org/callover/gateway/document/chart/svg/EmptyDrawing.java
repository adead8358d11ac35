package org.callover.gateway.document.chart.svg;

import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.ink.TextWidth;
import org.callover.gateway.document.chart.plot.Frame;

/** What is drawn where there is nothing to draw, so that nobody takes it for a fault or a zero. */
record EmptyDrawing(String unit) implements Svg.Body {

    private static final int HEIGHT = 100;
    private static final double TOP = 30;

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(Markup to) {
        to.start("rect").with("x", 1).with("y", TOP).with("width", width() - 2).with("height", HEIGHT - TOP - 1);
        to.with("fill", Ink.BAND).end();
        to.start("g").with("font-size", Frame.SIZE).with("fill", Ink.QUIET);
        to.start("text").with("x", 2).with("y", 18);
        to.words(TextWidth.shortened(unit, Frame.SIZE, width() - 2)).end();
        to.start("text").with("x", width() / 2.0).with("y", (TOP + HEIGHT) / 2 + 5);
        to.with("text-anchor", "middle").words("No data").end();
        to.end();
    }
}
