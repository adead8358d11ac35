package org.callover.gateway.document.chart.svg;

import java.util.List;
import java.util.stream.DoubleStream;
import org.callover.gateway.document.chart.ChartPoint;
import org.callover.gateway.document.chart.Sparkline;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.MarkShape;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.plot.Curve;

/** A sparkline: the line alone, from its lowest to its highest value, with a dot on the latest. */
final class SparkDrawing implements Svg.Body {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 30;

    private static final double EDGE = 5;
    private static final double DOT = 3;
    private static final double SMALL_DOT = 1.2;
    private static final double SIZE = 12;

    private final Sparkline chart;
    private final double low;
    private final double high;

    SparkDrawing(Sparkline chart) {
        this.chart = chart;
        this.low = values(chart).min().orElse(0);
        this.high = values(chart).max().orElse(0);
    }

    private static DoubleStream values(Sparkline chart) {
        return chart.points().stream().mapToDouble(ChartPoint::value);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(Markup to) {
        List<ChartPoint> points = chart.points();
        if (points.isEmpty()) {
            to.start("text").with("x", WIDTH / 2.0).with("y", HEIGHT / 2.0 + 4).with("text-anchor", "middle");
            to.with("font-size", SIZE).with("fill", Ink.QUIET).words("No data").end();
            return;
        }
        Curve curve = Curve.of(points, List.of(), this::x, this::y);
        to.start("path").with("d", curve.way()).with("fill", "none").with("stroke", Ink.LINE);
        to.with("stroke-width", 1.6).with("stroke-linejoin", "round").end();
        to.start("g").with("fill", Ink.LINE);
        curve.alone().forEach(point -> MarkShape.CIRCLE
                .draw(to, x(point.at()), y(point.value()), SMALL_DOT)
                .end());
        to.end();
        ChartPoint last = points.get(points.size() - 1);
        MarkShape.CIRCLE
                .draw(to, x(last.at()), y(last.value()), DOT)
                .with("fill", Ink.BLUE)
                .end();
    }

    private double x(int at) {
        return chart.length() < 2 ? WIDTH / 2.0 : EDGE + at * (WIDTH - 2 * EDGE) / (chart.length() - 1);
    }

    private double y(double value) {
        double share = high > low ? (value - low) / (high - low) : 0.5;
        return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
    }
}
