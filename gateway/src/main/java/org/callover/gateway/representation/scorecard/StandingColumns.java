package org.callover.gateway.representation.scorecard;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.representation.Json;
import org.callover.gateway.representation.table.Cell;
import org.callover.kpi.indicator.Benchmark.Ranking;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.NotRanked;
import org.callover.kpi.standing.Standing.Ranked;
import org.jspecify.annotations.Nullable;

/** The columns of ranks and benchmark groups: several for the first group, and one for all other groups together. */
final class StandingColumns {

    private final ColumnList columns;

    StandingColumns(ColumnList columns) {
        this.columns = columns;
    }

    void add() {
        ranked("rank", ranked -> Cell.number(ranked.position()));
        ranked("rankOf", ranked -> Cell.number(ranked.of()));
        ranked("rankJoint", ranked -> Cell.text(ranked.isShared()));
        ranking("rankOrder", ranking -> Json.keyword(ranking.order()));
        ranking("rankWhat", ranking -> Json.keyword(ranking.of()));
        ranking("rankBy", Ranking::by);
        ranked("rankValue", ranked -> Cell.number(ranked.value()));
        notRanked("rankReasonCode", NotRanked::why);
        notRanked("rankReason", NotRanked::reason);
        columns.standing(
                "benchmarkGroup", standing -> Cell.text(standing.group().code()));
        columns.standing(
                "benchmarkValue", standing -> Cell.number(standing.figure().value()));
        columns.standing(
                "benchmarkChange", standing -> Cell.number(standing.figure().change()));
        columns.standing(
                "benchmarkPercentChange",
                standing -> Cell.number(standing.figure().percentChange()));
        columns.standing(
                "benchmarkReason", standing -> Cell.text(standing.figure().reason()));
        columns.standing("benchmarkGap", standing -> Cell.number(standing.gap()));
        columns.add("benchmarkStanding", score -> Cell.text(score.againstGroup().orElse(null)));
        columns.scored("otherBenchmarks", StandingColumns::others);
    }

    private void ranked(String name, Function<Ranked, Cell> cell) {
        columns.standing(name, standing -> standing.rank() instanceof Ranked ranked ? cell.apply(ranked) : Cell.EMPTY);
    }

    private void notRanked(String name, Function<NotRanked, Object> text) {
        columns.standing(
                name, standing -> standing.rank() instanceof NotRanked none ? Cell.text(text.apply(none)) : Cell.EMPTY);
    }

    private void ranking(String name, Function<Ranking, @Nullable Object> text) {
        columns.standing(name, standing -> {
            Ranking ranking = standing.benchmark().ranking();
            return ranking == null ? Cell.EMPTY : Cell.text(text.apply(ranking));
        });
    }

    /**
     * The other groups, as in {@code group=inner figure=pooled value=8.1 gap=0.5 rank=3 rankOf=14}, separated by
     * semicolons.
     */
    private static Cell others(Score score, Scored scored) {
        String others = scored.standings().stream()
                .skip(1)
                .map(standing -> other(score, standing))
                .collect(Collectors.joining("; "));
        return Cell.text(others.isEmpty() ? null : others);
    }

    private static String other(Score score, Standing standing) {
        Ranking ranking = standing.benchmark().ranking();
        Ranked ranked = standing.rank() instanceof Ranked place ? place : null;
        NotRanked none = standing.rank() instanceof NotRanked reason ? reason : null;
        return Stream.of(
                        pair("group", standing.group().code()),
                        pair("figure", Json.keyword(standing.benchmark().figure())),
                        pair("includesArea", standing.benchmark().includeSelf()),
                        pair("value", written(standing.figure().value())),
                        pair("reason", standing.figure().why()),
                        pair("gap", written(standing.gap())),
                        pair("standing", score.against(standing).orElse(null)),
                        pair("rank", ranked == null ? null : ranked.position()),
                        pair("rankOf", ranked == null ? null : ranked.of()),
                        pair("rankJoint", ranked == null ? null : ranked.isShared()),
                        pair("rankOrder", ranking == null ? null : Json.keyword(ranking.order())),
                        pair("rankWhat", ranking == null ? null : Json.keyword(ranking.of())),
                        pair("rankBy", ranking == null ? null : ranking.by()),
                        pair("rankValue", ranked == null ? null : written(ranked.value())),
                        pair("rankReasonCode", none == null ? null : none.why()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String pair(String name, @Nullable Object value) {
        return value == null ? null : name + "=" + value;
    }

    private static @Nullable String written(@Nullable Quantity value) {
        return value == null ? null : value.written().toPlainString();
    }
}
