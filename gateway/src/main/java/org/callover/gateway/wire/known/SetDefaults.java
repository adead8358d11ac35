package org.callover.gateway.wire.known;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Query;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** What is meant of a set if a call does not say which period or which area. */
public record SetDefaults(KpiSet set, Snapshot now) {

    /** A placeholder while there are no observations, until the fault is reported. */
    private static final Period NO_MONTH = Period.of(YearMonth.of(2000, 1));

    /** What the rows of the set count; the period is taken from it if the query names none. */
    public Set<Term> counted() {
        return set.rows().stream()
                .flatMap(row -> Optional.ofNullable(row.indicator().measure()).stream())
                .flatMap(Measure::counted)
                .collect(Collectors.toSet());
    }

    /** The newest month; a fault of the query if there are no observations. */
    public Period newest(Query query, String parameter, String what) {
        return Period.of(newest(held(query, parameter, what).last()));
    }

    /** The last ended month with an observation for the set; if there is none, the last month of its observations. */
    public YearMonth newest(YearMonth lastHeld) {
        YearMonth ended = now.lastEnded();
        return lastHeld.isAfter(ended)
                ? now.dataset().lastMonth(counted(), ended).orElse(lastHeld)
                : lastHeld;
    }

    /**
     * The newest month with an observation for the set in an area, but no month that has not ended; nothing if there is
     * none. A group has those of its members, and a row about an area of its own has those of that area.
     */
    public Optional<YearMonth> newest(AreaCode area) {
        return set.rows().stream()
                .flatMap(row -> months(row, row.area() == null ? area : row.area()))
                .filter(months -> !months.start().isAfter(now.lastEnded()))
                .map(months -> months.last().isAfter(now.lastEnded()) ? now.lastEnded() : months.last())
                .max(Comparator.naturalOrder());
    }

    private Stream<Period> months(KpiSet.Row row, AreaCode area) {
        Set<AreaCode> places = new LinkedHashSet<>(List.of(area));
        places.addAll(now.catalogue().areas().membersAt(area, now.lastEnded()));
        return Stream.ofNullable(row.indicator().measure())
                .flatMap(Measure::counted)
                .flatMap(term -> places.stream().flatMap(place -> now.dataset().extent(term, place).stream()));
    }

    /**
     * The months with observations for the set or, if the set has none, with any observations.
     *
     * @param parameter the parameter to write if there are none
     * @param what what it would have been: the period, or the months
     */
    public Period held(Query query, String parameter, String what) {
        Optional<Period> held = now.dataset().extent(counted()).or(() -> now.dataset()
                .extent(now.dataset().terms()));
        if (held.isEmpty() && query.isFaultless()) {
            query.fault(
                    parameter,
                    "MISSING_PARAMETER",
                    "there are no observations yet to take the %s from; say which, as in %s=2021-12"
                            .formatted(what, parameter));
        }
        return held.orElse(NO_MONTH);
    }

    /** Warns about a period for which nothing is held. */
    public void check(Query query, String parameter, Period asked) {
        HeldMonths.check(query, parameter, asked, now.dataset().extent(counted()));
    }

    /** The area of a board or, if every row names an area, that of the first row. */
    public Optional<AreaCode> ownArea() {
        boolean everyRow = set.rows().stream().allMatch(row -> row.area() != null);
        return Optional.ofNullable(set.area())
                .or(() -> everyRow ? set.rows().stream().map(KpiSet.Row::area).findFirst() : Optional.empty());
    }
}
