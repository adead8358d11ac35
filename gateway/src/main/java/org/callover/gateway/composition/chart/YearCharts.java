package org.callover.gateway.composition.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.TableCell.Absent;
import org.callover.gateway.document.TableCell.Marker;
import org.callover.gateway.document.chart.ChartPoint;
import org.callover.gateway.document.chart.LineChart;
import org.callover.gateway.document.chart.TimeAxis;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.period.Period;
import org.callover.kpi.print.Printed;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Makes charts of a year to date: two lines from April to March, for this financial year and the one before. */
public final class YearCharts {

    private static final int YEAR = 12;

    private final Map<YearMonth, Score> byMonth = new LinkedHashMap<>();
    private final Period thisYear;
    private final Score own;
    private final String title;

    private YearCharts(List<Score> scores, Period thisYear, Score own) {
        this.thisYear = thisYear;
        this.own = own;
        this.title = "%s in %s, from April to each month"
                .formatted(own.row().title(), own.area().name());
        for (Score score : scores) {
            Period period = score.period();
            if (period != null) {
                byMonth.put(period.last(), score);
            }
        }
    }

    /**
     * The chart with its table; a sentence if there is no figure at all.
     *
     * @param scores the year to date at each month, from the April before last
     * @param thisYear from this year's April to its last month
     * @param own the score that it belongs to
     */
    public static Block of(List<Score> scores, Period thisYear, Score own) {
        return scores.stream().noneMatch(score -> score.result() instanceof Scored)
                ? new Block.Paragraph(RichText.of("There are no figures of this year to date or the one before."))
                : new YearCharts(scores, thisYear, own).drawing();
    }

    private Block drawing() {
        List<LineChart.Line> lines = List.of(
                new LineChart.Line(name(0), true, points(thisYear.start(), thisYear.months())),
                new LineChart.Line(name(1), false, points(thisYear.start().minusYears(1), YEAR)));
        LineChart chart = new LineChart(
                title,
                "%s: a line for %s and one for %s.".formatted(title, name(0), name(1)),
                TimeAxis.months(thisYear.start(), YEAR),
                own.indicator().isPercentage() ? "%" : own.indicator().unit(),
                lines,
                null);
        return new Block.Drawing(Pictures.of(chart, "year-to-date"), table());
    }

    private String name(int yearsBefore) {
        return FinancialYear.containing(thisYear.start().minusYears(yearsBefore))
                .label();
    }

    private List<ChartPoint> points(YearMonth april, int months) {
        List<ChartPoint> points = new ArrayList<>();
        for (int at = 0; at < months; at++) {
            Score score = byMonth.get(april.plusMonths(at));
            if (score != null && score.result() instanceof Scored scored) {
                points.add(new ChartPoint(at, scored.figure().value().toDouble(), text(score)));
            }
        }
        return points;
    }

    private static String text(Score score) {
        return new PrintedScore(score).of(ScoreFigure.VALUE).text();
    }

    private DataTable table() {
        List<DataTable.Row> rows = new ArrayList<>();
        for (int at = 0; at < thisYear.months(); at++) {
            YearMonth month = thisYear.start().plusMonths(at);
            rows.add(DataTable.Row.of(
                    TableCell.of("April to " + Period.name(month)),
                    cell(byMonth.get(month)),
                    cell(byMonth.get(month.minusYears(1)))));
        }
        return DataTable.of(
                "year-to-date",
                RichText.of(title),
                List.of(Column.naming("Months"), Column.of(name(0), Kind.NUMBER), Column.of(name(1), Kind.NUMBER)),
                rows);
    }

    private static TableCell cell(@Nullable Score score) {
        Printed value = score == null ? null : new PrintedScore(score).of(ScoreFigure.VALUE);
        if (value instanceof Printed.Number number) {
            return TableCell.of(new TableCell.Number(
                    number.value(), Math.max(0, number.value().scale()), number.suffix(), false, number.text()));
        }
        String why = value == null ? Marker.NOT_AVAILABLE.meaning() : value.text();
        return TableCell.of(new Absent(Marker.NOT_AVAILABLE, Words.capitalised(why)));
    }
}
