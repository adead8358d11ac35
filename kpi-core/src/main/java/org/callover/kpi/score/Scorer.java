package org.callover.kpi.score;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.dataset.Dataset;
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

    private final Areas areas;
    private final Dataset dataset;

    public Scorer(Areas areas, Dataset dataset) {
        this.areas = areas;
        this.dataset = dataset;
    }

    /**
     * Scores every row of the set in every area asked for; a row that has an area of its own is scored there only.
     *
     * @throws IllegalArgumentException when an area is not known
     */
    public Scorecard score(ScoreRequest request) {
        List<Area> asked = request.areas().stream().map(areas::get).toList();
        List<List<Score>> byRow = request.set().rows().stream()
                .map(row -> score(row, request, asked))
                .toList();
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
        RowScorer scorer = new RowScorer(row, request, areas, dataset);
        Area own = ownArea(row);
        if (own == null) {
            return asked.stream().map(scorer::score).toList();
        }
        return asked.isEmpty() ? List.of() : List.of(scorer.score(own));
    }

    private @Nullable Area ownArea(KpiSet.Row row) {
        AreaCode own = row.area();
        return own == null ? null : areas.get(own);
    }
}
