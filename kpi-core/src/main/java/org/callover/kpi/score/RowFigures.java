package org.callover.kpi.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.control.Controls;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.standing.Standings;
import org.jspecify.annotations.Nullable;

/**
 * A row of a set with everything that is worked out once for it, whatever the periods it is scored at: a year's figures
 * are what the next year is compared with.
 *
 * @param workings absent if the indicator is not scored
 * @param outcome the indicator that this one is read together with, if there is one
 */
record RowFigures(
        KpiSet.Row row,
        @Nullable Workings workings,
        @Nullable RowFigures outcome) {

    /** Everything that an indicator is scored with, at any period. */
    record Workings(Figures figures, List<Standings> standings, Controls controls) {

        private static Workings of(
                Indicator indicator,
                Areas areas,
                Dataset dataset,
                Function<IndicatorId, Optional<Indicator>> indicators) {
            Figures figures = Figures.of(indicator, areas, dataset);
            List<Standings> standings = indicator.benchmarks().stream()
                    .map(benchmark -> Standings.ranked(
                            indicator,
                            benchmark,
                            figures,
                            areas,
                            indicators,
                            other -> Figures.of(other, areas, dataset)))
                    .toList();
            return new Workings(figures, standings, new Controls(indicator, figures, areas));
        }

        /** The standings in the first group; absent if there is none. */
        @Nullable
        Standings first() {
            return standings.isEmpty() ? null : standings.get(0);
        }
    }

    static RowFigures of(
            KpiSet.Row row, Areas areas, Dataset dataset, Function<IndicatorId, Optional<Indicator>> indicators) {
        IndicatorId paired = row.indicator().text().pairedWith();
        RowFigures outcome = paired == null
                ? null
                : indicators
                        .apply(paired)
                        .map(indicator -> alone(KpiSet.Row.of(indicator), areas, dataset, indicators, null))
                        .orElse(null);
        return alone(row, areas, dataset, indicators, outcome);
    }

    private static RowFigures alone(
            KpiSet.Row row,
            Areas areas,
            Dataset dataset,
            Function<IndicatorId, Optional<Indicator>> indicators,
            @Nullable RowFigures outcome) {
        Indicator indicator = row.indicator();
        return new RowFigures(
                row, indicator.isScored() ? Workings.of(indicator, areas, dataset, indicators) : null, outcome);
    }
}
