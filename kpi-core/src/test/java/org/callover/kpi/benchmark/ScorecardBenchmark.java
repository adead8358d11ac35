package org.callover.kpi.benchmark;

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

/**
 * A scorecard of 20 indicators: rolling-12 with the year earlier, a target on it, and a rank among all the areas, from
 * four years of monthly counts that are already in memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScorecardBenchmark {

    static final int INDICATORS = 20;

    static final int MONTHS = 48;

    /** The 32 boroughs and the City, and ten and a hundred times as many. */
    @Param({"33", "330", "3300"})
    private int areas;

    private Grid grid;

    @Setup
    public void load() {
        grid = new Grid(INDICATORS, areas, MONTHS);
    }

    /** The whole grid. */
    @Benchmark
    public Scorecard scorecard() {
        return grid.scorecard(grid.lastMonth());
    }
}
