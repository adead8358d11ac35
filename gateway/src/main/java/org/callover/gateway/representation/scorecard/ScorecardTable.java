package org.callover.gateway.representation.scorecard;

import java.util.List;
import java.util.function.Function;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.statistics.Confidence;

/**
 * A scorecard as a table: a row for each score. Every flat format is written from it, so that they all say the same.
 *
 * @param headings the names of the columns
 * @param rows as many cells each as there are headings
 */
public record ScorecardTable(List<String> headings, List<List<Cell>> rows) {

    public ScorecardTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A column: its name and what stands in it for a score. */
    record Column(String name, Function<Score, Cell> cell) {}

    /**
     * The table of a scorecard.
     *
     * @param definitions the revision of the definitions it was scored under
     * @param confidence of the values' intervals
     */
    public static ScorecardTable of(Scorecard card, String definitions, Confidence confidence) {
        List<Column> columns = ScoreColumns.of(card, definitions, confidence);
        return new ScorecardTable(
                columns.stream().map(Column::name).toList(),
                card.scores().stream()
                        .map(score -> columns.stream()
                                .map(column -> column.cell().apply(score))
                                .toList())
                        .toList());
    }
}
