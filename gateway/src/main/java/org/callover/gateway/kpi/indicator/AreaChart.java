package org.callover.gateway.kpi.indicator;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.callover.kpi.control.Control;
import org.callover.kpi.control.Control.Charted;
import org.callover.kpi.control.Control.NotCharted;
import org.callover.kpi.control.Control.Trended;
import org.callover.kpi.control.NativeRun;
import org.callover.kpi.control.UnchartedReason;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Variation;
import org.callover.kpi.statistics.XmrPhase;
import org.callover.kpi.statistics.XmrPoint;
import org.callover.kpi.statistics.XmrRule;
import org.jspecify.annotations.Nullable;

/**
 * The points of an area's chart, each under its last month.
 *
 * @param reason why there is no chart; absent if there is one
 */
record AreaChart(Map<YearMonth, Point> points, @Nullable UnchartedReason reason) {

    AreaChart {
        points = Map.copyOf(points);
    }

    static AreaChart of(Control control) {
        if (control instanceof NotCharted none) {
            return new AreaChart(Map.of(), none.code());
        }
        Charted charted = control instanceof Charted found ? found : null;
        NativeRun run = charted == null ? ((Trended) control).run() : charted.run();
        Map<YearMonth, Point> points = new HashMap<>();
        for (int at = 0; at < run.length(); at++) {
            points.put(run.period(at).last(), new Point(run.period(at), run.value(at), charted, at));
        }
        return new AreaChart(points, null);
    }

    /**
     * A point of a control chart or of a trend.
     *
     * @param charted the control chart; absent for a trend, which has no phases
     * @param at the place of the point in it
     */
    record Point(Period period, double value, @Nullable Charted charted, int at) {

        private Optional<XmrPoint> marked() {
            return Optional.ofNullable(charted)
                    .map(found -> found.chart().points().get(at));
        }

        @Nullable
        Variation variation() {
            return charted == null ? null : charted.chart().points().get(at).variation(charted.polarity());
        }

        List<XmrRule> rules() {
            return marked().map(XmrPoint::rules).orElse(List.of());
        }

        OptionalInt phase() {
            return marked().map(point -> OptionalInt.of(point.phase())).orElseGet(OptionalInt::empty);
        }

        OptionalDouble mean() {
            return limits().map(phase -> OptionalDouble.of(phase.mean())).orElseGet(OptionalDouble::empty);
        }

        OptionalDouble lower() {
            return limits().map(XmrPhase::lower).orElseGet(OptionalDouble::empty);
        }

        OptionalDouble upper() {
            return limits().map(XmrPhase::upper).orElseGet(OptionalDouble::empty);
        }

        private Optional<XmrPhase> limits() {
            return Optional.ofNullable(charted).map(found -> found.chart()
                    .phases()
                    .get(found.chart().points().get(at).phase()));
        }
    }
}
