package org.callover.kpi.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.figure.column.ColumnsRead;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.period.Period;

/**
 * A scorer: a pure function from a request and a dataset to a scorecard.
 *
 * <p>One bad cell never stops the grid: it carries its reason. Safe for use by several threads.
 */
public final class Scorer {

    /** A grid with this many cells is worth sharing between cores. */
    private static final int LARGE = 5_000;

    private final Areas areas;
    private final Dataset dataset;
    private final Function<IndicatorId, Optional<Indicator>> indicators;

    /** A scorer that reads no indicators together. */
    public Scorer(Areas areas, Dataset dataset) {
        this(areas, dataset, id -> Optional.empty());
    }

    /** @param indicators all indicators that another may be read together with */
    public Scorer(Areas areas, Dataset dataset, Function<IndicatorId, Optional<Indicator>> indicators) {
        this.areas = areas;
        this.dataset = dataset;
        this.indicators = indicators;
    }

    /**
     * Scores every row of the set in every area asked for. A row with an area of its own is scored only there.
     *
     * @throws IllegalArgumentException if an area is not known
     */
    public Scorecard score(ScoreRequest request) {
        return score(request, opened(request));
    }

    /** The dataset with everything loaded that a request reads. */
    public Dataset opened(ScoreRequest request) {
        ColumnsRead read = new ColumnsRead(dataset, areas);
        request.set().rows().forEach(row -> read(read, row, request));
        return read.opened();
    }

    private Dataset opened(KpiSet.Row row, ScoreRequest request) {
        ColumnsRead read = new ColumnsRead(dataset, areas);
        read(read, row, request);
        return read.opened();
    }

    private void read(ColumnsRead read, KpiSet.Row row, ScoreRequest request) {
        AreaCode own = row.area();
        List<AreaCode> places = own == null ? request.areas() : List.of(own);
        IndicatorId paired = row.indicator().text().pairedWith();
        Stream.concat(
                        Stream.of(row.indicator()),
                        Stream.ofNullable(paired).flatMap(id -> indicators.apply(id).stream()))
                .forEach(indicator -> {
                    read.add(indicator, places);
                    rankedBy(indicator)
                            .forEach(other -> read.add(
                                    other,
                                    Stream.concat(places.stream(), indicator.places())
                                            .toList()));
                });
    }

    private Stream<Indicator> rankedBy(Indicator indicator) {
        return indicator.benchmarks().stream()
                .flatMap(benchmark -> Stream.ofNullable(benchmark.ranking()))
                .flatMap(ranking -> Stream.ofNullable(ranking.by()))
                .flatMap(id -> indicators.apply(id).stream());
    }

    /**
     * The same from a dataset that was opened for the request.
     *
     * @throws IllegalArgumentException if an area is not known
     */
    public Scorecard score(ScoreRequest request, Dataset open) {
        List<Area> asked = asked(request);
        List<KpiSet.Row> rows = request.set().rows();
        // Rows do not depend on each other, so if there is much to do every core does some of it.
        Stream<KpiSet.Row> each = rows.size() * asked.size() < LARGE ? rows.stream() : rows.parallelStream();
        List<List<Score>> byRow =
                each.map(row -> score(line(row, open), request, asked)).toList();
        List<Score> scores = new ArrayList<>(byRow.size() * Math.max(1, asked.size()));
        for (int i = 0; i < asked.size(); i++) {
            for (List<Score> row : byRow) {
                if (i < row.size()) {
                    scores.add(row.get(i));
                }
            }
        }
        return new Scorecard(request.set(), asked, request.period(), dataset.asAt(), dataset.revision(), scores);
    }

    /**
     * The scores of every month in a period, as {@link #score} gives them for each: row by row, then by month, then by
     * area. Each is made when it is read. What the months of a row share is worked out once. If a score has the same
     * period as that of the month before (a year's figure lasts for twelve months), it is given only once.
     *
     * @param request its period contains the months
     * @throws IllegalArgumentException if an area is not known
     */
    public Stream<Score> history(ScoreRequest request) {
        List<Area> asked = asked(request);
        List<ScoreRequest> months = request.period().stream()
                .map(month -> request.at(Period.of(month)))
                .toList();
        return request.set().rows().stream().flatMap(row -> {
            RowFigures line = line(row, opened(row, request));
            return months.stream()
                    .flatMap(month -> score(line, month, asked).stream())
                    .filter(isNewPeriod());
        });
    }

    private static Predicate<Score> isNewPeriod() {
        Map<AreaCode, Optional<Period>> before = new HashMap<>();
        return score -> {
            Optional<Period> period = Optional.ofNullable(score.period());
            return !period.equals(before.put(score.area().code(), period));
        };
    }

    private List<Area> asked(ScoreRequest request) {
        return request.areas().stream().map(areas::get).toList();
    }

    private RowFigures line(KpiSet.Row row, Dataset open) {
        return RowFigures.of(row, areas, open, indicators);
    }

    /** Scores one row in all areas, one after another, because what they share is only kept for one row. */
    private List<Score> score(RowFigures line, ScoreRequest request, List<Area> asked) {
        RowScorer scorer = new RowScorer(line, request);
        AreaCode own = line.row().area();
        if (own == null) {
            return scorer.score(asked);
        }
        return asked.isEmpty() ? List.of() : List.of(scorer.score(areas.get(own)));
    }
}
