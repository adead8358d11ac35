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
            return SideLabels.named(line.name(), last().text());
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
        this.frame = Frame.of(chart.axis(), extent.scale(), Svg.WIDTH - SideLabels.room(labels, true));
        this.interruptions = new Interruptions(frame);
        interruptions.explain(legend);
        chart.lines().stream()
                .filter(line -> line.points().isEmpty())
                .forEach(line -> legend.note("", line.name() + ": no data"));
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

    @Override
    public int height() {
        return (int) Math.ceil(legend.bottom());
    }

    @Override
    public void draw(Markup to) {
        interruptions.grounds(to);
        frame.grid(to);
        interruptions.lines(to);
        target(to);
        sides(to);
        for (int i = 0; i < lines.size(); i++) {
            values(to, lines.get(i), i);
        }
        frame.draw(to, chart.unit(), Svg.WIDTH);
        legend.draw(to);
    }

    private void target(Markup to) {
        if (chart.target() != null) {
            double y = frame.y(chart.target().value());
            to.start("g").with("stroke", Ink.TARGET).with("stroke-width", 2).with("stroke-dasharray", TARGET);
            Frame.line(to, frame.left(), y, frame.right(), y);
            to.end();
        }
    }

    private void sides(Markup to) {
        List<SideLabels.Label> labels = new ArrayList<>();
        List<SideLabels.Sign> signs = new ArrayList<>();
        for (Styled line : lines) {
            double x = frame.x(line.last().at());
            double y = frame.y(line.last().value());
            labels.add(new SideLabels.Label(
                    x, y, line.label(), line.style().colour(), line.line().isOwn()));
            signs.add(line.style()::mark);
        }
        ReferenceLine target = chart.target();
        if (target != null) {
            double y = frame.y(target.value());
            labels.add(new SideLabels.Label(frame.right(), y, target.label(), Ink.TARGET, false));
        }
        new SideLabels(labels, signs).draw(to, frame.right());
    }

    private void values(Markup to, Styled line, int number) {
        List<ChartPoint> points = line.line().points();
        Curve curve = Curve.of(points, chart.axis().breaks(), frame::x, frame::y);
        to.start("g").start("title").words(line.line().name()).end();
        line.style().line(to, curve.way());
        int every = (int) Math.max(1, Math.ceil(BETWEEN_MARKS / frame.slot()));
        for (ChartPoint point : points) {
            if ((point.at() + number * every / lines.size()) % every == 0
                    || point == line.last()
                    || curve.alone().contains(point)) {
                line.style().mark(to, frame.x(point.at()), frame.y(point.value()));
            }
        }
        to.end();
    }
}
