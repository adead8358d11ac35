package org.callover.kpi.benchmark;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks, short unless JMH's own options say otherwise, and prints what a grid and one cell of it cost. */
public final class Benchmarks {

    /** The collector that the server is started with, and room for the largest grid. */
    private static final List<String> MEMORY =
            List.of("-XX:+UseParallelGC", "-Xms8g", "-Xmx8g", "-Xmn6g", "-XX:+AlwaysPreTouch");

    private static final TimeValue SECOND = TimeValue.seconds(1);

    private Benchmarks() {}

    public static void main(String... options) throws RunnerException, CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(options);
        ChainedOptionsBuilder chosen = new OptionsBuilder().parent(given);
        if (SqlBenchmark.isThere()) {
            chosen.include(SqlBenchmark.class.getSimpleName());
        }
        Collection<RunResult> results = new Runner(chosen.include(ScorecardBenchmark.class.getSimpleName())
                        .include(StatisticsBenchmark.class.getSimpleName())
                        .include(LondonBenchmark.class.getSimpleName())
                        .forks(given.getForkCount().orElse(1))
                        .warmupIterations(given.getWarmupIterations().orElse(3))
                        .warmupTime(given.getWarmupTime().orElse(SECOND))
                        .measurementIterations(given.getMeasurementIterations().orElse(5))
                        .measurementTime(given.getMeasurementTime().orElse(SECOND))
                        .jvmArgsAppend(given.getJvmArgsAppend().orElse(MEMORY).toArray(String[]::new))
                        .build())
                .run();
        grids(of(ScorecardBenchmark.class, results));
        statistics(of(StatisticsBenchmark.class, results));
        of(LondonBenchmark.class, results).forEach(result -> london(result, of(SqlBenchmark.class, results)));
    }

    private static void london(RunResult result, List<RunResult> floor) {
        System.out.printf(
                Locale.ROOT,
                "%n40 indicators x 33 areas x 164 months, one thread, %s: %.3f s",
                result.getParams().getBenchmark().endsWith(".rescore") ? "every statistic" : "without statistics",
                time(result) / 1e6);
        floor.forEach(sql -> System.out.printf(
                Locale.ROOT,
                "; the sums, changes and ranks alone in SQL, %s: %.3f s, %.2f times that",
                sql.getParams().getBenchmark().endsWith(".scorecards") ? "a statement a month" : "one statement",
                time(sql) / 1e6,
                time(sql) / time(result)));
        System.out.println();
    }

    private static List<RunResult> of(Class<?> benchmark, Collection<RunResult> results) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().startsWith(benchmark.getName() + "."))
                .toList();
    }

    private static void grids(List<RunResult> results) {
        double least = 0;
        System.out.println();
        System.out.println("areas   a scorecard, ms   at best, ms   a cell, us   of a cell at the fewest areas");
        for (RunResult result : results) {
            int areas = Integer.parseInt(result.getParams().getParam("areas"));
            double best = result.getPrimaryResult().getStatistics().getMin();
            double cell = time(result) / (areas * ScorecardBenchmark.INDICATORS);
            least = least == 0 ? cell : least;
            System.out.printf(
                    Locale.ROOT,
                    "%5d %17.3f %13.3f %12.3f %31.2f%n",
                    areas,
                    time(result) / 1000,
                    best / 1000,
                    cell,
                    cell / least);
        }
    }

    private static void statistics(List<RunResult> results) {
        System.out.println();
        System.out.println("months   plain, ms   every statistic, ms   of plain");
        Map<String, Double> plain = new HashMap<>();
        results.stream().filter(result -> isPlain(result)).forEach(result -> plain.put(months(result), time(result)));
        results.stream().filter(result -> !isPlain(result)).forEach(result -> {
            double floor = plain.getOrDefault(months(result), Double.NaN);
            System.out.printf(
                    Locale.ROOT,
                    "%6s %11.3f %21.3f %10.2f%n",
                    months(result),
                    floor / 1000,
                    time(result) / 1000,
                    time(result) / floor);
        });
    }

    private static boolean isPlain(RunResult result) {
        return result.getParams().getBenchmark().endsWith(".plain");
    }

    private static String months(RunResult result) {
        return result.getParams().getParam("months");
    }

    private static double time(RunResult result) {
        return result.getPrimaryResult().getScore();
    }
}
