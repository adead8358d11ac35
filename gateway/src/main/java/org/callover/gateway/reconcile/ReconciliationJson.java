package org.callover.gateway.reconcile;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Json;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.reconcile.ClaimAnswer;
import org.callover.kpi.reconcile.ClaimAnswer.Hindrance;
import org.callover.kpi.reconcile.Reconciliation;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.Claim;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.reconcile.claim.ClaimSubject;
import org.callover.kpi.reconcile.printed.PrintedRank;
import org.callover.kpi.score.Score;

/** A writer of the answers to claims as JSON. */
final class ReconciliationJson {

    private ReconciliationJson() {}

    static byte[] of(Reconciliation reconciliation, Snapshot now) {
        return Json.object(json -> {
            Revision revision = revision(reconciliation, now);
            json.write("asAt", revision.asAt().toString())
                    .write("revision", revision.number())
                    .write("definitions", revision.definitions());
            json.writeStartObject("counts");
            reconciliation.counts().forEach((outcome, count) -> json.write(outcome.name(), count));
            json.writeEnd();
            json.writeStartArray("answers");
            reconciliation.answers().forEach(answer -> {
                json.writeStartObject();
                answer(json, answer);
                json.writeEnd();
            });
            json.writeEnd();
        });
    }

    /** The state of everything that the scores depend on that the claims are checked against. */
    private static Revision revision(Reconciliation reconciliation, Snapshot now) {
        return now.revision(reconciliation.answers().stream()
                .flatMap(answer -> Stream.ofNullable(answer.score()))
                .map(score -> now.dependencies(score.indicator())
                        .in(List.of(score.area().code())))
                .reduce(Dependencies.NONE, Dependencies::and));
    }

    private static void answer(JsonGenerator json, ClaimAnswer answer) {
        json.write("row", answer.claim().row());
        claim(json, answer.claim());
        json.write("outcome", answer.outcome().name()).write("statement", answer.statement());
        Hindrance hindrance = answer.hindrance();
        if (hindrance != null) {
            json.write("reason", hindrance.reason().name()).write("reasonText", hindrance.text());
        }
        json.writeStartArray("parts");
        answer.checks().forEach(check -> check(json, check));
        json.writeEnd();
        json.writeStartArray("notChecked");
        answer.unchecked().forEach(unchecked -> {
            json.writeStartObject();
            json.write("part", name(unchecked.part())).write("reason", unchecked.reason());
            json.writeEnd();
        });
        json.writeEnd();
        Score score = answer.score();
        if (score != null) {
            json.writeStartObject("score");
            score(json, score);
            json.writeEnd();
        }
    }

    private static void claim(JsonGenerator json, Claim claim) {
        ClaimSubject subject = claim.subject();
        json.writeStartObject("claim");
        Json.text(json, "indicator", subject.indicator());
        Json.text(json, "area", subject.area());
        Json.text(json, "period", subject.period());
        Json.text(json, "window", subject.window());
        Json.text(json, "compare", subject.compare());
        Json.text(json, "note", subject.note());
        for (ClaimPart part : ClaimPart.values()) {
            claim.number(part).ifPresent(number -> json.write(name(part), number.text()));
        }
        Json.text(
                json,
                "direction",
                claim.direction() == null ? null : claim.direction().name());
        PrintedRank rank = claim.rank();
        Json.text(json, "rank", rank == null ? null : rank.told());
        json.writeEnd();
    }

    private static void check(JsonGenerator json, Check check) {
        json.writeStartObject();
        json.write("part", name(check.part()))
                .write("against", check.against().kind().name());
        Integer row = check.against().row();
        if (row != null) {
            json.write("row", row);
        }
        json.write("claimed", check.claimed()).write("found", check.found()).write("says", says(check));
        Json.number(json, "exact", check.exact());
        json.write("agrees", check.agrees());
        Json.text(json, "explainedBy", check.explainedBy());
        json.writeEnd();
    }

    /** What the data say for a check, as in "383 to 355 is down 7.3%". */
    static String says(Check check) {
        return check.against().words() + " " + check.found();
    }

    private static void score(JsonGenerator json, Score score) {
        json.write("indicator", score.indicator().id().value())
                .write("title", score.indicator().title());
        Json.area(json, "area", score.area());
        ScoreUsed.write(json, score);
        json.write("window", score.window().toString()).write("sentence", score.sentence());
    }

    /** The name of a part, spelled as in the claims that are sent. */
    static String name(ClaimPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
