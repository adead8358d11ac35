package org.callover.kpi.catalogue.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.Series.Kind;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;

/**
 * The rules for what may be measured from which kind of series: percentages are never added, and never divided.
 *
 * @param kinds the kind of every declared series
 */
public record KindRules(Map<SeriesId, Kind> kinds) {

    /** The rules that a measure breaks, each with what to write instead. */
    public List<String> broken(Measure measure) {
        Measure.Parts parts = measure.parts();
        if (parts.isTotal()) {
            return parts.averagePer() == null ? added(parts.numerator()) : averaged(parts.numerator());
        } else if (parts.isWeighted()) {
            return weighed(parts.dividing());
        }
        return parts.isLevel() ? List.of() : divided(measure);
    }

    /**
     * One percentage less another is a figure, in points. Several added up are a sum, and so is one over many months.
     */
    private List<String> added(SeriesSum sum) {
        Optional<Term> percentage = percentages(sum.terms()).findFirst();
        if (percentage.isEmpty()) {
            return List.of();
        }
        if (percentages(sum.terms()).count() < sum.terms().count()) {
            return List.of(
                    "'%s' is a percentage, and percentages cannot be added to counts or amounts; make a separate indicator of it"
                            .formatted(percentage.get()));
        }
        boolean isDifference = sum.add().size() == 1 && !sum.subtract().isEmpty();
        return isDifference
                ? List.of()
                : List.of(
                        ("'%1$s' is a percentage, and percentages cannot be added up; write { level: %1$s } for the latest one, "
                                        + "or { weighted-mean: { of: %1$s, weight: ... } } with the count it is a percentage of")
                                .formatted(percentage.get()));
    }

    /** Not even one percentage less another can be divided by time. */
    private List<String> averaged(SeriesSum sum) {
        return percentages(sum.terms())
                .findFirst()
                .map("'%s' is a percentage, which has no average per day or year; remove 'average-per'"::formatted)
                .stream()
                .toList();
    }

    private List<String> weighed(Stream<Term> weights) {
        List<String> broken = new ArrayList<>();
        percentages(weights)
                .map(
                        "'%s' is a percentage, which cannot be a weight; use the count that the figures are percentages of"
                                ::formatted)
                .forEach(broken::add);
        return broken;
    }

    private List<String> divided(Measure measure) {
        return percentages(measure.terms())
                .findFirst()
                .map(percentage ->
                        ("'%1$s' is a percentage, but a %2$s is made from counts or amounts; write { level: %1$s }, "
                                        + "or { weighted-mean: { of: %1$s, weight: ... } } with the count it is a percentage of")
                                .formatted(percentage, measure.keyword()))
                .stream()
                .toList();
    }

    /** Whether the values of a measure that breaks no rule are percentages. */
    public boolean isPercentage(Measure measure) {
        return measure.parts().isShare()
                || percentages(measure.terms().limit(1)).findAny().isPresent();
    }

    private Stream<Term> percentages(Stream<Term> terms) {
        return terms.filter(term -> kinds.get(term.series()) == Kind.PERCENTAGE);
    }
}
