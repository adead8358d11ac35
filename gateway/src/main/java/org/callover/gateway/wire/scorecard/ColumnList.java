package org.callover.gateway.wire.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.rating.Forecast;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.NotScored;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.statistics.ChangeTest;

/** A builder of a table's columns, whose cells are empty where a score has no such part. */
final class ColumnList {

    private final List<Column<Score>> columns = new ArrayList<>();

    Table<Score> table() {
        return new Table<>(columns);
    }

    void add(String name, Function<Score, Cell> cell) {
        columns.add(new Column<>(name, cell));
    }

    void scored(String name, BiFunction<Score, Scored, Cell> cell) {
        add(name, score -> score.result() instanceof Scored scored ? cell.apply(score, scored) : Cell.EMPTY);
    }

    void compared(String name, Function<Compared, Cell> cell) {
        scored(
                name,
                (score, scored) ->
                        scored.comparison() instanceof Compared compared ? cell.apply(compared) : Cell.EMPTY);
    }

    void tested(String name, Function<ChangeTest, Cell> cell) {
        compared(name, compared -> compared.test() == null ? Cell.EMPTY : cell.apply(compared.test()));
    }

    void forecast(String name, Function<Forecast, Cell> cell) {
        scored(name, (score, scored) -> scored.forecast() == null ? Cell.EMPTY : cell.apply(scored.forecast()));
    }

    void rated(String name, Function<Rating, Cell> cell) {
        scored(name, (score, scored) -> cell.apply(scored.rating()));
    }

    void standing(String name, Function<Standing, Cell> cell) {
        scored(name, (score, scored) -> scored.standing() == null ? Cell.EMPTY : cell.apply(scored.standing()));
    }

    void unscored(String name, Function<Unscored, Cell> cell) {
        add(name, score -> score.result() instanceof NotScored none ? cell.apply(none.why()) : Cell.EMPTY);
    }
}
