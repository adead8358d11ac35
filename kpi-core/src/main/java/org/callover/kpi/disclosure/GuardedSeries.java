package org.callover.kpi.disclosure;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;

/**
 * The series whose observations, or totals of them, are not shown as they are, because a small count could be read from
 * them or worked out.
 *
 * <p>Where figures are made of observations, {@link Disclosure} decides about each figure. Where observations are shown
 * without being asked for as figures, these series are left out as a whole:
 *
 * <ul>
 *   <li>those with a limit of their own
 *   <li>those that an indicator with a limit counts, so also the other series of a sum or a percentage
 *   <li>those from which definitions subtract a part with a limit, and such parts
 * </ul>
 */
public final class GuardedSeries {

    private GuardedSeries() {}

    /** The guarded ones of all series, by what the definitions say. */
    public static Set<SeriesId> of(Collection<Series> series, Collection<Indicator> indicators) {
        Stream<SeriesId> bySeries =
                series.stream().filter(each -> each.suppressBelow() > 0).map(Series::id);
        return Stream.concat(bySeries, indicators.stream().flatMap(GuardedSeries::by))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<SeriesId> by(Indicator indicator) {
        Indicator.Cautions cautions = indicator.cautions();
        if (cautions.suppressBelow() == 0) {
            return Stream.empty();
        }
        return Stream.concat(
                        Stream.ofNullable(indicator.measure()).flatMap(Measure::counted),
                        cautions.rests().stream().flatMap(rest -> rest.of().terms()))
                .map(Term::series);
    }
}
