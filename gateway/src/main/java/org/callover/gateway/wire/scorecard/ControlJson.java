package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.wire.Json;
import org.callover.kpi.control.Control;
import org.callover.kpi.control.Control.Charted;
import org.callover.kpi.control.Control.NotCharted;
import org.callover.kpi.control.Control.Trended;
import org.callover.kpi.control.NativeRun;
import org.callover.kpi.statistics.XmrPhase;

/** A writer of what the control chart says about the latest native month, quarter or year. */
final class ControlJson {

    private ControlJson() {}

    static void write(JsonGenerator json, Control control) {
        json.writeStartObject("control");
        if (control instanceof Charted charted) {
            charted(json, charted);
        } else if (control instanceof Trended trended) {
            json.write("step", trended.run().step().name())
                    .write("trend", trended.test().finding().name());
        } else {
            NotCharted none = (NotCharted) control;
            json.write("reason", none.code().name()).write("reasonText", none.text());
        }
        json.writeEnd();
    }

    private static void charted(JsonGenerator json, Charted charted) {
        XmrPhase phase = charted.reading().phase();
        json.write("step", charted.run().step().name());
        Json.period(json, charted.run().last());
        json.write("value", WrittenNumber.of(charted.reading().latest().value()))
                .write("variation", charted.variation().name());
        Json.texts(json, "rules", charted.reading().latest().rules());
        json.write("mean", WrittenNumber.of(phase.mean()));
        phase.lower().ifPresent(limit -> json.write("lower", WrittenNumber.of(limit)));
        phase.upper().ifPresent(limit -> json.write("upper", WrittenNumber.of(limit)));
        json.write("points", phase.to() - phase.from()).write("provisional", phase.isProvisional());
        if (!charted.gaps().isEmpty()) {
            Json.texts(
                    json,
                    "gaps",
                    charted.gaps().stream().map(NativeRun.Gap::period).toList());
        }
        charted.assurance()
                .ifPresentOrElse(
                        assurance -> json.write("assurance", assurance.name()),
                        () -> Json.text(
                                json, "assuranceReason", charted.noAssurance().orElse(null)));
    }
}
