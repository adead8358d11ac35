package org.callover.gateway.document.chart.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.callover.gateway.document.chart.Chart;
import org.callover.gateway.document.chart.ChartPoint;
import org.callover.gateway.document.chart.LineChart;
import org.callover.gateway.document.chart.RankedBars;
import org.callover.gateway.document.chart.RankedBars.Interval;
import org.callover.gateway.document.chart.ReferenceLine;
import org.callover.gateway.document.chart.RunChart;
import org.callover.gateway.document.chart.RunChart.Cause;
import org.callover.gateway.document.chart.SampleSeries;
import org.callover.gateway.document.chart.Sparkline;
import org.callover.gateway.document.chart.TimeAxis;
import org.callover.gateway.document.chart.svg.ReadDrawing.Spot;
import org.callover.gateway.document.chart.svg.ReadDrawing.Word;

/** Whatever is drawn: the text is XML, everything lies in the drawing, and no words run into others. */
class DrawingLawsTest {

    /** Shapes are placed in hundredths, and have an edge around them. */
    private static final double EDGE = 0.5;

    @Property(tries = 300)
    void runChartsStayInTheirDrawing(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = SampleSeries.MONTHS) int months,
            @ForAll @DoubleRange(min = -1e15, max = 1e15) double middle,
            @ForAll @DoubleRange(min = 0, max = 1e12) double spread,
            @ForAll @StringLength(max = 220) String words) {
        Random random = new Random(seed);
        List<ChartPoint> points = points(random, months, middle, spread, words);
        TimeAxis axis = axis(random, months, words);
        List<RunChart.Mark> marks = new ArrayList<>();
        points.stream()
                .filter(point -> random.nextInt(9) == 0)
                .forEach(point -> marks.add(new RunChart.Mark(point.at(), Cause.values()[random.nextInt(3)])));
        List<RunChart.Phase> phases = months == 0
                ? List.of()
                : List.of(new RunChart.Phase(
                        0,
                        months,
                        new ReferenceLine(middle, "Mean " + words),
                        new ReferenceLine(middle - spread, "Lower limit " + words),
                        new ReferenceLine(middle + spread, words),
                        random.nextBoolean()));
        holds(new RunChart(
                words, words, axis, words, points, phases, marks, new ReferenceLine(middle + 3 * spread, words)));
    }

    @Property(tries = 200)
    void linesStayInTheirDrawing(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 8) int number,
            @ForAll @IntRange(min = 0, max = SampleSeries.MONTHS) int months,
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double middle,
            @ForAll @DoubleRange(min = 0, max = 1e6) double spread,
            @ForAll @StringLength(max = 220) String words) {
        Random random = new Random(seed);
        List<LineChart.Line> lines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            lines.add(
                    new LineChart.Line(words + i, random.nextBoolean(), points(random, months, middle, spread, words)));
        }
        holds(new LineChart(words, words, axis(random, months, words), words, lines, null));
    }

    @Property(tries = 200)
    void barsStayInTheirDrawing(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 40) int number,
            @ForAll @DoubleRange(min = -1e15, max = 1e15) double middle,
            @ForAll @DoubleRange(min = 0, max = 1e12) double spread,
            @ForAll @StringLength(max = 220) String words) {
        Random random = new Random(seed);
        List<RankedBars.Bar> bars = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            double value = middle + spread * random.nextGaussian();
            Interval interval = random.nextBoolean() ? new Interval(value - spread, value + spread) : null;
            bars.add(
                    random.nextInt(9) == 0
                            ? new RankedBars.Bar(words, null, words, null, false)
                            : new RankedBars.Bar(
                                    words + i, value, String.valueOf(value), interval, random.nextBoolean()));
        }
        holds(new RankedBars(words, words, words, bars, new ReferenceLine(middle, words)));
    }

    @Property(tries = 100)
    void sparklinesStayInTheirDrawing(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = SampleSeries.MONTHS) int months,
            @ForAll @DoubleRange(min = -1e100, max = 1e100) double middle) {
        holds(new Sparkline("", "", months, points(new Random(seed), months, middle / 2, Math.abs(middle) / 99, "")));
    }

    private static List<ChartPoint> points(Random random, int months, double middle, double spread, String words) {
        List<ChartPoint> points = new ArrayList<>();
        boolean isWhole = random.nextBoolean();
        for (int at = 0; at < months; at++) {
            double value = middle + spread * random.nextGaussian();
            if (random.nextInt(12) != 0) {
                points.add(new ChartPoint(at, isWhole ? Math.rint(value) : value, words + value));
            }
        }
        return points;
    }

    private static TimeAxis axis(Random random, int months, String words) {
        List<TimeAxis.Break> breaks = new ArrayList<>();
        List<TimeAxis.Gap> gaps = new ArrayList<>();
        for (int at = 0; at < months; at++) {
            if (random.nextInt(20) == 0) {
                breaks.add(new TimeAxis.Break(at, words + random.nextInt(5)));
            }
            if (random.nextInt(20) == 0) {
                gaps.add(new TimeAxis.Gap(at, at + 1, words + "gap" + random.nextInt(5)));
            }
        }
        TimeAxis axis = TimeAxis.months(YearMonth.of(2010, 1 + random.nextInt(12)), months);
        if (random.nextInt(4) == 0) {
            axis = new TimeAxis(
                    axis.labels().stream().map(label -> label + words).toList(), 4, 3, List.of(), List.of());
        }
        return axis.brokenAt(breaks).withGaps(gaps);
    }

    private static void holds(Chart chart) {
        Svg svg = Svg.of(chart, "law");
        ReadDrawing drawing = ReadDrawing.of(svg.text());
        assertThat(drawing.width()).isEqualTo(svg.width());
        assertThat(drawing.height()).isEqualTo(svg.height());
        for (Spot spot : drawing.spots()) {
            assertThat(spot.x()).as(svg.text()).isBetween(-EDGE, svg.width() + EDGE);
            assertThat(spot.y()).as(svg.text()).isBetween(-EDGE, svg.height() + EDGE);
        }
        for (Word word : drawing.words()) {
            assertThat(word.left()).as("%s in %s", word, svg.text()).isGreaterThan(-EDGE);
            assertThat(word.right()).as("%s in %s", word, svg.text()).isLessThan(svg.width() + EDGE);
            assertThat(word.bottom()).as("%s in %s", word, svg.text()).isLessThan(svg.height() + EDGE);
        }
        assertThat(drawing.collisions()).as(svg.text()).isEmpty();
    }
}
