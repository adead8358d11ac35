package org.callover.gateway.wire.explanation;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.wire.Json;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.NotScored;
import org.callover.kpi.score.Score.Scored;

/** A writer of an explanation as JSON: the score, its definition, the imports, and the nested steps. */
public final class ExplanationJson {

    private final JsonGenerator json;
    private final SourcedExplanation explained;

    private ExplanationJson(JsonGenerator json, SourcedExplanation explained) {
        this.json = json;
        this.explained = explained;
    }

    /** The explanation in UTF-8. */
    public static byte[] of(SourcedExplanation explained) {
        return Json.object(json -> new ExplanationJson(json, explained).write());
    }

    private void write() {
        Score score = explained.explanation().score();
        json.write("indicator", explained.id().value())
                .write("title", score.row().title());
        Json.area(json, "area", score.area());
        json.write("status", score.state().name())
                .write("window", score.window().toString());
        if (score.result() instanceof Scored scored) {
            scored(score, scored.figure());
        } else {
            unscored(score, ((NotScored) score.result()).why());
        }
        Revision revision = explained.revision();
        json.write("sentence", score.sentence())
                .write("asAt", revision.asAt().toString())
                .write("revision", revision.number());
        definition();
        json.writeStartArray("imports");
        explained.imports().forEach(this::entry);
        json.writeEnd().writeStartObject("derivation");
        members(explained.explanation().derivation());
        json.writeEnd();
    }

    private void scored(Score score, Figure figure) {
        Json.period(json, score.window(), figure.period());
        Json.number(json, "value", figure.value());
        json.write("display", score.display(figure.value()));
    }

    private void unscored(Score score, Unscored why) {
        Json.period(json, score.window(), why.period());
        json.write("reason", why.reason().name()).write("reasonText", why.text());
    }

    private void definition() {
        json.writeStartObject("definition")
                .write("revision", explained.revision().definitions());
        explained.document().ifPresent(document -> json.write("document", document.name())
                .write("origin", document.origin().name()));
        List<String> adjustments = explained.adjustedBy();
        if (!adjustments.isEmpty()) {
            Json.texts(json, "adjustedBy", adjustments);
        }
        json.write("text", explained.definition()).writeEnd();
    }

    private void entry(ImportEntry entry) {
        json.writeStartObject()
                .write("id", entry.number())
                .write("recordedAt", entry.recordedAt().toString())
                .write("format", entry.format());
        Json.text(json, "fileName", entry.fileName());
        json.write("sha256", entry.sha256());
        List<String> rows = explained.rows(entry);
        if (!rows.isEmpty()) {
            Json.texts(json, "rows", rows);
        }
        json.writeEnd();
    }

    private void step(ExplanationStep step) {
        json.writeStartObject();
        members(step);
        json.writeEnd();
    }

    private void members(ExplanationStep step) {
        json.write("kind", step.kind().name()).write("statement", step.statement());
        Json.number(json, "value", step.value());
        Json.text(json, "arithmetic", step.arithmetic());
        if (!step.facts().isEmpty()) {
            json.writeStartObject("facts");
            step.facts().forEach(fact -> json.write(fact.name(), fact.text()));
            days(step.facts());
            json.writeEnd();
        }
        if (!step.steps().isEmpty()) {
            json.writeStartArray("steps");
            step.steps().forEach(this::step);
            json.writeEnd();
        }
    }

    /** The days of the period among some facts, and the number of its months unless it is one of them. */
    private void days(List<Fact> facts) {
        boolean isCounted = facts.stream().anyMatch(fact -> fact.name().equals("months"));
        facts.stream()
                .filter(fact -> fact.name().equals("period") && !fact.text().isEmpty())
                .map(fact -> Period.parse(fact.text()))
                .forEach(period -> {
                    json.write("periodStart", period.firstDay().toString())
                            .write("periodEnd", period.lastDay().toString());
                    if (!isCounted) {
                        json.write("months", String.valueOf(period.months()));
                    }
                });
    }
}
