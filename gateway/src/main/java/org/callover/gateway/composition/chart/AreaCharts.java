package org.callover.gateway.composition.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.gateway.document.Picture;
import org.callover.gateway.document.chart.ChartPoint;
import org.callover.gateway.document.chart.LineChart;
import org.callover.gateway.document.chart.RankedBars;
import org.callover.gateway.document.chart.ReferenceLine;
import org.callover.gateway.document.chart.TimeAxis;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.paper.ScoreFigure;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;
import org.callover.kpi.print.PrintedScore;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.statistics.Confidence;
import org.jspecify.annotations.Nullable;

/** Makes charts in which areas are side by side. */
public final class AreaCharts {

    private AreaCharts() {}

    /**
     * A line for each area.
     *
     * @param scores by month and then by area; each is about the months up to its own
     * @param own the area of the paper, whose line is drawn thicker
     */
    public static Picture lines(List<Score> scores, Period months, AreaCode own, String title, String id) {
        Map<Area, List<ChartPoint>> lines = points(scores, months);
        String names = String.join(", ", lines.keySet().stream().map(Area::name).toList());
        LineChart chart = new LineChart(
                title,
                "%s, from %s to %s: a line for each of %s."
                        .formatted(title, Period.name(months.start()), Period.name(months.last()), names),
                TimeAxis.months(months.start(), months.months()),
                scores.isEmpty() ? "" : unit(scores.get(0)),
                lines.entrySet().stream()
                        .map(line -> new LineChart.Line(
                                line.getKey().name(), line.getKey().code().equals(own), line.getValue()))
                        .toList(),
                null);
        return Pictures.of(chart, id);
    }

    private static Map<Area, List<ChartPoint>> points(List<Score> scores, Period months) {
        Map<Area, List<ChartPoint>> lines = new LinkedHashMap<>();
        for (Score score : scores) {
            List<ChartPoint> points = lines.computeIfAbsent(score.area(), unseen -> new ArrayList<>());
            if (score.result() instanceof Scored scored) {
                points.add(new ChartPoint(
                        place(scored.figure().period().last(), months),
                        scored.figure().value().toDouble(),
                        text(score)));
            }
        }
        return lines;
    }

    private static int place(YearMonth month, Period months) {
        return MonthNumber.of(month) - MonthNumber.of(months.start());
    }

    private static String unit(Score score) {
        return score.indicator().isPercentage() ? "%" : score.indicator().unit();
    }

    private static String text(Score score) {
        return new PrintedScore(score).of(ScoreFigure.VALUE).text();
    }

    /**
     * A bar for each member of a group, in their order.
     *
     * @param scores the scores of the members, in order
     * @param own the score of the area of the paper
     */
    public static Picture bars(List<Score> scores, Score own, String title, String id) {
        List<RankedBars.Bar> bars =
                scores.stream().map(score -> bar(score, own)).toList();
        String rank = new PrintedScore(own).of(ScoreFigure.RANK_IN_WORDS).text();
        RankedBars chart = new RankedBars(
                title,
                "%s. %s: %s, %s.".formatted(title, own.area().name(), text(own), rank),
                unit(own),
                bars,
                group(own));
        return Pictures.of(chart, id);
    }

    private static RankedBars.Bar bar(Score score, Score own) {
        boolean isOwn = score.area().equals(own.area());
        if (!(score.result() instanceof Scored scored)) {
            return new RankedBars.Bar(score.area().name(), null, "not available", null, isOwn);
        }
        RankedBars.Interval interval = score.interval(Confidence.P95)
                .map(found -> new RankedBars.Interval(found.lower(), found.upper()))
                .orElse(null);
        return new RankedBars.Bar(
                score.area().name(), scored.figure().value().toDouble(), text(score), interval, isOwn);
    }

    private static @Nullable ReferenceLine group(Score own) {
        Standing standing = own.result() instanceof Scored scored ? scored.standing() : null;
        if (standing == null || standing.gap() == null || standing.figure().value() == null) {
            return null;
        }
        String printed = new PrintedScore(own).of(ScoreFigure.BENCHMARK_VALUE).text();
        return new ReferenceLine(
                standing.figure().value().toDouble(), standing.group().name() + " " + printed);
    }
}
