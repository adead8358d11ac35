package org.callover.gateway.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.callover.gateway.document.chart.RunChart;
import org.callover.gateway.document.chart.SampleSeries;
import org.callover.gateway.document.chart.picture.ChartPicture;
import org.callover.gateway.document.chart.svg.Svg;

/**
 * Processor time of a chart of 188 months with limits, marks, a break and a gap, beside an empty chart, both as SVG and as a
 * picture, in turn.
 */
public final class ChartBenchmark {
    private static final int ROUNDS = 9;
    private static final int DRAWINGS = 2_000;
    private static final int PICTURES = 40;

    private ChartBenchmark() {}

    public static void main(String... none) {
        RunChart full = SampleSeries.full(SampleSeries.MONTHS);
        RunChart empty = SampleSeries.plain();
        Map<String, double[]> times = new LinkedHashMap<>();
        for (int round = -2; round < ROUNDS; round++) {
            time(times, "drawing, 188 months", round, DRAWINGS, () -> drawn(full));
            time(times, "drawing, empty", round, DRAWINGS, () -> drawn(empty));
            time(times, "picture, 188 months", round, PICTURES, () -> pictured(full));
            time(times, "picture, empty", round, PICTURES, () -> pictured(empty));
        }
        times.forEach((what, rounds) -> {
            Arrays.sort(rounds);
            System.out.printf(
                    Locale.UK,
                    "%-20s %8.3f ms, the best %.3f, the worst %.3f%n",
                    what,
                    rounds[ROUNDS / 2],
                    rounds[0],
                    rounds[ROUNDS - 1]);
        });
    }

    private static int drawn(RunChart chart) {
        return Svg.of(chart, "chart").text().length();
    }

    private static int pictured(RunChart chart) {
        Svg svg = Svg.of(chart, "chart");
        return ChartPicture.png(svg.text(), svg.width(), svg.height()).length;
    }

    /** The milliseconds that each of several drawings takes; rounds below 0 warm up. */
    private static void time(Map<String, double[]> times, String what, int round, int drawings, IntSupplier drawing) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long length = 0;
        for (int i = 0; i < drawings; i++) {
            length += drawing.getAsInt();
        }
        double each = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6 / drawings;
        if (length == 0) {
            throw new IllegalStateException("nothing was drawn");
        }
        if (round >= 0) {
            times.computeIfAbsent(what, unseen -> new double[ROUNDS])[round] = each;
        }
    }
}
