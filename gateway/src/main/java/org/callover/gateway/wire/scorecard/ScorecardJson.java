package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

    /** A scorecard of which only the changes are listed; its counts are those of the whole. */
    public static byte[] of(Scorecard card, ScoresHeader origin, ScoreChanges changes, ScoreDetail detail) {
        return Json.object(json -> {
            origin.write(json);
            changes(json, changes, detail);
            counts(json, card);
        });
    }

    /** The changes in the scores of many months. */
    public static void write(OutputStream to, ScoresHeader origin, ScoreChanges changes, ScoreDetail detail) {
        Json.write(to, json -> {
            origin.write(json);
            changes(json, changes, detail);
        });
    }

    /** A score as it is written. */
    public static String written(Score score, ScoreDetail detail) {
        return new String(Json.object(json -> scores(json, Stream.of(score), detail)), StandardCharsets.UTF_8);
    }

    private static void changes(JsonGenerator json, ScoreChanges changes, ScoreDetail detail) {
        json.write("changedSince", changes.since()).write("complete", changes.isComplete());
        scores(json, changes.scores(), detail);
        json.writeStartArray("removed");
        changes.removed().get().forEach(score -> {
            json.writeStartObject().write("indicator", score.indicator().id().value());
            Json.area(json, "area", score.area());
            json.write("window", score.window().toString());
            Json.period(json, score.window(), score.period());
            json.writeEnd();
        });
        json.writeEnd();
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
