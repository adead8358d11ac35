package org.callover.gateway.wire.scorecard.column;

import static org.callover.gateway.wire.table.ColumnHeading.count;
import static org.callover.gateway.wire.table.ColumnHeading.number;
import static org.callover.gateway.wire.table.ColumnHeading.text;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.CellType;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.kpi.indicator.Benchmark.Ranking;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.GroupFigure;
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
        rank();
        benchmark();
        columns.scored(
                text(
                                "otherBenchmarks",
                                "The row's other groups, separated by semicolons, with values named like the columns.")
                        .as("standings"),
                StandingColumns::others);
    }

    private void rank() {
        ranked(
                count("rank", "The place in the first group; members that are equal share one.")
                        .as("rank.position"),
                ranked -> Cell.number(ranked.position()));
        ranked(
                count("rankOf", "The number of members that could be ranked.").as("rank.of"),
                ranked -> Cell.number(ranked.of()));
        ranked(
                ColumnHeading.of(CellType.TRUE_OR_FALSE, "rankJoint", "Whether another member has the same place.")
                        .as("rank.joint"),
                ranked -> Cell.text(ranked.isShared()));
        ranking();
        unranked();
    }

    private void ranking() {
        ranking(
                text("rankOrder", "Which member comes first.").as("rank.order"),
                ranking -> Json.keyword(ranking.order()));
        ranking(
                text("rankWhat", "What is ranked: the value, or its change.").as("rank.what"),
                ranking -> Json.keyword(ranking.of()));
        ranking(
                text("rankBy", "The indicator whose figures are ranked, if it is another one.")
                        .as("rank.by"),
                Ranking::by);
        ranked(
                number("rankValue", "The figure that decides the place.").as("rank.value"),
                ranked -> Cell.number(ranked.value()));
    }

    private void unranked() {
        notRanked(
                text("rankReasonCode", "The code of the reason why there is no rank.")
                        .as("rank.reason"),
                NotRanked::why);
        notRanked(text("rankReason", "The same reason in words.").as("rank.reasonText"), NotRanked::reason);
    }

    private void benchmark() {
        columns.standing(
                text("benchmarkGroup", "The code of the first group that the area is compared with.")
                        .as("benchmark.group"),
                standing -> Cell.text(standing.group().code()));
        figure(number("benchmarkValue", "The group's figure.").as("benchmark.value"), GroupFigure::value);
        figure(number("benchmarkChange", "The change of that figure.").as("benchmark.change"), GroupFigure::change);
        figure(
                number("benchmarkPercentChange", "Its change in per cent.").as("benchmark.percentChange"),
                GroupFigure::percentChange);
        columns.standing(
                text("benchmarkReasonCode", "The code of the reason why the group has no figure.")
                        .as("benchmark.reason"),
                standing -> Cell.text(standing.figure().why()));
        columns.standing(
                text("benchmarkReason", "The same reason in words.").as("benchmark.reasonText"),
                standing -> Cell.text(standing.figure().reason()));
        columns.standing(
                number("benchmarkGap", "The value minus the group's figure.").as("benchmark.gap"),
                standing -> Cell.number(standing.gap()));
        columns.add(
                text("benchmarkStanding", "How the value compares with the group's figure, using its 95% interval.")
                        .as("benchmark.standing"),
                score -> Cell.text(score.againstGroup().orElse(null)));
    }

    private void figure(ColumnHeading heading, Function<GroupFigure, @Nullable Quantity> number) {
        columns.standing(heading, standing -> Cell.number(number.apply(standing.figure())));
    }

    private void ranked(ColumnHeading heading, Function<Ranked, Cell> cell) {
        columns.standing(
                heading, standing -> standing.rank() instanceof Ranked ranked ? cell.apply(ranked) : Cell.EMPTY);
    }

    private void notRanked(ColumnHeading heading, Function<NotRanked, Object> text) {
        columns.standing(
                heading,
                standing -> standing.rank() instanceof NotRanked none ? Cell.text(text.apply(none)) : Cell.EMPTY);
    }

    private void ranking(ColumnHeading heading, Function<Ranking, @Nullable Object> text) {
        columns.standing(heading, standing -> {
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
