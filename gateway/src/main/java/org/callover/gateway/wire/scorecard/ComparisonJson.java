package org.callover.gateway.wire.scorecard;

import static org.callover.gateway.wire.fields.SelectedJson.wants;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.wire.Json;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.comparison.RateChange;
import org.callover.kpi.figure.FigurePair.Matched;
import org.callover.kpi.score.Score;
import org.jspecify.annotations.Nullable;

/** A writer of a score's comparison. */
final class ComparisonJson {

    private ComparisonJson() {}

    static void write(JsonGenerator json, Score score, Comparison comparison) {
        json.writeStartObject("comparison").write("with", comparison.with().toString());
        Json.period(json, comparison.period());
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
        Json.text(json, "percentReason", compared.percentReason());
        if (score.indicator().scale().changesAsMultiple()) {
            Json.number(json, "multiple", compared.multiple());
        }
        if (wants(json, "display")) {
            json.write("display", score.displayChange(compared));
        }
        json.write("movement", compared.movement().name())
                .write("assessment", compared.assessment().name());
        CertaintyJson.test(json, compared);
        if (wants(json, "matched")) {
            matched(json, score, compared);
        }
        parts(json, compared.parts());
        if (wants(json, "common")) {
            score.common().ifPresent(common -> CommonJson.write(json, common));
        }
        CertaintyJson.breaks(json, compared.breaks());
    }

    /** The part of a group that was compared, if it is not the whole group. */
    private static void matched(JsonGenerator json, Score score, Compared compared) {
        Matched matched = compared.matched();
        if (matched == null) {
            return;
        }
        json.writeStartObject("matched");
        Json.number(json, "value", compared.now().value());
        json.write("display", score.display(compared.now().value())).writeStartArray("members");
        matched.members().forEach(member -> json.write(member.value()));
        json.writeEnd().write("why", matched.why()).writeEnd();
    }

    /** The two parts of a rate's change. */
    private static void parts(JsonGenerator json, @Nullable RateChange parts) {
        if (parts == null) {
            return;
        }
        json.writeStartObject("parts");
        Json.number(json, "numeratorPercentChange", parts.numeratorPercent());
        Json.number(json, "denominatorPercentChange", parts.denominatorPercent());
        Json.number(json, "fromNumerator", parts.fromNumerator());
        Json.number(json, "fromDenominator", parts.fromDenominator());
        json.writeEnd();
    }
}
