package org.callover.kpi.score;

import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.control.Controls;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Status;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.standing.Standings;
import org.jspecify.annotations.Nullable;

/**
 * A row of a set with what is worked out for it once, whatever periods it is scored at: a year's figures are the next
 * year's comparison.
 *
 * @param workings absent of an indicator that is not scored
 * @param outcome the indicator that this one is read together with, if it names one
 */
record Line(
        KpiSet.Row row,
        @Nullable Workings workings,
        @Nullable Line outcome) {

    /** What an indicator is scored with, at any period. */
    record Workings(Figures figures, @Nullable Standings standings, Controls controls) {

        private static Workings of(Indicator indicator, Areas areas, Dataset dataset) {
            Figures figures = Figures.of(indicator, areas, dataset);
            Dataset lasting = Figures.lasting(indicator, areas, dataset);
            Benchmark benchmark = indicator.benchmark();
            return new Workings(
                    figures,
                    benchmark == null ? null : new Standings(indicator, benchmark, figures, areas),
                    new Controls(indicator, figures, areas, lasting));
        }
    }

    static Line of(
            KpiSet.Row row, Areas areas, Dataset dataset, Function<IndicatorId, Optional<Indicator>> indicators) {
        IndicatorId paired = row.indicator().text().pairedWith();
        Line outcome = paired == null
                ? null
                : indicators
                        .apply(paired)
                        .map(indicator -> alone(KpiSet.Row.of(indicator), areas, dataset, null))
                        .orElse(null);
        return alone(row, areas, dataset, outcome);
    }

    private static Line alone(KpiSet.Row row, Areas areas, Dataset dataset, @Nullable Line outcome) {
        Indicator indicator = row.indicator();
        return new Line(
                row, indicator.status() == Status.LIVE ? Workings.of(indicator, areas, dataset) : null, outcome);
    }
}
