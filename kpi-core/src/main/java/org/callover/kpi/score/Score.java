package org.callover.kpi.score;

import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.figure.Evaluated;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.Area;
import org.callover.kpi.period.Window;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The result for one indicator, area and window: a value with its comparison, rating and standing, or a stated reason
 * why there is none.
 */
public record Score(KpiSet.Row row, Area area, Window window, Result result) {

    /** Scored, or not. */
    public sealed interface Result {}

    /** A value and what is made of it; the standing is absent where the indicator has no benchmark. */
    public record Scored(
            Figure figure,
            Comparison comparison,
            Rating rating,
            @Nullable Standing standing) implements Result {}

    /** No value. */
    public record NotScored(Evaluated.Unscored why) implements Result {}

    public Indicator indicator() {
        return row.indicator();
    }

    /** The rating; an unscored indicator has none. */
    public Rag rag() {
        return result instanceof Scored scored ? scored.rating().rag() : Rag.NOT_RATED;
    }

    /** The score in one plain-English sentence, the same in every output. */
    public String sentence() {
        return Sentence.of(this);
    }
}
