package org.callover.gateway.document.chart.svg;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** A run chart with at least one point: its values with the line between them, mean, limits, target, and the points that are marked. */
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
        double right = Svg.WIDTH - SideLabels.room(labels(chart), false);
        this.frame = Frame.of(chart.axis(), extent.scale(), right);
        this.interruptions = new Interruptions(frame);
        this.levels = new Levels(chart, frame);
        explain();
    }

    private static List<String> labels(RunChart chart) {
        List<String> labels = new ArrayList<>();
        Levels.labelled(chart).forEach(line -> labels.add(line.label()));
        labels.add(latest(chart));
        return labels;
    }

    private static String latest(RunChart chart) {
        List<ChartPoint> points = chart.points();
        ChartPoint last = points.get(points.size() - 1);
        return SideLabels.named(chart.axis().labels().get(last.at()) + ":", last.text());
    }

    @Override
    public int height() {
        return (int) Math.ceil(legend.bottom());
    }

    @Override
    public void draw(Markup to) {
        levels.grounds(to);
        interruptions.grounds(to);
        frame.grid(to);
        levels.lines(to);
        interruptions.lines(to);
        sides(to);
        values(to);
        frame.draw(to, chart.unit(), Svg.WIDTH);
        legend.draw(to);
    }

    private void values(Markup to) {
        Curve curve = Curve.of(chart.points(), chart.axis().breaks(), frame::x, frame::y);
        to.start("path").with("d", curve.way()).with("fill", "none").with("stroke", Ink.LINE);
        to.with("stroke-width", 2).with("stroke-linejoin", "round").end();
        Map<Integer, Cause> marked = new HashMap<>();
        chart.marks().forEach(mark -> marked.put(mark.at(), mark.cause()));
        boolean hasRoom = frame.slot() >= ROOM_FOR_DOTS;
        List<ChartPoint> dots = hasRoom ? chart.points() : curve.alone();
        to.start("g").with("fill", Ink.LINE);
        for (ChartPoint point : dots) {
            if (!marked.containsKey(point.at())) {
                CauseMark.dot(to, frame.x(point.at()), frame.y(point.value()));
            }
        }
        to.end();
        for (ChartPoint point : chart.points()) {
            Cause cause = marked.get(point.at());
            if (cause != null) {
                CauseMark.of(cause).draw(to, frame.x(point.at()), frame.y(point.value()), hasRoom);
            }
        }
    }

    private void sides(Markup to) {
        List<SideLabels.Label> labels = new ArrayList<>();
        for (ReferenceLine line : Levels.labelled(chart)) {
            labels.add(new SideLabels.Label(frame.right(), frame.y(line.value()), line.label(), Ink.QUIET, false));
        }
        ChartPoint last = chart.points().get(chart.points().size() - 1);
        double x = frame.x(last.at());
        labels.add(new SideLabels.Label(x, frame.y(last.value()), latest(chart), Ink.LINE, true));
        new SideLabels(labels).draw(to, frame.right());
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
