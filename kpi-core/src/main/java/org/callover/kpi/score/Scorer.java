package org.callover.kpi.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.jspecify.annotations.Nullable;

/**
 * A pure function from a request and a dataset to a scorecard.
 *
 * <p>One bad cell never takes the grid down: it carries its reason. Safe for use by several threads.
 */
public final class Scorer {

    /** Cells from which on a grid is worth the handing out. */
    private static final int LARGE = 5_000;

    private final Areas areas;
    private final Dataset dataset;
    private final Function<IndicatorId, Optional<Indicator>> indicators;

    /** A scorer that reads no indicators together. */
    public Scorer(Areas areas, Dataset dataset) {
        this(areas, dataset, id -> Optional.empty());
    }

    /** @param indicators every indicator that another may be read together with */
    public Scorer(Areas areas, Dataset dataset, Function<IndicatorId, Optional<Indicator>> indicators) {
        this.areas = areas;
        this.dataset = dataset;
        this.indicators = indicators;
    }

    /**
     * Scores every row of the set in every area asked for; a row that has an area of its own is scored there only.
     *
     * @throws IllegalArgumentException when an area is not known
     */
    public Scorecard score(ScoreRequest request) {
        List<Area> asked = request.areas().stream().map(areas::get).toList();
        List<KpiSet.Row> rows = request.set().rows();
        // Rows need nothing of each other: where there is much to do, every core does some of it.
        Stream<KpiSet.Row> each = rows.size() * asked.size() < LARGE ? rows.stream() : rows.parallelStream();
        List<List<Score>> byRow = each.map(row -> score(row, request, asked)).toList();
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

    /** One row in every area, one after another: what they share is at hand only once. */
    private List<Score> score(KpiSet.Row row, ScoreRequest request, List<Area> asked) {
        RowScorer scorer = new RowScorer(row, request, areas, dataset, outcome(row, request));
        Area own = ownArea(row);
        if (own == null) {
            return scorer.score(asked);
        }
        return asked.isEmpty() ? List.of() : List.of(scorer.score(own));
    }

    private @Nullable RowScorer outcome(KpiSet.Row row, ScoreRequest request) {
        IndicatorId id = row.indicator().text().pairedWith();
        return id == null
                ? null
                : indicators
                        .apply(id)
                        .map(KpiSet.Row::of)
                        .map(paired -> new RowScorer(paired, request, areas, dataset, null))
                        .orElse(null);
    }

    private @Nullable Area ownArea(KpiSet.Row row) {
        AreaCode own = row.area();
        return own == null ? null : areas.get(own);
    }
}
