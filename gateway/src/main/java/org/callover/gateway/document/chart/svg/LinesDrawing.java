package org.callover.gateway.document.chart.svg;

import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.document.chart.ChartPoint;
import org.callover.gateway.document.chart.LineChart;
import org.callover.gateway.document.chart.LineChart.Line;
import org.callover.gateway.document.chart.ReferenceLine;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.plot.Curve;
import org.callover.gateway.document.chart.plot.Frame;
import org.callover.gateway.document.chart.plot.Interruptions;
import org.callover.gateway.document.chart.plot.Legend;
import org.callover.gateway.document.chart.plot.SideLabels;
import org.callover.gateway.document.chart.plot.ValueScale;

/** Several lines in time, each with its name where it ends, and marks along it. */
final class LinesDrawing implements Svg.Body {

    private static final double FIRST_ROW = 318;
    private static final double BETWEEN_MARKS = 44;
    private static final String TARGET = "12 4 2 4";

    private final LineChart chart;
    private final List<Styled> lines = new ArrayList<>();
    private final Frame frame;
    private final Legend legend = new Legend(FIRST_ROW, Svg.WIDTH);
    private final Interruptions interruptions;

    private record Styled(Line line, LineStyle style) {
        ChartPoint last() {
            return line.points().get(line.points().size() - 1);
        }

        String label() {
            return line.name() + " " + last().text();
        }
    }

    LinesDrawing(LineChart chart) {
        this.chart = chart;
        ValueScale.Extent extent = new ValueScale.Extent();
        for (Line line : chart.lines()) {
            line.points().forEach(point -> extent.add(point.value()));
        }
        styled();
        List<String> labels = new ArrayList<>(lines.stream().map(Styled::label).toList());
        ReferenceLine target = chart.target();
        if (target != null) {
            extent.reach(target.value());
            labels.add(target.label());
        }
        this.frame = Frame.of(chart.axis(), extent.scale(), Svg.WIDTH - SideLabels.room(labels));
        this.interruptions = new Interruptions(frame);
        interruptions.explain(legend);
    }

    /** Lines without a point have no style: there is nothing to draw. */
    private void styled() {
        int others = 0;
        boolean hasOwn = false;
        for (Line line : chart.lines()) {
            if (!line.points().isEmpty()) {
                boolean isOwn = line.isOwn() && !hasOwn;
                lines.add(new Styled(line, isOwn ? LineStyle.own() : LineStyle.other(others++)));
                hasOwn |= isOwn;
            }
        }
    }

    int height() {
        return (int) Math.ceil(legend.bottom());
    }

    @Override
    public void draw(Markup to) {
        if (lines.isEmpty()) {
            Svg.noData(to, Svg.WIDTH / 2.0, (Frame.TOP + Frame.BOTTOM) / 2);
            return;
        }
        interruptions.grounds(to);
        frame.grid(to);
        interruptions.lines(to);
        SideLabels labels = new SideLabels();
        target(to, labels);
        for (Styled line : lines) {
            values(to, line);
            labels.add(
                    frame.y(line.last().value()),
                    line.label(),
                    line.style().colour(),
                    line.line().isOwn());
        }
        frame.draw(to, chart.unit(), Svg.WIDTH);
        labels.draw(to, frame.right());
        legend.draw(to);
    }

    private void target(Markup to, SideLabels labels) {
        ReferenceLine target = chart.target();
        if (target != null) {
            double y = frame.y(target.value());
            to.start("g").with("stroke", Ink.TARGET).with("stroke-width", 2).with("stroke-dasharray", TARGET);
            Frame.line(to, frame.left(), y, frame.right(), y);
            to.end();
            labels.add(y, target.label(), Ink.TARGET, false);
        }
    }

    private void values(Markup to, Styled line) {
        List<ChartPoint> points = line.line().points();
        Curve curve = Curve.of(points, chart.axis().breaks(), frame::x, frame::y);
        line.style().line(to, curve.way());
        int every = (int) Math.max(1, Math.ceil(BETWEEN_MARKS / frame.slot()));
        for (ChartPoint point : points) {
            if (point.at() % every == 0 || point == line.last() || curve.alone().contains(point)) {
                line.style().mark(to, frame.x(point.at()), frame.y(point.value()));
            }
        }
    }
}
