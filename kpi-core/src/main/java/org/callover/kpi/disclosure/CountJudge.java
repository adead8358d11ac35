package org.callover.kpi.disclosure;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/**
 * The rule for counts, and for quotients that show the counts they are made of. Each count that a figure shows is
 * judged over time, and the figure is shown if all of them are. Published percentages reveal as much as those computed
 * here.
 *
 * <p>A population is not secret, and is not judged.
 */
final class CountJudge implements SuppressionRule {

    private record JudgedCount(CountColumns ledger, ShownCounts.Shown shown) {}

    private final Set<SeriesSum> told;
    private final List<Term> observed;
    private final SmallCount small;
    private final Dataset dataset;
    private final Map<AreaRemainder, List<JudgedCount>> judged = new HashMap<>();

    private CountJudge(Set<SeriesSum> told, Stream<Term> observed, SmallCount small, Dataset dataset) {
        this.told = told;
        this.observed = observed.toList();
        this.small = small;
        this.dataset = dataset;
    }

    static CountJudge of(Measure measure, SmallCount small, Dataset dataset) {
        Measure.Parts parts = measure.parts();
        if (parts.isWeighted()) {
            return new CountJudge(
                    told(measure.asPercentage()), parts.numerator().terms(), small, WeightedCounts.of(parts, dataset));
        }
        Set<SeriesSum> told = told(measure);
        return new CountJudge(told, told.stream().flatMap(SeriesSum::terms), small, dataset);
    }

    /** The rule for one sum alone. */
    static CountJudge of(SeriesSum sum, SmallCount small, Dataset dataset) {
        return new CountJudge(Set.of(sum), sum.terms(), small, dataset);
    }

    private static Set<SeriesSum> told(Measure measure) {
        Set<SeriesSum> told = new LinkedHashSet<>();
        measure.sums().forEach(sum -> tell(told, sum));
        measure.rests().forEach(told::add);
        return told;
    }

    /**
     * Adds a sum, and each series in it. If another indicator shows all but one of the series, the sum would reveal the
     * last one.
     */
    private static void tell(Set<SeriesSum> told, SeriesSum sum) {
        told.add(sum);
        sum.terms().map(SeriesSum::of).forEach(told::add);
    }

    @Override
    public boolean holds(AreaCode area) {
        return observed.stream().anyMatch(term -> !dataset.column(term, area).isEmpty());
    }

    @Override
    public boolean shows(AreaRemainder part, Period period) {
        return judged.computeIfAbsent(part, this::judge).stream()
                .allMatch(each -> each.ledger.isComplete(period)
                        && !small.is(each.ledger.total(period))
                        && (each.ledger.counted().findAny().isEmpty() || each.shown.has(period)));
    }

    private List<JudgedCount> judge(AreaRemainder part) {
        return told.stream()
                .map(sum -> CountColumns.of(sum, part, dataset))
                .map(ledger -> new JudgedCount(ledger, ShownCounts.of(ledger, small)))
                .toList();
    }
}
