package org.callover.gateway.representation.scorecard;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.representation.Json;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.statistics.Confidence;

/** A writer of a scorecard as JSON, in the names of the wire contract. */
public final class ScorecardJson {

    private ScorecardJson() {}

    /**
     * The scorecard in UTF-8.
     *
     * @param definitions the revision of the definitions it was scored under
     * @param confidence of the values' intervals
     */
    public static byte[] of(Scorecard card, String definitions, Confidence confidence) {
        return Json.object(json -> {
            head(json, card, definitions);
            json.writeStartArray("scores");
            card.scores().forEach(score -> {
                json.writeStartObject();
                ScoreJson.write(json, score, confidence);
                json.writeEnd();
            });
            json.writeEnd();
            counts(json, card);
        });
    }

    private static void head(JsonGenerator json, Scorecard card, String definitions) {
        json.write("set", card.set().id()).write("title", card.set().title());
        Json.areas(json, "areas", card.areas());
        json.write("period", card.period().toString())
                .write("asAt", card.asAt().toString())
                .write("revision", card.revision())
                .write("definitions", definitions);
    }

    private static void counts(JsonGenerator json, Scorecard card) {
        json.writeStartObject("ragCounts");
        card.ragCounts().forEach((rag, count) -> json.write(rag.name(), count));
        json.writeEnd();
        json.write("unscored", card.unscored());
    }
}
