package org.callover.kpi.disclosure;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.Sum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/**
 * Counts, and quotients that tell the counts they are made of: each count that a figure tells is judged over time, and
 * the figure is shown where all of them are. Published percentages tell as much as those that are computed here.
 *
 * <p>A population is no secret, and is not judged.
 */
final class TimeJudge implements Judge {

    private record Judged(Ledger ledger, Releases.Shown shown) {}

    private final Set<Sum> told;
    private final List<Term> observed;
    private final Small small;
    private final Dataset dataset;
    private final Map<Part, List<Judged>> judged = new HashMap<>();

    private TimeJudge(Set<Sum> told, Stream<Term> observed, Small small, Dataset dataset) {
        this.told = told;
        this.observed = observed.toList();
        this.small = small;
        this.dataset = dataset;
    }

    static TimeJudge of(Measure measure, Small small, Dataset dataset) {
        if (measure instanceof Measure.WeightedMean mean) {
            Measure percentage = new Measure.Percentage(Sum.of(mean.of()), Sum.of(mean.weight()));
            return new TimeJudge(told(percentage), Stream.of(mean.of()), small, Weighed.of(mean, dataset));
        }
        Set<Sum> told = told(measure);
        return new TimeJudge(told, told.stream().flatMap(Sum::terms), small, dataset);
    }

    /** Of one sum by itself. */
    static TimeJudge of(Sum sum, Small small, Dataset dataset) {
        return new TimeJudge(Set.of(sum), sum.terms(), small, dataset);
    }

    private static Set<Sum> told(Measure measure) {
        Set<Sum> told = new LinkedHashSet<>();
        measure.sums().forEach(sum -> tell(told, sum));
        measure.rests().forEach(told::add);
        return told;
    }

    /** A sum, and each series of it: where another indicator shows all but one, the sum would give that one away. */
    private static void tell(Set<Sum> told, Sum sum) {
        told.add(sum);
        sum.terms().map(Sum::of).forEach(told::add);
    }

    @Override
    public boolean holds(AreaCode area) {
        return observed.stream().anyMatch(term -> !dataset.column(term, area).isEmpty());
    }

    @Override
    public boolean shows(Part part, Period period) {
        return judged.computeIfAbsent(part, this::judge).stream()
                .allMatch(each -> each.ledger.isComplete(period)
                        && !small.is(each.ledger.total(period))
                        && (each.ledger.counted().findAny().isEmpty() || each.shown.has(period)));
    }

    private List<Judged> judge(Part part) {
        return told.stream()
                .map(sum -> Ledger.of(sum, part, dataset))
                .map(ledger -> new Judged(ledger, Releases.of(ledger, small)))
                .toList();
    }
}
