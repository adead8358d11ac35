package org.callover.kpi.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.dataset.column.Reading;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Term;

/**
 * Published percentages and their weights, turned into counts, which add up over time like any others. Each percentage
 * becomes the number of cases it represents, next to the weights.
 */
final class WeightedCounts {

    /** This number is never small. A larger one would not fit into a column. */
    private static final BigDecimal MANY = BigDecimal.valueOf(999_999_999);

    private final DatasetBuilder counts = Dataset.EMPTY.toBuilder();

    private WeightedCounts() {}

    static Dataset of(Measure.Parts parts, Dataset dataset) {
        Term percentage = parts.numerator().single();
        Term weight = parts.denominatorOrThrow().of().single();
        WeightedCounts weighed = new WeightedCounts();
        dataset.columns(percentage).forEach((area, percentages) -> {
            Column weights = dataset.column(weight, area);
            held(percentages).forEach(piece -> weighed.add(percentage, area, piece, weights.total(piece.period())));
        });
        dataset.columns(weight).forEach((area, weights) -> held(weights)
                .forEach(piece -> weighed.add(weight, area, piece, piece.value())));
        return weighed.counts.build(dataset.revision(), Instant.EPOCH);
    }

    private static List<HeldObservation> held(Column column) {
        return column.extent().map(column::held).orElse(List.of());
    }

    private void add(Term term, AreaCode area, HeldObservation percentage, Reading weight) {
        if (weight.isComplete()) {
            BigDecimal events =
                    weight.value().written().multiply(percentage.value()).movePointLeft(2);
            add(term, area, percentage, events.min(MANY).setScale(Observation.MAX_DECIMALS, RoundingMode.HALF_UP));
        }
    }

    private void add(Term term, AreaCode area, HeldObservation held, BigDecimal count) {
        counts.add(
                new Observation(term.series(), area, held.period(), count, term.where(), held.flags(), held.source()));
    }
}
