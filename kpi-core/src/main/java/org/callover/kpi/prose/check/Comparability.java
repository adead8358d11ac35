package org.callover.kpi.prose.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.period.Period;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.subject.ProseVocabulary;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.prose.token.Moment;
import org.jspecify.annotations.Nullable;

/** Whether two assertions are about the same figure: the same thing, in the same place, at the same time. */
public final class Comparability {

    private static final Set<String> SHORT = Set.of("month", "quarter", "week", "monthly");
    private static final int LONG_ORDER = 12;
    private static final int MONTHS = 12;

    private final Set<String> ownPlaces;

    private Comparability(Set<String> ownPlaces) {
        this.ownPlaces = ownPlaces;
    }

    /**
     * A comparability for a text. If the text has only one place besides those that figures are set beside, a figure
     * without a place is of that.
     *
     * @param area the words of the name of the place that the text is about
     */
    static Comparability of(Collection<List<Assertion>> assertions, Set<String> area) {
        Set<String> places = new HashSet<>();
        assertions.forEach(alike ->
                alike.forEach(assertion -> places.addAll(assertion.subject().places())));
        places.removeAll(ProseVocabulary.BENCHMARKS);
        places.removeAll(area);
        Set<String> own = new HashSet<>(area);
        if (places.size() == 1 && area.isEmpty()) {
            own.addAll(places);
        }
        return new Comparability(own);
    }

    Subject subject(Assertion assertion) {
        return assertion.subject().without(ownPlaces);
    }

    /** Whether the two are about the same thing in the same place. */
    boolean isSameThing(Assertion one, Assertion other) {
        Subject here = subject(one);
        Subject there = subject(other);
        boolean areBesidePlace = !one.compared().isEmpty() && one.compared().equals(other.compared());
        return here.places().equals(there.places())
                && (here.isSameThing(there)
                        || areBesidePlace && !here.isEmpty() && here.core().equals(there.core()));
    }

    /** Whether the changes of the two are from the same time to the same time. */
    static boolean areChangesAlike(Assertion one, Assertion other) {
        return comparator(one).equals(comparator(other)) && areEndsAlike(one, other);
    }

    /** What a change is a change from: nothing for the year before, which is usual. */
    private static Set<String> comparator(Assertion assertion) {
        Set<String> comparator = new TreeSet<>(assertion.compared());
        for (Moment moment : assertion.moments()) {
            boolean isLong = moment.kind() == Moment.Kind.SPAN && isLong(moment.key());
            boolean isShort =
                    moment.kind() == Moment.Kind.EARLIER && SHORT.stream().anyMatch(moment.key()::contains);
            if (isLong || isShort) {
                comparator.add(moment.key());
            }
        }
        Set<Integer> ends = ends(assertion);
        int years = ends.isEmpty()
                ? 0
                : (max(ends) - ends.stream().min(Integer::compareTo).orElse(0)) / MONTHS;
        if (years > 1) {
            comparator.add(years + " year");
        }
        return comparator;
    }

    private static boolean isLong(String key) {
        return key.endsWith("year") && !key.startsWith("1 ") || key.endsWith("decade");
    }

    private static boolean areEndsAlike(Assertion one, Assertion other) {
        Set<Integer> here = ends(one);
        Set<Integer> there = ends(other);
        if (here.isEmpty() && there.isEmpty()) {
            return true;
        }
        if (here.isEmpty() || there.isEmpty()) {
            return !isOfMonth(one) && !isOfMonth(other);
        }
        return max(here).equals(max(there));
    }

    /** Whether an assertion is about a period, or names no time that tells. */
    public static boolean isOf(Assertion assertion, @Nullable Period period) {
        Set<Integer> ends = ends(assertion);
        if (period == null || ends.isEmpty()) {
            return period != null && !isOfPart(assertion);
        }
        int last = period.last().getYear() * MONTHS + period.last().getMonthValue();
        return max(ends) == last;
    }

    /** Whether it names a month or a quarter without its year, or a short time before now. */
    private static boolean isOfPart(Assertion assertion) {
        return assertion.moments().stream()
                .anyMatch(moment -> moment.kind() == Moment.Kind.POINT
                        || moment.kind() != Moment.Kind.SPAN && SHORT.stream().anyMatch(moment.key()::contains));
    }

    /** Whether its change, if it has one, is from the year before, as far as it says. */
    public static boolean isFromYearBefore(Assertion assertion) {
        return comparator(assertion).isEmpty();
    }

    private static Integer max(Set<Integer> orders) {
        return orders.stream().max(Integer::compareTo).orElse(0);
    }

    private static Set<Integer> ends(Assertion assertion) {
        return assertion.moments().stream()
                .filter(moment -> moment.kind() == Moment.Kind.POINT && moment.order() > LONG_ORDER)
                .map(Moment::order)
                .collect(Collectors.toSet());
    }

    /** Whether it is about one month, or about a month or quarter of a year that is not named. */
    private static boolean isOfMonth(Assertion assertion) {
        return assertion.moments().stream()
                .anyMatch(moment ->
                        moment.kind() == Moment.Kind.POINT && (moment.order() <= LONG_ORDER || isMonth(moment.key())));
    }

    private static boolean isMonth(String key) {
        return key.length() == 7 && IntStream.range(0, 7).allMatch(i -> i == 4 || Character.isDigit(key.charAt(i)));
    }

    /** Whether both name the same last time, so that their values can be compared too. */
    static boolean areTimesAlike(Assertion one, Assertion other) {
        return !ends(one).isEmpty() && ends(one).equals(ends(other));
    }
}
