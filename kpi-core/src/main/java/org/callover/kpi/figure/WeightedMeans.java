package org.callover.kpi.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.callover.kpi.dataset.Column;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.Held;
import org.callover.kpi.dataset.Reading;
import org.callover.kpi.figure.Evaluated.Unscored;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;

/**
 * Means of published percentages, each weighted by what it is a percentage of, across months and areas alike: the sum
 * of weight x value over the sum of weights.
 */
final class WeightedMeans {

    private final Areas areas;
    private final Dataset dataset;

    WeightedMeans(Areas areas, Dataset dataset) {
        this.areas = areas;
        this.dataset = dataset;
    }

    Evaluated of(Measure.WeightedMean measure, AreaCode area, Period period) {
        Mean own = new Mean();
        own.add(measure, area, period);
        if (own.isComplete() || !areas.get(area).isGroup()) {
            return own.evaluated(area, period);
        }
        Mean pooled = new Mean();
        areas.membersAt(area, period.last()).forEach(member -> pooled.add(measure, member, period));
        return pooled.evaluated(area, period);
    }

    /** A mean in the making. */
    private final class Mean {

        private Quantity weighted = Quantity.ZERO;
        private Quantity weights = Quantity.ZERO;
        private final Set<YearMonth> missing = new TreeSet<>();
        private final List<AreaCode> incomplete = new ArrayList<>();
        private final Set<Flag> flags = new HashSet<>();
        private boolean nothing = true;

        void add(Measure.WeightedMean measure, AreaCode area, Period period) {
            Column values = dataset.column(measure.of(), area);
            Column weightColumn = dataset.column(measure.weight(), area);
            Reading value = values.total(period);
            Set<YearMonth> gaps = new TreeSet<>(value.missing());
            nothing &= values.isEmpty();
            // what counts for nothing need not be known
            gaps.removeAll(weightColumn.zeros(period));
            for (Held piece : values.tiles(period)) {
                gaps.addAll(add(piece, weightColumn.total(piece.period())));
            }
            if (!gaps.isEmpty()) {
                missing.addAll(gaps);
                incomplete.add(area);
            }
        }

        private List<YearMonth> add(Held piece, Reading weight) {
            if (weight.isComplete()) {
                weighted = weighted.plus(weight.value().times(Quantity.of(piece.value())));
                weights = weights.plus(weight.value());
                flags.addAll(piece.flags());
                flags.addAll(weight.flags());
            }
            return weight.missing();
        }

        boolean isComplete() {
            return missing.isEmpty();
        }

        Evaluated evaluated(AreaCode area, Period period) {
            if (!isComplete()) {
                boolean single = !areas.get(area).isGroup();
                return Reasons.shortfall(
                                new Totals.Total(
                                        Quantity.ZERO,
                                        List.copyOf(missing),
                                        single ? List.of() : incomplete,
                                        nothing,
                                        false,
                                        flags,
                                        List.of()),
                                areas.get(area),
                                areas,
                                period)
                        .withoutPartial();
            }
            if (weights.signum() == 0) {
                return Unscored.of(period, UnscoredReason.ZERO_DENOMINATOR, "the weights add to zero");
            }
            return Figure.of(period, weighted.dividedBy(weights), weighted, weights, flags);
        }
    }
}
