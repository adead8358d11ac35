package org.callover.kpi.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.dataset.column.Reading;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Totals.Total;
import org.callover.kpi.figure.working.ColumnLookup;
import org.callover.kpi.figure.working.MeanWorking;
import org.callover.kpi.figure.working.MeanWorking.Piece;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * Means of published percentages. Each is weighted by what it is a percentage of, across months and areas: the sum of
 * weight x value divided by the sum of weights.
 */
final class WeightedMeans {

    private final Totals totals;
    private final Areas areas;
    private final Dataset dataset;

    /** What is added up for a group: its members, or none if its own observations are read. */
    interface Members {
        List<AreaCode> of(Measure.Parts measure, AreaCode area, Period period);
    }

    WeightedMeans(Totals totals) {
        this.totals = totals;
        this.areas = totals.areas();
        this.dataset = totals.dataset();
    }

    /** The mean; for a group from its own observations, otherwise from those of its members and their members. */
    EvaluatedFigure of(Measure.Parts measure, AreaCode area, Period period) {
        return of(measure, area, period, this::usual);
    }

    EvaluatedFigure of(Measure.Parts measure, AreaCode area, Period period, Members members) {
        Mean mean = new Mean();
        add(mean, measure, area, period, members);
        return mean.evaluated(area, period);
    }

    /** The usual mean, with its working if the totals keep theirs. */
    EvaluatedFigure of(Measure.Parts measure, AreaCode area, Period period, Consumer<MeanWorking> listener) {
        Mean mean = new Mean();
        MeanWorking working = add(mean, measure, area, period, this::usual);
        if (working != null) {
            listener.accept(working);
        }
        return mean.evaluated(area, period);
    }

    /** @return how it was added up, if the totals keep that */
    private @Nullable MeanWorking add(Mean mean, Measure.Parts measure, AreaCode area, Period period, Members members) {
        Quantity weighted = mean.weighted;
        Quantity weights = mean.weights;
        int incomplete = mean.incomplete.size();
        List<AreaCode> parts = members.of(measure, area, period);
        List<Piece> pieces = parts.isEmpty() ? mean.add(measure, area, period) : List.of();
        List<MeanWorking> each = new ArrayList<>();
        for (AreaCode member : parts) {
            MeanWorking working = add(mean, measure, member, period, members);
            if (working != null) {
                each.add(working);
            }
        }
        if (!totals.areKept()) {
            return null;
        }
        boolean isWhole = mean.incomplete.size() == incomplete;
        return new MeanWorking(
                measure.numerator().single(),
                area,
                isWhole ? mean.weighted.minus(weighted) : null,
                isWhole ? mean.weights.minus(weights) : null,
                pieces,
                each);
    }

    private List<AreaCode> usual(Measure.Parts measure, AreaCode area, Period period) {
        return !areas.get(area).isGroup() || hasOwn(measure, area, period)
                ? List.of()
                : areas.membersAt(area, period.last());
    }

    /** Whether the area itself has a percentage with a weight for all of a period. */
    boolean hasOwn(Measure.Parts measure, AreaCode area, Period period) {
        Mean own = new Mean();
        own.add(measure, area, period);
        return own.isComplete();
    }

    /** A mean that is being added up. */
    private final class Mean {

        private Quantity weighted = Quantity.ZERO;
        private Quantity weights = Quantity.ZERO;
        private final Set<YearMonth> missing = new TreeSet<>();
        private final List<AreaCode> incomplete = new ArrayList<>();
        private final Set<Flag> flags = new HashSet<>();
        private boolean nothing = true;

        /** @return each percentage with its weight, if the totals keep their working */
        List<Piece> add(Measure.Parts measure, AreaCode area, Period period) {
            List<Piece> pieces = new ArrayList<>();
            Column values = dataset.column(measure.numerator().single(), area);
            Reading value = values.total(period);
            Set<YearMonth> gaps = new TreeSet<>(value.missing());
            nothing &= values.isEmpty();
            // A percentage with a weight of zero need not be known.
            gaps.removeAll(dataset.column(measure.denominatorOrThrow().of().single(), area)
                    .zeros(period));
            for (HeldObservation piece : values.tiles(period)) {
                Total weight = weight(measure, area, piece.period());
                gaps.addAll(add(piece, weight));
                if (weight.working() != null) {
                    pieces.add(new Piece(piece, weight.working(), weight.complete() ? weighted(piece, weight) : null));
                }
            }
            if (!gaps.isEmpty()) {
                missing.addAll(gaps);
                incomplete.add(area);
            }
            return pieces;
        }

        private static Quantity weighted(HeldObservation piece, Total weight) {
            return weight.value().times(Quantity.of(piece.value()));
        }

        /** The weight of a group is its own, or the total of its members. */
        private Total weight(Measure.Parts measure, AreaCode area, Period period) {
            return totals.of(measure.denominatorOrThrow().of(), area, period, ColumnLookup.total(period));
        }

        private List<YearMonth> add(HeldObservation piece, Total weight) {
            if (weight.complete()) {
                weighted = weighted.plus(weighted(piece, weight));
                weights = weights.plus(weight.value());
                flags.addAll(piece.flags());
                flags.addAll(weight.flags());
            }
            return weight.complete() || !weight.missing().isEmpty()
                    ? weight.missing()
                    : piece.period().stream().toList();
        }

        boolean isComplete() {
            return missing.isEmpty();
        }

        EvaluatedFigure evaluated(AreaCode area, Period period) {
            if (!isComplete()) {
                boolean single = !areas.get(area).isGroup();
                return ReasonWords.shortfall(
                                new Total(
                                        Quantity.ZERO,
                                        List.copyOf(missing),
                                        single ? List.of() : incomplete,
                                        nothing,
                                        false,
                                        flags,
                                        null,
                                        List.of(),
                                        null),
                                areas.get(area),
                                areas,
                                period)
                        .withoutPartial();
            }
            if (weights.signum() == 0) {
                return Unscored.of(period, UnscoredReason.ZERO_DENOMINATOR, "the weights add up to zero");
            }
            return Figure.of(period, weighted.dividedBy(weights), weighted, weights, flags);
        }
    }
}
