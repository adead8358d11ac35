package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.fields.SelectedJson;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Scorecard;

/** A writer of scores as JSON in UTF-8, with the names that the API promises. */
public final class ScorecardJson {

    private ScorecardJson() {}

    /**
     * A scorecard with this head.
     *
     * @param detail how much of each score is given
     */
    public static byte[] of(Scorecard card, ScoresHeader origin, ScoreDetail detail) {
        return Json.object(json -> {
            origin.write(json);
            scores(json, card.scores().stream(), detail);
            counts(json, card);
        });
    }

    /** The scores of many months, each written as soon as it is made. */
    public static void write(OutputStream to, ScoresHeader origin, Stream<Score> history, ScoreDetail detail) {
        Json.write(to, json -> {
            origin.write(json);
            scores(json, history, detail);
        });
    }

    private static void scores(JsonGenerator json, Stream<Score> scores, ScoreDetail detail) {
        json.writeStartArray("scores");
        JsonGenerator selected = SelectedJson.of(json, detail.selection());
        scores.forEach(score -> {
            selected.writeStartObject();
            ScoreJson.write(selected, score, detail.confidence());
            selected.writeEnd();
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
