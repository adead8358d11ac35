package org.callover.gateway.representation.scorecard;

import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import org.callover.gateway.representation.Json;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.score.Score;

/** A writer of a score's comparison. */
final class ComparisonJson {

    /** Why there is no percentage where the change is from nothing. */
    static final String FROM_ZERO = "FROM_ZERO";

    private ComparisonJson() {}

    static void write(JsonGenerator json, Score score, Comparison comparison) {
        json.writeStartObject("comparison").write("with", comparison.with().toString());
        Json.text(json, "period", comparison.period());
        if (comparison instanceof Compared compared) {
            compared(json, score, compared);
        } else {
            NotCompared none = (NotCompared) comparison;
            json.write("reason", none.reason().name()).write("reasonText", none.text());
        }
        json.writeEnd();
    }

    private static void compared(JsonGenerator json, Score score, Compared compared) {
        Json.number(json, "value", compared.before().value());
        Json.number(json, "change", compared.change());
        Json.number(json, "percentChange", compared.percentChange());
        Json.text(json, "percentReason", compared.fromZero() ? FROM_ZERO : null);
        json.write("display", score.displayChange(compared))
                .write("movement", compared.movement().name())
                .write("assessment", compared.assessment().name());
        CertaintyJson.test(json, Optional.ofNullable(compared.test()));
        CertaintyJson.breaks(json, compared.breaks());
    }
}
