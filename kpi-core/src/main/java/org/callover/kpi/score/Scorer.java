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
        List<RowScorer> rows = request.set().rows().stream()
                .map(row -> new RowScorer(row, request, areas, dataset))
                .toList();
        List<Score> scores = new ArrayList<>(rows.size() * Math.max(1, asked.size()));
        for (int i = 0; i < asked.size(); i++) {
            for (RowScorer row : rows) {
                Area own = ownArea(row.row());
                if (own == null || i == 0) {
                    scores.add(row.score(own == null ? asked.get(i) : own));
                }
            }
        }
        return new Scorecard(
                request.set(), asked, request.period(), dataset.asAt(), dataset.revision(), scores);
    }

    private @Nullable Area ownArea(KpiSet.Row row) {
        AreaCode own = row.area();
        return own == null ? null : areas.get(own);
    }
}
