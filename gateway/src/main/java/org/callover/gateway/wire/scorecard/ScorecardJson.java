package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.callover.gateway.wire.Json;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.statistics.Confidence;

/** A writer of scores as JSON in UTF-8, with the names that the API promises. */
public final class ScorecardJson {

    private ScorecardJson() {}

    /**
     * A scorecard with this head.
     *
     * @param confidence the level of the intervals of the values
     */
    public static byte[] of(Scorecard card, ScoresHeader origin, Confidence confidence) {
        return Json.object(json -> {
            origin.write(json);
            scores(json, card.scores().stream(), confidence);
            counts(json, card);
        });
    }

    /** The scores of many months, each written as soon as it is made. */
    public static void write(OutputStream to, ScoresHeader origin, Stream<Score> history, Confidence confidence) {
        Json.write(to, json -> {
            origin.write(json);
            scores(json, history, confidence);
        });
    }

    private static void scores(JsonGenerator json, Stream<Score> scores, Confidence confidence) {
        json.writeStartArray("scores");
        scores.forEach(score -> {
            json.writeStartObject();
            ScoreJson.write(json, score, confidence);
            json.writeEnd();
        });
        json.writeEnd();
    }

    private static void counts(JsonGenerator json, Scorecard card) {
        json.writeStartObject("ragCounts");
        card.ragCounts().forEach((rag, count) -> json.write(Json.member(rag), count));
        json.writeEnd();
        json.write("unscored", card.unscored());
    }
}
