package org.callover.gateway.representation.scorecard;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;
import org.callover.gateway.representation.Json;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.GroupFigure;
import org.callover.kpi.standing.Standing.LeftOut;
import org.callover.kpi.standing.Standing.NotRanked;
import org.callover.kpi.standing.Standing.Ranked;
import org.jspecify.annotations.Nullable;

/** A writer of a score's rank and benchmark. */
final class StandingJson {

    private StandingJson() {}

    static void write(JsonGenerator json, Score score, Period period, @Nullable Standing standing) {
        if (standing != null) {
            if (standing.rank() != null) {
                rank(json, score, period, standing, standing.rank());
            }
            benchmark(json, score, standing);
        }
    }

    private static void rank(JsonGenerator json, Score score, Period period, Standing standing, Standing.Rank rank) {
        json.writeStartObject("rank");
        if (rank instanceof Ranked ranked) {
            json.write("position", ranked.position()).write("of", ranked.of());
            if (ranked.isShared()) {
                json.write("joint", true);
            }
            Json.text(json, "order", word(standing.benchmark().rank()));
            leftOut(json, ranked.leftOut());
        }
        json.write("group", standing.group().code().value());
        if (rank instanceof NotRanked none) {
            json.write("reason", reason(score, period, standing)).write("reasonText", none.reason());
        }
        json.writeEnd();
    }

    /** Why there is no rank: the area is no member, or too few members can be ranked. */
    static String reason(Score score, Period period, Standing standing) {
        return standing.group().membersAt(period.last()).contains(score.area().code())
                ? "INCOMPLETE_GROUP"
                : "NOT_A_MEMBER";
    }

    private static void leftOut(JsonGenerator json, List<LeftOut> leftOut) {
        if (leftOut.isEmpty()) {
            return;
        }
        json.writeStartArray("leftOut");
        for (LeftOut member : leftOut) {
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
        json.writeStartObject("benchmark")
                .write("group", standing.group().code().value())
                .write("name", standing.group().name())
                .write("figure", word(benchmark.figure()))
                .write("includesArea", benchmark.includeSelf());
        figure(json, score, standing.figure());
        Json.number(json, "gap", standing.gap());
        score.againstGroup().ifPresent(against -> json.write("standing", against.name()));
        json.writeEnd();
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

    /** The keyword of the definition format. */
    static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
