package org.callover.kpi.benchmark;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.score.Scorer;
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

    private static final int COUNTS = 15;
    private static final int RATES = 3;
    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final int MONTHS = 48;

    /** The 32 boroughs and the City, and ten and a hundred times as many. */
    @Param({"33", "330", "3300"})
    private int areas;

    private Scorer scorer;
    private ScoreRequest request;

    @Setup
    public void load() {
        List<AreaCode> codes = IntStream.range(0, areas)
                .mapToObj(i -> new AreaCode("area-" + i))
                .toList();
        String lines = String.join("\n", codes.stream().map(AreaCode::value).toList());
        Areas places = Places.of(lines + "\nall: " + lines.replace('\n', ' '));
        scorer = new Scorer(places, dataset(codes));
        KpiSet set = new KpiSet(
                "benchmark",
                "Benchmark",
                KpiSet.Kind.SET,
                null,
                IntStream.range(0, INDICATORS)
                        .mapToObj(i -> KpiSet.Row.of(indicator(i).indicator()))
                        .toList());
        request = new ScoreRequest(set, codes, Period.parse("2021-12"), null, null);
    }

    /** The whole grid. */
    @Benchmark
    public Scorecard scorecard() {
        return scorer.score(request);
    }

    private static Defined indicator(int number) {
        String series = "series-" + number;
        String measure = number < COUNTS
                ? "count " + series
                : number < COUNTS + RATES
                        ? "rate " + series + " per 1000 over population"
                        : "percentage " + series + " over series-0";
        return Defined.as(measure)
                .title("Indicator " + (char) ('a' + number))
                .target("-5% on year-earlier")
                .amberWithin("5%")
                .benchmark("all pooled highest-first");
    }

    private static Dataset dataset(List<AreaCode> codes) {
        Random random = new Random(1);
        Dataset.Builder builder = Dataset.EMPTY.toBuilder();
        for (AreaCode area : codes) {
            for (Observation observation : observations(area, random)) {
                builder.add(observation);
            }
        }
        return builder.build(1, Instant.EPOCH);
    }

    private static List<Observation> observations(AreaCode area, Random random) {
        List<Observation> observations = new ArrayList<>();
        for (int series = 0; series < INDICATORS; series++) {
            SeriesId id = new SeriesId("series-" + series);
            for (int month = 0; month < MONTHS; month++) {
                observations.add(observation(id, area, Period.of(FIRST.plusMonths(month)), 1 + random.nextInt(200)));
            }
        }
        for (int year = 2018; year <= 2021; year++) {
            observations.add(observation(
                    new SeriesId("population"), area, Period.ofYear(year), 150_000 + random.nextInt(200_000)));
        }
        return observations;
    }

    private static Observation observation(SeriesId series, AreaCode area, Period period, int value) {
        return Observation.of(series, area, period, BigDecimal.valueOf(value), 1);
    }
}
