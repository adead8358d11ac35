package org.callover.kpi.score;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.Area;
import org.callover.kpi.period.Period;

/**
 * A grid of scores: a KPI set x areas, for one period asked for.
 *
 * @param period the anchor month, or the period that was itself the window
 * @param asAt the instant of the last import that was read
 * @param revision the number of that import
 * @param scores by area, then in the set's order
 */
public record Scorecard(KpiSet set, List<Area> areas, Period period, Instant asAt, int revision, List<Score> scores) {

    public Scorecard {
        areas = List.copyOf(areas);
        scores = List.copyOf(scores);
    }

    /**
     * The number of scores with each rating, which add up to all of them, except those of rows of commentary. A score
     * without a value is not rated.
     */
    public Map<Rag, Integer> ragCounts() {
        Map<Rag, Integer> counts = new EnumMap<>(Rag.class);
        for (Rag rag : Rag.values()) {
            counts.put(rag, 0);
        }
        counted().forEach(score -> counts.merge(score.rag(), 1, Integer::sum));
        return counts;
    }

    /** The scores of rows that are not commentary. */
    public Stream<Score> counted() {
        return scores.stream().filter(score -> score.narrative().isEmpty());
    }

    /** The number of scores without a value, except those of rows of commentary. */
    public int unscored() {
        return (int) counted()
                .filter(score -> score.result() instanceof Score.NotScored)
                .count();
    }
}
