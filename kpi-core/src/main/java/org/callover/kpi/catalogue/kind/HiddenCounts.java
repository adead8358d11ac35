package org.callover.kpi.catalogue.kind;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;

/**
 * The rules for measures where small counts are hidden.
 *
 * @param limited the series that hide small counts
 * @param isGroup whether an area is a group, whose parts are declared
 */
public record HiddenCounts(Set<SeriesId> limited, Predicate<AreaCode> isGroup) {

    /**
     * The rules that a measure breaks, each with what to write instead.
     *
     * @param suppressBelow the limit of the indicator itself; 0 if it has none
     */
    public Stream<String> broken(Measure measure, int suppressBelow) {
        AreaCode place = measure.parts().shareOf();
        if (measure.parts().isPerPopulation()) {
            return limited(measure.parts().dividing()).map(HiddenCounts::denominator);
        }
        boolean isLimited =
                suppressBelow > 0 || limited(measure.terms()).findAny().isPresent();
        return Stream.ofNullable(place)
                .filter(whole -> isLimited && !isGroup.test(whole))
                .map(HiddenCounts::share);
    }

    private Stream<SeriesId> limited(Stream<Term> terms) {
        return terms.map(Term::series).filter(limited::contains);
    }

    /** A rate is published with its denominator, so the denominator must not be one that hides small counts. */
    private static String denominator(SeriesId series) {
        return ("a rate shows its denominator, but '%s' hides small counts; use a 'percentage' "
                        + "or a 'mean', which hide it, or divide by a population")
                .formatted(series);
    }

    /** A share shows the count of its larger place. If the parts of that are not known, nobody can say what it reveals. */
    private static String share(AreaCode place) {
        return ("a share of '%s' could reveal small counts, which the indicator hides, because its parts "
                        + "are not declared; name a group of areas in 'share-of'")
                .formatted(place);
    }
}
