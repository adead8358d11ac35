package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.fields.SelectedJson;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Benchmark.Ranking;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.score.Score;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.GroupFigure;
import org.callover.kpi.standing.Standing.NotRanked;
import org.callover.kpi.standing.Standing.Ranked;
import org.callover.kpi.standing.Standing.UnrankedMember;

/** A writer of a score's ranks and benchmarks. */
final class StandingJson {

    private StandingJson() {}

    /** The first standing as {@code rank} and {@code benchmark}, the others in {@code standings}. */
    static void write(JsonGenerator json, Score score, List<Standing> standings) {
        standings.stream().limit(1).forEach(first -> {
            rank(json, first);
            if (SelectedJson.wants(json, "benchmark")) {
                json.writeStartObject("benchmark");
                benchmark(json, score, first);
                json.writeEnd();
            }
        });
        if (standings.size() > 1 && SelectedJson.wants(json, "standings")) {
            json.writeStartArray("standings");
            standings.stream().skip(1).forEach(other -> {
                json.writeStartObject();
                benchmark(json, score, other);
                rank(json, other);
                json.writeEnd();
            });
            json.writeEnd();
        }
    }

    private static void position(JsonGenerator json, Ranked ranked) {
        json.write("position", ranked.position()).write("of", ranked.of());
        if (ranked.isShared()) {
            json.write("joint", true);
        }
    }

    private static void rank(JsonGenerator json, Standing standing) {
        Standing.Rank rank = standing.rank();
        Ranking ranking = standing.benchmark().ranking();
        if (rank == null || ranking == null) {
            return;
        }
        json.writeStartObject("rank");
        if (rank instanceof Ranked ranked) {
            position(json, ranked);
        }
        json.write("order", Json.keyword(ranking.order())).write("what", Json.keyword(ranking.of()));
        Json.text(json, "by", ranking.by());
        if (rank instanceof Ranked ranked) {
            Json.number(json, "value", ranked.value());
            leftOut(json, ranked.leftOut());
        }
        json.write("group", standing.group().code().value());
        if (rank instanceof NotRanked none) {
            json.write("reason", none.why().name()).write("reasonText", none.reason());
        }
        json.writeEnd();
    }

    private static void leftOut(JsonGenerator json, List<UnrankedMember> leftOut) {
        if (leftOut.isEmpty()) {
            return;
        }
        json.writeStartArray("leftOut");
        for (UnrankedMember member : leftOut) {
            json.writeStartObject()
                    .write("area", member.area().code().value())
                    .write("name", member.area().name())
                    .write("reason", member.reason())
                    .writeEnd();
        }
        json.writeEnd();
    }

    private static void benchmark(JsonGenerator json, Score score, Standing standing) {
        Benchmark benchmark = standing.benchmark();
        json.write("group", standing.group().code().value())
                .write("name", standing.group().name())
                .write("figure", Json.keyword(benchmark.figure()))
                .write("includesArea", benchmark.includeSelf());
        figure(json, score, standing.figure());
        Json.number(json, "gap", standing.gap());
        score.against(standing).ifPresent(against -> json.write("standing", against.name()));
    }

    private static void figure(JsonGenerator json, Score score, GroupFigure figure) {
        Quantity value = figure.value();
        if (value == null) {
            Json.text(json, "reason", figure.why());
            Json.text(json, "reasonText", figure.reason());
            return;
        }
        Json.number(json, "value", value);
        json.write("display", score.display(value));
        Json.number(json, "change", figure.change());
        Json.number(json, "percentChange", figure.percentChange());
    }
}
