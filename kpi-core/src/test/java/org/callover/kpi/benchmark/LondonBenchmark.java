package org.callover.kpi.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Everything scored anew: 40 indicators x 33 areas at each of 164 months, with every statistic, by one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LondonBenchmark {

    private static final int INDICATORS = 40;
    private static final int AREAS = 33;
    private static final int MONTHS = 164;

    private Grid grid;

    @Setup
    public void load() {
        grid = grid();
    }

    static Grid grid() {
        return new Grid(INDICATORS, AREAS, MONTHS);
    }

    /** Values, comparisons, ratings and ranks, without what is made only when it is read. */
    @Benchmark
    public void rescoreWithoutStatistics(Blackhole read) {
        grid.history().forEach(read::consume);
    }

    @Benchmark
    public void rescore(Blackhole read) {
        grid.history().forEach(score -> Grid.readStatistics(score, read));
    }
}
