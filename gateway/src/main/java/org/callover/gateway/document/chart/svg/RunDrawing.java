package org.callover.gateway.document.chart.svg;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callover.gateway.document.chart.ChartPoint;
import org.callover.gateway.document.chart.ReferenceLine;
import org.callover.gateway.document.chart.RunChart;
import org.callover.gateway.document.chart.RunChart.Cause;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.plot.Curve;
import org.callover.gateway.document.chart.plot.Frame;
import org.callover.gateway.document.chart.plot.Interruptions;
import org.callover.gateway.document.chart.plot.Legend;
import org.callover.gateway.document.chart.plot.SideLabels;
import org.callover.gateway.document.chart.plot.ValueScale;

/** A run chart: its values with the line between them, mean, limits, target, and the points that are marked. */
final class RunDrawing implements Svg.Body {

    private static final double FIRST_ROW = 318;
    private static final double ROOM_FOR_DOTS = 7;

    private final RunChart chart;
    private final Frame frame;
    private final Legend legend = new Legend(FIRST_ROW, Svg.WIDTH);
    private final Interruptions interruptions;
    private final Levels levels;

    RunDrawing(RunChart chart) {
        this.chart = chart;
        ValueScale.Extent extent = new ValueScale.Extent();
        chart.points().forEach(point -> extent.add(point.value()));
        Levels.of(chart).forEach(line -> extent.reach(line.value()));
        double right = Svg.WIDTH - SideLabels.room(labels(chart));
        this.frame = Frame.of(chart.axis(), extent.scale(), right);
        this.interruptions = new Interruptions(frame);
        this.levels = new Levels(chart, frame);
        if (!chart.points().isEmpty()) {
            explain();
        }
    }

    private static List<String> labels(RunChart chart) {
        List<String> labels = new ArrayList<>();
        Levels.labelled(chart).forEach(line -> labels.add(line.label()));
        labels.add(latest(chart));
        return labels;
    }

    private static String latest(RunChart chart) {
        List<ChartPoint> points = chart.points();
        return points.isEmpty() ? "" : points.get(points.size() - 1).text();
    }

    int height() {
        return (int) Math.ceil(legend.bottom());
    }

    @Override
    public void draw(Markup to) {
        if (chart.points().isEmpty()) {
            Svg.noData(to, Svg.WIDTH / 2.0, (Frame.TOP + Frame.BOTTOM) / 2);
            return;
        }
        levels.grounds(to);
        interruptions.grounds(to);
        frame.grid(to);
        levels.lines(to);
        interruptions.lines(to);
        values(to);
        frame.draw(to, chart.unit(), Svg.WIDTH);
        sides(to);
        legend.draw(to);
    }

    private void values(Markup to) {
        Curve curve = Curve.of(chart.points(), chart.axis().breaks(), frame::x, frame::y);
        to.start("path").with("d", curve.way()).with("fill", "none").with("stroke", Ink.LINE);
        to.with("stroke-width", 2).with("stroke-linejoin", "round").end();
        Set<Integer> marked = new HashSet<>();
        chart.marks().forEach(mark -> marked.add(mark.at()));
        boolean hasRoom = frame.slot() >= ROOM_FOR_DOTS;
        List<ChartPoint> dots = hasRoom ? chart.points() : curve.alone();
        to.start("g").with("fill", Ink.LINE);
        for (ChartPoint point : dots) {
            if (!marked.contains(point.at())) {
                CauseMark.dot(to, frame.x(point.at()), frame.y(point.value()));
            }
        }
        to.end();
        for (ChartPoint point : chart.points()) {
            if (marked.contains(point.at())) {
                CauseMark.of(cause(point.at())).draw(to, frame.x(point.at()), frame.y(point.value()), hasRoom);
            }
        }
    }

    private Cause cause(int at) {
        return chart.marks().stream()
                .filter(mark -> mark.at() == at)
                .findFirst()
                .orElseThrow()
                .cause();
    }

    private void sides(Markup to) {
        SideLabels labels = new SideLabels();
        for (ReferenceLine line : Levels.labelled(chart)) {
            labels.add(frame.y(line.value()), line.label(), Ink.QUIET, false);
        }
        List<ChartPoint> points = chart.points();
        ChartPoint last = points.get(points.size() - 1);
        labels.add(frame.y(last.value()), last.text(), Ink.LINE, true);
        labels.draw(to, frame.right());
    }

    private void explain() {
        levels.explain(legend);
        EnumSet<Cause> causes = EnumSet.noneOf(Cause.class);
        chart.marks().forEach(mark -> causes.add(mark.cause()));
        causes.forEach(cause -> legend.add(
                CauseMark.of(cause).words(), to -> CauseMark.of(cause).draw(to, 12, 0, true)));
        interruptions.explain(legend);
    }
}
