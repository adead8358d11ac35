package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.wire.Json;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.score.PairedOutcome;
import org.callover.kpi.score.Score;
import org.jspecify.annotations.Nullable;

/** A writer of the outcome indicator with which an indicator without a direction is read. */
final class PairedJson {

    private PairedJson() {}

    static void write(JsonGenerator json, @Nullable PairedOutcome paired) {
        if (paired == null) {
            return;
        }
        json.writeStartObject("pairedWith")
                .write("indicator", paired.indicator().id().value())
                .write("title", paired.indicator().title())
                .write("reading", paired.reading().name());
        if (paired.outcome().result() instanceof Score.Scored scored) {
            Json.period(json, scored.figure().period());
            Json.number(json, "value", scored.figure().value());
            if (scored.comparison() instanceof Compared compared) {
                Json.number(json, "comparisonValue", compared.before().value());
                json.write("movement", compared.movement().name())
                        .write("assessment", compared.assessment().name());
                CertaintyJson.test(json, compared);
            }
        }
        json.write("sentence", paired.outcome().sentence());
        json.writeEnd();
    }
}
