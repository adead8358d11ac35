package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

    /** A scorecard of which only the changes are listed; its counts are those of the whole. */
    public static byte[] of(Scorecard card, ScoresHeader origin, ScoreChanges changes, Confidence confidence) {
        return Json.object(json -> {
            origin.write(json);
            changes(json, changes, confidence);
            counts(json, card);
        });
    }

    /** The changes in the scores of many months. */
    public static void write(OutputStream to, ScoresHeader origin, ScoreChanges changes, Confidence confidence) {
        Json.write(to, json -> {
            origin.write(json);
            changes(json, changes, confidence);
        });
    }

    /** A score as it is written. */
    public static String written(Score score, Confidence confidence) {
        return new String(Json.object(json -> ScoreJson.write(json, score, confidence)), StandardCharsets.UTF_8);
    }

    private static void changes(JsonGenerator json, ScoreChanges changes, Confidence confidence) {
        json.write("changedSince", changes.since()).write("complete", changes.isComplete());
        scores(json, changes.scores(), confidence);
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
