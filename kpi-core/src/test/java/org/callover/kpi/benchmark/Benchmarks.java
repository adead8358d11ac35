package org.callover.kpi.benchmark;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks, short unless JMH's own options say otherwise, and prints what one cell of a grid costs. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String... options) throws RunnerException, CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(options);
        TimeValue second = TimeValue.seconds(1);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(given)
                        .include(ScorecardBenchmark.class.getSimpleName())
                        .forks(given.getForkCount().orElse(1))
                        .warmupIterations(given.getWarmupIterations().orElse(3))
                        .warmupTime(given.getWarmupTime().orElse(second))
                        .measurementIterations(given.getMeasurementIterations().orElse(5))
                        .measurementTime(given.getMeasurementTime().orElse(second))
                        .build())
                .run();
        double least = 0;
        System.out.println();
        System.out.println("areas   a scorecard, ms   at best, ms   a cell, us   of a cell at the fewest areas");
        for (RunResult result : results) {
            int areas = Integer.parseInt(result.getParams().getParam("areas"));
            double scorecard = result.getPrimaryResult().getScore();
            double best = result.getPrimaryResult().getStatistics().getMin();
            double cell = scorecard / (areas * ScorecardBenchmark.INDICATORS);
            least = least == 0 ? cell : least;
            System.out.printf(
                    Locale.ROOT,
                    "%5d %17.3f %13.3f %12.3f %31.2f%n",
                    areas,
                    scorecard / 1000,
                    best / 1000,
                    cell,
                    cell / least);
        }
    }
}
