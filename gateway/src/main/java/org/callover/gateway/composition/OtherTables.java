package org.callover.gateway.composition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.TableCell;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.PaperArea;
import org.callover.kpi.paper.PaperBlock;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.Score;
import org.callover.kpi.text.Words;

/** Makes tables whose columns are periods or areas. */
record OtherTables(PaperQuestion asked, PaperScores scores, Cells cells) {

    private static final String INDICATOR = "Indicator";

    /** A row for each row of the set, and a column for each period. */
    DataTable periods(String id, RichText caption, PaperBlock.PeriodTable table) {
        List<Period> periods = table.periods();
        Period last = periods.get(periods.size() - 1);
        List<Period> earlier = table.changes() ? periods.subList(0, periods.size() - 1) : List.of();
        List<Column> columns = new ArrayList<>(List.of(Column.naming(INDICATOR)));
        periods.forEach(period -> columns.add(Column.of(Words.capitalised(label(period)), Kind.NUMBER)));
        earlier.forEach(period -> {
            columns.add(Column.of("Difference from " + label(period), Kind.NUMBER));
            columns.add(Column.of("Change from " + label(period), Kind.NUMBER));
        });
        List<DataTable.Row> rows = scores.rows(table.rows()).stream()
                .map(row -> periods(row, periods, earlier, last))
                .toList();
        return DataTable.of(id, caption, columns, rows);
    }

    private static String label(Period period) {
        return period.months() == 12 ? Window.exactly(period).label(period) : period.label();
    }

    private DataTable.Row periods(KpiSet.Row row, List<Period> periods, List<Period> earlier, Period last) {
        List<TableCell> line = new ArrayList<>(List.of(TableCell.of(row.title())));
        periods.forEach(period -> line.add(cells.of(scores.of(row, asked.area(), period), ScoreFigure.VALUE)));
        for (Period period : earlier) {
            Score score = scores.of(row, asked.area(), last, new Comparator.Baseline(period));
            line.add(cells.of(score, ScoreFigure.CHANGE));
            line.add(cells.of(score, ScoreFigure.PERCENT_CHANGE));
        }
        return new DataTable.Row(line, false);
    }

    /** A row for each month, and a column for each area. */
    DataTable months(String id, RichText caption, PaperBlock.MonthTable table) {
        List<AreaCode> areas = areas(table.areas());
        KpiSet.Row row = scores.row(table.indicator());
        return months(id, caption, areas, months(row, areas, table.months(), Window.MONTH), Window.MONTH);
    }

    /** The same for scores over any window, in the order of their months and then of the areas. */
    DataTable months(String id, RichText caption, List<AreaCode> areas, Stream<Score> figures, Window window) {
        Map<Period, List<TableCell>> lines = new LinkedHashMap<>();
        figures.forEach(score -> lines.computeIfAbsent(
                        score.period(), period -> new ArrayList<>(List.of(TableCell.of(window.label(period)))))
                .add(cells.of(score, ScoreFigure.VALUE)));
        List<Column> columns = new ArrayList<>(List.of(Column.naming("Period")));
        areas.forEach(area -> columns.add(Column.of(scores.name(area), Kind.NUMBER)));
        return DataTable.of(
                id,
                caption,
                columns,
                lines.values().stream()
                        .map(line -> new DataTable.Row(line, false))
                        .toList());
    }

    /** The scores of the last months up to that of the paper. */
    Stream<Score> months(KpiSet.Row row, List<AreaCode> areas, int count, Window window) {
        return scores.months(row, areas, Period.endingWith(asked.period().last(), count), window);
    }

    /** The areas of a table; that of the paper if it names none. */
    List<AreaCode> areas(List<PaperArea> areas) {
        return areas.isEmpty()
                ? List.of(asked.area())
                : areas.stream().map(area -> area.in(asked.area())).toList();
    }

    /** The shades of numbers among equal classes from the smallest to the largest. */
    static int shade(BigDecimal value, BigDecimal lowest, BigDecimal highest) {
        double range = highest.subtract(lowest).doubleValue();
        double share = range == 0 ? 0 : value.subtract(lowest).doubleValue() / range;
        return 1 + (int) Math.min(TableCell.DARKEST - 1.0, share * TableCell.DARKEST);
    }
}
