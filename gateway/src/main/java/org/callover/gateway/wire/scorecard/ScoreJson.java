package org.callover.gateway.wire.scorecard;

import static org.callover.gateway.wire.fields.SelectedJson.wants;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.wire.Json;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.NotScored;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.statistics.Confidence;

/** A writer of the members of one score. */
final class ScoreJson {

    private ScoreJson() {}

    static void write(JsonGenerator json, Score score, Confidence confidence) {
        Indicator indicator = score.indicator();
        Direction direction = indicator.direction();
        json.write("indicator", indicator.id().value())
                .write("title", score.row().title());
        Json.text(json, "section", score.row().section());
        Json.area(json, "area", score.area());
        json.write("status", score.state().name());
        Json.text(json, "direction", direction == null ? null : direction.word());
        Json.text(json, "unit", indicator.unit().isEmpty() ? null : indicator.unit());
        json.write("window", score.window().toString());
        if (score.result() instanceof Scored scored) {
            scored(json, score, scored, confidence);
        } else {
            unscored(json, score, ((NotScored) score.result()).why());
        }
        if (wants(json, "sentence")) {
            json.write("sentence", score.sentence());
        }
    }

    private static void scored(JsonGenerator json, Score score, Scored scored, Confidence confidence) {
        Figure figure = scored.figure();
        Json.period(json, score.window(), figure.period());
        Json.number(json, "value", figure.value());
        if (wants(json, "display")) {
            json.write("display", score.display(figure.value()));
        }
        parts(json, figure);
        if (wants(json, "interval")) {
            CertaintyJson.interval(json, score, confidence);
        }
        if (wants(json, "comparison")) {
            ComparisonJson.write(json, score, scored.comparison());
        }
        RatingJson.write(json, score, scored.rating());
        around(json, score, scored);
        CertaintyJson.breaks(json, score.breaksWithin());
        if (wants(json, "quality")) {
            QualityJson.write(json, score, scored);
        }
    }

    /** How the score stands in its groups, against its past and its year, and beside another. */
    private static void around(JsonGenerator json, Score score, Scored scored) {
        StandingJson.write(json, score, scored.standings());
        if (wants(json, "forecast")) {
            ForecastJson.write(json, score, scored.forecast());
        }
        if (wants(json, "control")) {
            ControlJson.write(json, scored.controlPoint().read());
        }
        if (wants(json, "pairedWith")) {
            PairedJson.write(json, scored.paired());
        }
    }

    private static void parts(JsonGenerator json, Figure figure) {
        if (figure.denominator() != null) {
            Json.number(json, "numerator", figure.numerator());
            Json.number(json, "denominator", figure.denominator());
            Json.period(json, "denominatorPeriod", figure.denominatorPeriod());
        }
    }

    private static void unscored(JsonGenerator json, Score score, Unscored why) {
        Json.period(json, score.window(), why.period());
        json.write("rag", score.rag().name())
                .write("reason", why.reason().name())
                .write("reasonText", why.text());
        Json.text(json, "narrative", score.narrative().orElse(null));
        if (!why.missing().isEmpty()) {
            Json.texts(json, "missingMonths", why.missing());
        }
        Json.number(json, "partialValue", why.partialValue());
        QualityJson.write(json, why);
    }
}
