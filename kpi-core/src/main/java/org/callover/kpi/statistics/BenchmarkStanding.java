package org.callover.kpi.statistics;

/**
 * How a figure compares with a benchmark, by its interval: similar if the benchmark lies inside it.
 *
 * <p>The benchmark is treated as known exactly. A benchmark exactly on a limit is inside. If neither direction is good,
 * the answer is HIGHER or LOWER, never BETTER or WORSE.
 *
 * <p>Source: PHE Technical Guide, RAG rating indicator values (2017); Fingertips "compared with benchmark".
 */
public enum BenchmarkStanding {
    BETTER,
    SIMILAR,
    WORSE,
    HIGHER,
    LOWER;

    /**
     * The standing of the figure that the interval was made for.
     *
     * @throws IllegalArgumentException if the benchmark is not a number
     */
    public static BenchmarkStanding of(Interval interval, double benchmark, Polarity polarity) {
        if (Double.isNaN(benchmark)) {
            throw new IllegalArgumentException("the benchmark is not a number; compare with an existing figure");
        }
        if (interval.contains(benchmark)) {
            return SIMILAR;
        }
        boolean higher = interval.lower() > benchmark;
        if (polarity == Polarity.NONE) {
            return higher ? HIGHER : LOWER;
        }
        return higher == (polarity == Polarity.HIGHER) ? BETTER : WORSE;
    }
}
