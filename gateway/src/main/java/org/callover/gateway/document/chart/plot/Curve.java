package org.callover.gateway.document.chart.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.callover.gateway.document.chart.ChartPoint;
import org.callover.gateway.document.chart.TimeAxis;
import org.callover.gateway.document.chart.ink.Trace;

/**
 * A line from point to point, which stops at missing periods and at breaks.
 *
 * @param way the line, as the attribute {@code d} of a path
 * @param alone the points that no line leads to or from
 */
public record Curve(String way, List<ChartPoint> alone) {

    public static Curve of(
            List<ChartPoint> points, List<TimeAxis.Break> breaks, IntToDoubleFunction x, DoubleUnaryOperator y) {
        Trace trace = new Trace();
        List<ChartPoint> alone = new ArrayList<>();
        boolean isJoined = false;
        for (int i = 0; i < points.size(); i++) {
            ChartPoint point = points.get(i);
            boolean goesOn = i + 1 < points.size() && isNext(point, points.get(i + 1), breaks);
            if (isJoined || goesOn) {
                trace.to(x.applyAsDouble(point.at()), y.applyAsDouble(point.value()));
            } else {
                alone.add(point);
            }
            if (!goesOn) {
                trace.lift();
            }
            isJoined = goesOn;
        }
        return new Curve(trace.toString(), alone);
    }

    private static boolean isNext(ChartPoint point, ChartPoint other, List<TimeAxis.Break> breaks) {
        return other.at() == point.at() + 1 && breaks.stream().noneMatch(each -> each.at() == other.at());
    }
}
