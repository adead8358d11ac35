package org.callover.gateway.kpi.indicator;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.function.IntConsumer;
import org.callover.gateway.wire.BreakJson;
import org.callover.gateway.wire.Json;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.control.ChartTarget;
import org.callover.kpi.control.Control;
import org.callover.kpi.control.Control.Charted;
import org.callover.kpi.control.Control.NotCharted;
import org.callover.kpi.control.Control.Trended;
import org.callover.kpi.control.NativeRun;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.statistics.TrendTest;
import org.callover.kpi.statistics.XmrChart;
import org.callover.kpi.statistics.XmrPhase;
import org.callover.kpi.statistics.XmrPoint;

/** A writer of a control chart or a trend, ready to draw, or of the reason why there is neither. */
final class ChartJson {

    /** The significant digits of limits: more than those that agree with other software. */
    private static final MathContext TOLD = new MathContext(12);

    private final JsonGenerator json;
    private final YearMonth from;

    /** @param from the first month listed; earlier points are not listed, but count in the limits */
    ChartJson(JsonGenerator json, YearMonth from) {
        this.json = json;
        this.from = from;
    }

    /** Writes that there is no chart, with the reason as a code and a clause. */
    static void none(JsonGenerator json, String code, String text) {
        json.writeStartObject("chart")
                .write("reason", code)
                .write("reasonText", text)
                .writeEnd();
    }

    void write(Control control) {
        if (control instanceof NotCharted none) {
            none(json, none.code().name(), none.text());
            return;
        }
        json.writeStartObject("chart");
        if (control instanceof Charted charted) {
            charted(charted);
        } else {
            trended((Trended) control);
        }
        json.writeEnd();
    }

    private void charted(Charted charted) {
        NativeRun run = charted.run();
        XmrChart chart = charted.chart();
        json.write("step", run.step().name());
        charted.baseline().ifPresent(points -> json.write("baseline", points));
        json.writeStartArray("points");
        each(run, at -> point(charted, chart.points().get(at), at));
        json.writeEnd().writeStartArray("phases");
        chart.phases().forEach(phase -> phase(run, phase));
        json.writeEnd().write("variation", charted.variation().name());
        charted.assurance().ifPresent(assurance -> json.write("assurance", assurance.name()));
        charted.noAssurance().ifPresent(because -> json.write("assuranceReason", because));
        BreakJson.list(json, charted.breaks());
        gaps(charted);
        json.writeStartArray("target");
        each(run, at -> aim(charted, at));
        json.writeEnd();
    }

    /** Every point that ends in or after the first month asked for. */
    private void each(NativeRun run, IntConsumer write) {
        for (int at = 0; at < run.length(); at++) {
            if (run.period(at).end().isAfter(from)) {
                write.accept(at);
            }
        }
    }

    private void point(Charted charted, XmrPoint point, int at) {
        json.writeStartObject();
        Json.period(json, charted.run().period(at));
        json.write("value", number(point.value()))
                .write("phase", point.phase())
                .write("variation", point.variation(charted.polarity()).name());
        json.writeStartArray("special");
        for (XmrPoint.Mark mark : point.marks()) {
            json.writeStartObject()
                    .write("rule", mark.rule().name())
                    .write("direction", (mark.direction() > 0 ? Movement.UP : Movement.DOWN).name())
                    .writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private void phase(NativeRun run, XmrPhase phase) {
        json.writeStartObject()
                .write("from", run.period(phase.from()).start().toString())
                .write("to", run.period(phase.to() - 1).last().toString())
                .write("mean", number(phase.mean()));
        phase.lower().ifPresent(lower -> json.write("lower", number(lower)));
        phase.upper().ifPresent(upper -> json.write("upper", number(upper)));
        json.write("measured", phase.measured())
                .write("provisional", phase.isProvisional())
                .writeEnd();
    }

    /** Every gap that ends in or after the first month asked for. */
    private void gaps(Charted charted) {
        json.writeStartArray("gaps");
        for (NativeRun.Gap gap : charted.run().gaps()) {
            if (gap.period().end().isAfter(from)) {
                json.writeStartObject();
                Json.period(json, gap.period());
                json.write("newPhase", charted.parts(gap)).writeEnd();
            }
        }
        json.writeEnd();
    }

    /** The target at one point: with one bound it is a line, with two a band. */
    private void aim(Charted charted, int at) {
        if (!(charted.aim(at) instanceof ChartTarget.Bounds bounds)) {
            return;
        }
        json.writeStartObject();
        Json.period(json, charted.run().period(at));
        Quantity low = bounds.low();
        Quantity high = bounds.high();
        if (low != null && high != null) {
            Json.number(json, "low", low);
            Json.number(json, "high", high);
        } else {
            Json.number(json, "value", low == null ? high : low);
        }
        json.writeEnd();
    }

    private void trended(Trended trended) {
        NativeRun run = trended.run();
        TrendTest test = trended.test();
        json.write("step", run.step().name()).writeStartArray("points");
        each(run, at -> {
            json.writeStartObject();
            Json.period(json, run.period(at));
            json.write("value", number(run.value(at))).writeEnd();
        });
        json.writeEnd();
        json.writeStartObject("trend")
                .write(
                        "from",
                        run.period(run.length() - TrendTest.YEARS).start().toString())
                .write("to", run.last().last().toString())
                .write("finding", test.finding().name());
        if (test.finding().isCalculated()) {
            json.write("slope", number(test.slope())).write("chiSquared", number(test.chiSquared()));
        }
        json.writeEnd();
    }

    /** A number of a chart, as every format has it. */
    static BigDecimal number(double value) {
        return Quantity.of(new BigDecimal(value).round(TOLD)).written();
    }
}
