package org.callover.gateway.wire.summary;

import jakarta.json.stream.JsonGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.scorecard.CommonJson;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.score.RolledUp;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.summary.ExceptionRule;
import org.callover.kpi.summary.ExceptionalScore;
import org.callover.kpi.summary.Summary;

/** A writer of a call-over as JSON. */
public final class SummaryJson {

    private SummaryJson() {}

    /**
     * The call-over in UTF-8.
     *
     * @param revision the state of the data and the definitions that it depends on
     * @param warnings what was asked for and is unknown here
     */
    public static byte[] of(Summary summary, Revision revision, List<Warning> warnings) {
        return Json.object(json -> {
            head(json, summary, revision);
            Warning.list(json, warnings);
            rolledUp(json, summary);
            for (ExceptionRule.List list : ExceptionRule.List.values()) {
                json.writeStartArray(list.name().toLowerCase(Locale.ROOT));
                summary.list(list).forEach(entry -> exceptional(json, entry));
                json.writeEnd();
            }
            json.writeStartArray("sentences");
            summary.card().counted().forEach(score -> {
                json.writeStartObject();
                subject(json, score);
                json.write("rag", score.rag().name()).write("sentence", score.sentence());
                json.writeEnd();
            });
            json.writeEnd();
        });
    }

    private static void head(JsonGenerator json, Summary summary, Revision revision) {
        Scorecard card = summary.card();
        json.write("set", card.set().id()).write("title", card.set().title());
        Json.areas(json, "areas", card.areas());
        Json.period(json, card.period());
        Json.period(json, "since", summary.since());
        json.write("asAt", revision.asAt().toString())
                .write("revision", revision.number())
                .write("definitions", revision.definitions());
        json.writeStartObject("ragCounts");
        card.ragCounts().forEach((rag, count) -> json.write(Json.member(rag), count));
        json.writeEnd();
        json.write("unscored", card.unscored());
    }

    private static void rolledUp(JsonGenerator json, Summary summary) {
        if (summary.rolledUp().isEmpty()) {
            return;
        }
        json.writeStartArray("rollUp");
        for (RolledUp status : summary.rolledUp()) {
            json.writeStartObject();
            Json.area(json, "area", status.area());
            json.write("rule", status.rule().keyword())
                    .write("status", status.status().name());
            json.writeStartObject("counts");
            Arrays.stream(Rag.values()).forEach(rag -> json.write(Json.member(rag), status.count(rag)));
            json.writeEnd();
            json.writeStartObject("weights");
            Arrays.stream(Rag.values()).forEach(rag -> json.write(Json.member(rag), status.weight(rag)));
            json.writeEnd();
            status.share().ifPresent(share -> {
                json.write("points", status.points()).write("of", status.most());
                Json.number(json, "share", share);
            });
            json.write("arithmetic", status.arithmetic());
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void exceptional(JsonGenerator json, ExceptionalScore entry) {
        Score score = entry.score();
        json.writeStartObject();
        subject(json, score);
        json.writeStartArray("rules");
        entry.rules().forEach(rule -> json.writeStartObject()
                .write("rule", rule.name())
                .write("text", rule.words())
                .writeEnd());
        json.writeEnd();
        if (score.asInMost().isPresent()) {
            score.common().ifPresent(common -> CommonJson.write(json, common));
        }
        standing(json, score);
        if (entry.before() != null) {
            json.writeStartObject("before");
            standing(json, entry.before());
            json.writeEnd();
        }
        json.write("sentence", score.sentence()).writeEnd();
    }

    private static void subject(JsonGenerator json, Score score) {
        json.write("indicator", score.indicator().id().value())
                .write("title", score.row().title());
        Json.text(json, "section", score.row().section());
        Json.area(json, "area", score.area());
    }

    private static void standing(JsonGenerator json, Score score) {
        if (score.result() instanceof Scored scored) {
            Json.period(json, scored.figure().period());
            Json.number(json, "value", scored.figure().value());
            json.write("display", score.display(scored.figure().value()));
            if (scored.comparison() instanceof Compared compared) {
                json.write("assessment", compared.assessment().name());
            }
        }
        json.write("rag", score.rag().name());
        score.variation().ifPresent(variation -> json.write("variation", variation.name()));
    }
}
