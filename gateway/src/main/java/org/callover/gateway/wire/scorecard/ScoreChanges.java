package org.callover.gateway.wire.scorecard;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.score.Score;

/**
 * What has changed since an earlier answer with scores.
 *
 * @param since the number of the earlier revision in the ledger
 * @param isComplete whether these are all scores, because the earlier answer is not known
 * @param scores those that are new or differ, made as they are read
 * @param removed those of the earlier answer that are no longer there; known when all scores have been read
 */
public record ScoreChanges(int since, boolean isComplete, Stream<Score> scores, Supplier<List<Score>> removed) {

    private static final String STATUS = "status";

    /** What a row says of a score that is no longer there. */
    private static final Set<String> KEPT = Set.of(
            "set",
            "section",
            "indicator",
            "title",
            "areaCode",
            "areaName",
            "window",
            "period",
            "periodLabel",
            "periodStart",
            "periodEnd",
            "months",
            "asAt",
            "revision",
            "definitions");

    /** A row of a table of changes. */
    public record Line(Score score, boolean isRemoved) {}

    /** The rows of a table of changes: the scores, and then those that are no longer there. */
    public Stream<Line> lines() {
        return Stream.concat(
                scores.map(score -> new Line(score, false)),
                Stream.of(removed).flatMap(gone -> gone.get().stream()).map(score -> new Line(score, true)));
    }

    /** A table of changes with the same columns: a score that is no longer there has the status {@code REMOVED}. */
    public static Table<Line> table(Table<Score> scores) {
        return new Table<>(scores.columns().stream()
                .map(column -> new Column<Line>(
                        column.heading(),
                        line -> line.isRemoved
                                ? removed(column, line.score)
                                : column.cell().apply(line.score)))
                .toList());
    }

    private static Cell removed(Column<Score> column, Score score) {
        if (column.heading().name().equals(STATUS)) {
            return Cell.text("REMOVED");
        }
        return KEPT.contains(column.heading().name()) ? column.cell().apply(score) : Cell.EMPTY;
    }
}
