package org.callover.gateway.representation.scorecard;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.representation.Json;
import org.callover.kpi.figure.Display;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.score.Score;
import org.jspecify.annotations.Nullable;

/** A writer of a score's target and rating. */
final class RatingJson {

    private RatingJson() {}

    static void write(JsonGenerator json, Score score, Rating rating) {
        String basis = rating.basis();
        if (basis != null) {
            json.writeStartObject("target");
            Json.number(json, "value", rating.target());
            json.write("basis", basis).write("display", display(score, rating.target(), basis));
            score.againstTarget().ifPresent(standing -> json.write("standing", standing.name()));
            ForecastJson.share(json, rating.share());
            json.writeEnd();
        }
        json.write("rag", rating.rag().name());
        Json.text(json, "notRated", rating.notRated().orElse(null));
        json.write("ragReason", rating.reason());
    }

    /** The target as it is set beside the value, or beside its change where that is what is judged. */
    private static String display(Score score, @Nullable Quantity target, String basis) {
        if (target == null) {
            return basis;
        }
        if (!score.indicator().judging().judgesChange()) {
            return score.display(target);
        }
        return score.indicator().isPercentage()
                ? Display.points(target, score.row().decimals())
                : Display.percentChange(target);
    }
}
