package org.callover.kpi.benchmark;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.control.Control;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.statistics.Confidence;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Indicators x areas, with monthly counts in memory: of twenty, fifteen counts, three rates and two percentages, each
 * over twelve months with the year earlier, a target on it and a rank among all the areas.
 */
final class Grid {

    private static final YearMonth FIRST = YearMonth.of(2010, 4);

    private final KpiSet set;
    private final List<AreaCode> codes;
    private final Scorer scorer;
    private final int months;

    Grid(int indicators, int areas, int months) {
        this.months = months;
        codes = IntStream.range(0, areas)
                .mapToObj(i -> new AreaCode("area-" + i))
                .toList();
        String lines = String.join("\n", codes.stream().map(AreaCode::value).toList());
        Areas places = Places.of(lines + "\nall: " + lines.replace('\n', ' '));
        scorer = new Scorer(places, dataset(indicators));
        set = new KpiSet(
                "benchmark",
                "Benchmark",
                KpiSet.Kind.SET,
                null,
                IntStream.range(0, indicators)
                        .mapToObj(i -> KpiSet.Row.of(indicator(i)))
                        .toList());
    }

    YearMonth lastMonth() {
        return FIRST.plusMonths(months - 1L);
    }

    List<YearMonth> allMonths() {
        return IntStream.range(0, months).mapToObj(FIRST::plusMonths).toList();
    }

    /** Every cell at every month. */
    Stream<Score> history() {
        return scorer.history(new ScoreRequest(set, codes, Period.of(FIRST, months), null, null));
    }

    /** Values, comparisons with their significance, ratings, ranks and group figures. */
    Scorecard scorecard(YearMonth month) {
        return scorer.score(new ScoreRequest(set, codes, Period.of(month), null, null));
    }

    /** All else that is said of a cell: its interval, its control chart, its assurance. */
    static void readStatistics(Score score, Blackhole read) {
        if (score.result() instanceof Score.Scored scored) {
            read.consume(score.interval(Confidence.P95));
            read.consume(score.againstTarget());
            read.consume(score.againstGroup());
            read(scored.controlPoint().read(), read);
        }
        read.consume(score);
    }

    private static void read(Control control, Blackhole read) {
        if (control instanceof Control.Charted charted) {
            read.consume(charted.variation());
            read.consume(charted.assurance());
            read.consume(charted.reading().phase().lower());
            read.consume(charted.reading().phase().upper());
        }
        read.consume(control);
    }

    private static Indicator indicator(int number) {
        String series = "series-" + number;
        int kind = number % 20;
        String measure = kind < 15
                ? "count " + series
                : kind < 18
                        ? "rate " + series + " per 1000 over population"
                        : "percentage " + series + " over series-0";
        return Defined.as(measure)
                .title("Indicator " + (char) ('a' + number % 26) + (char) ('a' + number / 26))
                .target("-5% on year-earlier")
                .amberWithin("5%")
                .benchmark("all pooled highest-first")
                .indicator();
    }

    private Dataset dataset(int indicators) {
        Random random = new Random(1);
        DatasetBuilder builder = Dataset.EMPTY.toBuilder();
        for (AreaCode area : codes) {
            observations(area, indicators, random).forEach(builder::add);
        }
        return builder.build(1, Instant.EPOCH);
    }

    private List<Observation> observations(AreaCode area, int indicators, Random random) {
        List<Observation> observations = new ArrayList<>();
        for (int series = 0; series < indicators; series++) {
            SeriesId id = new SeriesId("series-" + series);
            for (YearMonth month : allMonths()) {
                observations.add(observation(id, area, Period.of(month), 1 + random.nextInt(200)));
            }
        }
        for (int year = FIRST.getYear(); year <= lastMonth().getYear(); year++) {
            observations.add(observation(
                    new SeriesId("population"), area, Period.ofYear(year), 150_000 + random.nextInt(200_000)));
        }
        return observations;
    }

    /** The monthly counts as lines of series, area, month and value, all of them whole numbers. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Random random = new Random(1);
        for (int area = 0; area < codes.size(); area++) {
            for (Observation observation :
                    observations(codes.get(area), set.rows().size(), random)) {
                String series = observation.series().value();
                if (!series.equals("population")) {
                    lines.add("%s,%d,%d,%s"
                            .formatted(
                                    series.substring("series-".length()),
                                    area,
                                    observation.period().start().getLong(ChronoField.PROLEPTIC_MONTH),
                                    observation.value()));
                }
            }
        }
        return lines;
    }

    private static Observation observation(SeriesId series, AreaCode area, Period period, int value) {
        return Observation.of(series, area, period, BigDecimal.valueOf(value), 1);
    }
}
