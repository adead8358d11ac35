package org.callover.kpi.benchmark;

import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import org.callover.kpi.score.Scorecard;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What the statistics add to a scorecard of 20 indicators x 33 areas, by the length of the history behind it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StatisticsBenchmark {

    private static final int AREAS = 33;

    /** Four years, and as many months as the police file has. */
    @Param({"48", "164"})
    private int months;

    private Grid grid;
    private YearMonth month;

    @Setup
    public void load() {
        grid = new Grid(ScorecardBenchmark.INDICATORS, AREAS, months);
        month = grid.lastMonth();
    }

    @Benchmark
    public Scorecard plain() {
        return grid.scorecard(month);
    }

    @Benchmark
    public void statistics(Blackhole read) {
        grid.scorecard(month).scores().forEach(score -> Grid.readStatistics(score, read));
    }
}
