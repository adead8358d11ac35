package org.callover.gateway.wire.scorecard.column;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.callover.gateway.wire.table.Cell;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.gateway.wire.table.PeriodColumns;
import org.callover.gateway.wire.table.Table;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.control.Control;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.period.Period;
import org.callover.kpi.rating.Forecast;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.NotScored;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.statistics.ChangeTest;
import org.jspecify.annotations.Nullable;

/** A builder of a table's columns, whose cells are empty where a score has no such part. */
final class ColumnList {

    private final List<Column<Score>> columns = new ArrayList<>();

    Table<Score> table() {
        return new Table<>(columns);
    }

    void add(ColumnHeading heading, Function<Score, Cell> cell) {
        columns.add(new Column<>(heading, cell));
    }

    void period(String name, String object, String whose, Function<Score, @Nullable Period> period) {
        columns.addAll(PeriodColumns.of(name, object, whose, period));
    }

    void scored(ColumnHeading heading, BiFunction<Score, Scored, Cell> cell) {
        add(heading, score -> score.result() instanceof Scored scored ? cell.apply(score, scored) : Cell.EMPTY);
    }

    void figure(ColumnHeading heading, Function<Figure, Cell> cell) {
        scored(heading, (score, scored) -> cell.apply(scored.figure()));
    }

    void compared(ColumnHeading heading, Function<Compared, Cell> cell) {
        scored(
                heading,
                (score, scored) ->
                        scored.comparison() instanceof Compared compared ? cell.apply(compared) : Cell.EMPTY);
    }

    void notCompared(ColumnHeading heading, Function<NotCompared, Object> text) {
        scored(
                heading,
                (score, scored) ->
                        scored.comparison() instanceof NotCompared none ? Cell.text(text.apply(none)) : Cell.EMPTY);
    }

    void tested(ColumnHeading heading, Function<ChangeTest, Cell> cell) {
        compared(heading, compared -> compared.test() == null ? Cell.EMPTY : cell.apply(compared.test()));
    }

    void forecast(ColumnHeading heading, Function<Forecast, Cell> cell) {
        scored(heading, (score, scored) -> scored.forecast() == null ? Cell.EMPTY : cell.apply(scored.forecast()));
    }

    void rated(ColumnHeading heading, Function<Rating, Cell> cell) {
        scored(heading, (score, scored) -> cell.apply(scored.rating()));
    }

    void standing(ColumnHeading heading, Function<Standing, Cell> cell) {
        scored(heading, (score, scored) -> scored.standing() == null ? Cell.EMPTY : cell.apply(scored.standing()));
    }

    <C extends Control> void control(ColumnHeading heading, Class<C> kind, Function<C, @Nullable Object> text) {
        scored(heading, (score, scored) -> {
            Control read = scored.controlPoint().read();
            return kind.isInstance(read) ? Cell.text(text.apply(kind.cast(read))) : Cell.EMPTY;
        });
    }

    void unscored(ColumnHeading heading, Function<Unscored, Cell> cell) {
        add(heading, score -> score.result() instanceof NotScored none ? cell.apply(none.why()) : Cell.EMPTY);
    }
}
