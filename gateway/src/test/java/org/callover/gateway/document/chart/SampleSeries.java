package org.callover.gateway.document.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.callover.gateway.document.chart.RunChart.Cause;
import org.callover.gateway.document.chart.RunChart.Mark;
import org.callover.gateway.document.chart.RunChart.Phase;
import org.callover.gateway.document.chart.TimeAxis.Break;
import org.callover.gateway.document.chart.TimeAxis.Gap;

/** Charts to try drawings with. */
public final class SampleSeries {

    /** The months that the police have published since April 2010. */
    public static final int MONTHS = 188;

    private static final YearMonth FIRST = YearMonth.of(2010, 4);

    private SampleSeries() {}

    /** Months from April 2010; one that is not a number is missing. */
    public static List<ChartPoint> points(double... values) {
        List<ChartPoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                points.add(new ChartPoint(i, values[i], Double.toString(values[i])));
            }
        }
        return points;
    }

    /** A line without mean, limits and target. */
    public static RunChart plain(double... values) {
        return new RunChart(
                "Knife crime",
                "Knife crime in Islington by month",
                TimeAxis.months(FIRST, values.length),
                "Offences",
                points(values),
                List.of(),
                List.of(),
                null);
    }

    /** All that a run chart can have, over many months: two phases, a break, a gap, a target, and marks of each cause. */
    public static RunChart full(int months) {
        Random random = new Random(months);
        int turn = months * 2 / 3;
        double[] values = random.doubles(months, 200, 400).map(Math::rint).toArray();
        int gap = months / 3;
        values[gap] = Double.NaN;
        values[gap + 1] = Double.NaN;
        TimeAxis axis = TimeAxis.months(FIRST, months)
                .brokenAt(List.of(new Break(turn, "Burglary dwelling became residential burglary")))
                .withGaps(List.of(new Gap(gap, gap + 2, "Not published")));
        List<Phase> phases = List.of(phase(0, turn, 310, false), phase(turn, months, 290, true));
        List<Mark> marks = List.of(
                new Mark(1, Cause.CONCERN), new Mark(turn - 1, Cause.NEUTRAL), new Mark(turn + 1, Cause.IMPROVEMENT));
        return new RunChart(
                "Knife crime",
                "Knife crime in Islington by month",
                axis,
                "Offences",
                points(values),
                phases,
                marks,
                new ReferenceLine(275, "Target 275"));
    }

    private static Phase phase(int from, int to, double mean, boolean isProvisional) {
        return new Phase(
                from,
                to,
                new ReferenceLine(mean, "Mean " + mean),
                new ReferenceLine(mean - 90, "Lower limit " + (mean - 90)),
                new ReferenceLine(mean + 90, "Upper limit " + (mean + 90)),
                isProvisional);
    }

    /** Lines of a year, named by their number. */
    public static LineChart lines(int number) {
        List<LineChart.Line> lines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            double[] values = new Random(i).doubles(12, 40, 90).toArray();
            lines.add(new LineChart.Line("Area " + i, i == 1, points(values)));
        }
        return new LineChart(
                "Calls", "Calls answered in time", TimeAxis.months(FIRST, 12), "Calls in time (%)", lines, null);
    }

    /** A bar for each value. */
    public static RankedBars bars(double... values) {
        List<RankedBars.Bar> bars = new ArrayList<>();
        for (double value : values) {
            bars.add(RankedBars.Bar.of("Area " + bars.size(), value, Double.toString(value)));
        }
        return new RankedBars("Rates", "Rates of the boroughs", "For each 1,000 people", bars, null);
    }
}
