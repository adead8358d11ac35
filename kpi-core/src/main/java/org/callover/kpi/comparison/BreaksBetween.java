package org.callover.kpi.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.observation.Series.Break.Effect;
import org.callover.kpi.period.Period;

/** The breaks of an indicator's series that lie between two periods, or between the denominators of two figures. */
final class BreaksBetween {

    private final List<Break> byMonths;
    private final List<Break> byDenominators;

    BreaksBetween(Indicator indicator) {
        List<Break> all = indicator.cautions().breaks();
        // a rate is divided by the population of one year, whatever the months of its window
        boolean isRate = indicator.parts().isPerPopulation();
        this.byDenominators =
                all.stream().filter(at -> isRate && at.effect() == Effect.BASIS).toList();
        this.byMonths = all.stream().filter(at -> !byDenominators.contains(at)).toList();
    }

    /** The breaks between two periods, in order. */
    List<Break> of(Period before, Period now) {
        return byMonths.isEmpty() ? byMonths : between(byMonths, before, now).toList();
    }

    /** Why the denominators of two rates cannot be compared; nothing if both have the same basis. */
    Optional<String> rebased(Figure before, Figure now) {
        if (now.divisors().isEmpty() || byDenominators.isEmpty() && !now.saysBasis() && !before.saysBasis()) {
            return Optional.empty();
        }
        Set<String> one = before.bases(byDenominators);
        Set<String> other = now.bases(byDenominators);
        if (one.equals(other)) {
            return Optional.empty();
        }
        return Optional.of("the denominator has a different basis in each period: "
                + declared(other)
                        .or(() -> declared(one))
                        .map(at -> "from %s %s".formatted(Period.name(at.from()), at.why()))
                        .orElseGet(() -> "the basis is %s for %s and %s for %s"
                                .formatted(
                                        String.join(" and ", one),
                                        before.period().label(),
                                        String.join(" and ", other),
                                        now.period().label())));
    }

    private Optional<Break> declared(Set<String> bases) {
        return byDenominators.stream()
                .filter(at -> bases.contains(at.basisName()))
                .reduce((earlier, later) -> later);
    }

    private static Stream<Break> between(List<Break> breaks, Period one, Period other) {
        Period first = one.start().isBefore(other.start()) ? one : other;
        Period last = first == one ? other : one;
        return breaks.stream()
                .filter(at -> at.from().isAfter(first.start()) && !at.from().isAfter(last.last()));
    }

    static UnscoredReason reason(Break at) {
        return at.effect() == Effect.BASIS ? UnscoredReason.DENOMINATOR_BASIS : UnscoredReason.SERIES_BREAK;
    }

    /** Why figures on the two sides of a break cannot be compared. */
    static String why(Break at) {
        return at.effect() == Effect.BASIS
                ? "the denominator has a different basis in each period: from %s %s"
                        .formatted(Period.name(at.from()), at.why())
                : Comparisons.straddled(at);
    }
}
