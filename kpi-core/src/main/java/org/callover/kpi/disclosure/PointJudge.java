package org.callover.kpi.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Column;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.Held;
import org.callover.kpi.dataset.Reading;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/**
 * Levels, and means of published percentages: they do not add up over time, so that each stands by itself and is hidden
 * where a count it tells is small.
 */
final class PointJudge implements Judge {

    /** The counts that a figure tells; none where there is no figure. */
    private interface Counts {
        List<Double> in(AreaCode area, Period period);
    }

    private final Term counted;
    private final Small small;
    private final Dataset dataset;
    private final Counts counts;

    private PointJudge(Term counted, Small small, Dataset dataset, Counts counts) {
        this.counted = counted;
        this.small = small;
        this.dataset = dataset;
        this.counts = counts;
    }

    static PointJudge of(Measure.Level level, Small small, Dataset dataset) {
        return new PointJudge(
                level.of(), small, dataset, (area, period) -> dataset.column(level.of(), area).last(period).stream()
                        .map(reading -> reading.value().toDouble())
                        .toList());
    }

    static PointJudge of(Measure.WeightedMean mean, Small small, Dataset dataset) {
        return new PointJudge(
                mean.of(),
                small,
                dataset,
                (area, period) -> counts(dataset.column(mean.of(), area), dataset.column(mean.weight(), area), period));
    }

    @Override
    public boolean holds(AreaCode area) {
        return !dataset.column(counted, area).isEmpty();
    }

    @Override
    public boolean shows(Part part, Period period) {
        List<Double> left = new ArrayList<>(counts.in(part.area(), period));
        for (AreaCode member : part.less()) {
            List<Double> taken = counts.in(member, period);
            for (int i = 0; i < left.size(); i++) {
                left.set(i, left.get(i) - taken.get(i));
            }
        }
        return !left.isEmpty() && left.stream().noneMatch(small::is);
    }

    /** Of how many the percentages are, how many they make of those, and how many not. */
    private static List<Double> counts(Column percentages, Column weights, Period period) {
        double whole = 0;
        double events = 0;
        for (Held piece : percentages.tiles(period)) {
            Reading weight = weights.total(piece.period());
            whole += weight.value().toDouble();
            events += weight.value().toDouble() * piece.value().doubleValue() / 100;
        }
        return percentages.total(period).isComplete()
                ? Stream.of(whole, events, whole - events).toList()
                : List.of();
    }
}
