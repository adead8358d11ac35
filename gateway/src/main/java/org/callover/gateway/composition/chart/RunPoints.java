package org.callover.gateway.composition.chart;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.document.chart.ChartPoint;
import org.callover.gateway.document.chart.TimeAxis;
import org.callover.kpi.control.Control;
import org.callover.kpi.control.NativeRun;
import org.callover.kpi.figure.Display;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;

/**
 * The latest periods of a control chart, with their places on an axis of time.
 *
 * @param first the index in the run of the first period that is shown
 */
record RunPoints(Score score, Control.Charted charted, int first) {

    /** The periods of the last months of the run. */
    static RunPoints of(Score score, Control.Charted charted, int months) {
        NativeRun run = charted.run();
        YearMonth from = run.last().last().minusMonths(months - 1L);
        int first = 0;
        while (first < run.length() - 1 && run.period(first).start().isBefore(from)) {
            first++;
        }
        return new RunPoints(score, charted, first);
    }

    private NativeRun run() {
        return charted.run();
    }

    /** The place of a month on the axis. */
    private int place(YearMonth month) {
        return (int) (ChronoUnit.MONTHS.between(run().period(first).start(), month)
                / run().step().months());
    }

    /** The place of the period at an index of the run. */
    int place(int at) {
        return place(run().period(at).start());
    }

    /** The number of places. */
    int length() {
        return place(run().length() - 1) + 1;
    }

    /** The axis, with breaks and gaps. */
    TimeAxis axis() {
        int step = run().step().months();
        Period start = run().period(first);
        TimeAxis axis = step == 1 ? TimeAxis.months(start.start(), length()) : periods(start, step);
        return axis.brokenAt(breaks()).withGaps(gaps());
    }

    private TimeAxis periods(Period start, int step) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < length(); i++) {
            labels.add(start.plusMonths((long) i * step).label());
        }
        int cycle = Math.max(1, 12 / step);
        int toJanuary = (13 - start.start().getMonthValue()) % 12 / step;
        return new TimeAxis(labels, cycle, Math.min(toJanuary, cycle - 1), List.of(), List.of());
    }

    private List<TimeAxis.Break> breaks() {
        return charted.breaks().stream()
                .map(Series.Break::from)
                .distinct()
                .filter(from -> from.isAfter(run().period(first).start()))
                .map(from -> new TimeAxis.Break(place(from), Period.name(from)))
                .filter(at -> at.at() > 0 && at.at() < length())
                .toList();
    }

    private List<TimeAxis.Gap> gaps() {
        return run().gaps().stream()
                .filter(gap -> gap.resumed() > first)
                .map(gap -> new TimeAxis.Gap(place(gap.resumed() - 1) + 1, place(gap.resumed()), "No figures"))
                .toList();
    }

    /** The points that are shown. */
    List<ChartPoint> points() {
        List<ChartPoint> points = new ArrayList<>();
        for (int i = first; i < run().length(); i++) {
            points.add(new ChartPoint(place(i), run().value(i), text(run().value(i))));
        }
        return points;
    }

    /** A number of the chart as it is printed. */
    String text(double value) {
        return Display.value(
                Quantity.of(BigDecimal.valueOf(value)),
                score.row().decimals(),
                score.indicator().isPercentage());
    }

    /** A mean or a limit, with one more decimal than the values. */
    String line(double value) {
        return Display.value(
                Quantity.of(BigDecimal.valueOf(value)),
                score.row().decimals() + 1,
                score.indicator().isPercentage());
    }
}
