package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.fields.SelectedJson;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.score.Score;

/** A writer of a score's target and rating. */
final class RatingJson {

    private RatingJson() {}

    static void write(JsonGenerator json, Score score, Rating rating) {
        String basis = rating.basis();
        Quantity target = rating.target();
        if (basis != null && SelectedJson.wants(json, "target")) {
            json.writeStartObject("target");
            Json.number(json, "value", target);
            json.write("basis", basis).write("display", target == null ? basis : score.displayTarget(target));
            score.againstTarget().ifPresent(standing -> json.write("standing", standing.name()));
            ForecastJson.share(json, rating.share());
            json.writeEnd();
        }
        json.write("rag", rating.rag().name());
        Json.text(json, "notRated", rating.notRated().orElse(null));
        json.write("ragReason", rating.reason());
    }
}
