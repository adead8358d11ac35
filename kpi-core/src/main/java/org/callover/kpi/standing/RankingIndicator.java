package org.callover.kpi.standing;

import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Benchmark.Ranking;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * The indicator that the members of a group are ranked by: the one that is shown, or another.
 *
 * @param figures absent if the indicator is not scored
 */
public record RankingIndicator(
        Indicator indicator, @Nullable Figures figures) {

    /**
     * The indicator for a ranking; nothing if it names one that is not known.
     *
     * @param own the figures of the indicator that is shown
     * @param figures the figures of any other indicator
     */
    static Optional<RankingIndicator> of(
            Ranking ranking,
            Indicator shown,
            Figures own,
            Function<IndicatorId, Optional<Indicator>> indicators,
            Function<Indicator, Figures> figures) {
        IndicatorId by = ranking.by();
        if (by == null) {
            return Optional.of(new RankingIndicator(shown, own));
        }
        return indicators
                .apply(by)
                .map(other -> new RankingIndicator(other, other.isScored() ? figures.apply(other) : null));
    }
}
