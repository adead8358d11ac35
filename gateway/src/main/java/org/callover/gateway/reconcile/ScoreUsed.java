package org.callover.gateway.reconcile;

import jakarta.json.stream.JsonGenerator;
import org.callover.gateway.wire.Json;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.score.Score;

/** A writer of the score that a claim was compared with. */
final class ScoreUsed {

    private ScoreUsed() {}

    static void write(JsonGenerator json, Score score) {
        json.write("status", score.state().name());
        if (score.result() instanceof Score.Scored scored) {
            Json.period(json, score.window(), scored.figure().period());
            comparison(json, scored.comparison());
        } else {
            Score.NotScored none = (Score.NotScored) score.result();
            json.write("reason", none.why().reason().name());
            Json.period(json, score.window(), none.why().period());
        }
    }

    private static void comparison(JsonGenerator json, Comparison comparison) {
        if (!(comparison.with() instanceof Comparator.None)) {
            json.writeStartObject("comparison");
            json.write("with", comparison.with().toString());
            Json.period(json, comparison.period());
            json.writeEnd();
        }
    }
}
