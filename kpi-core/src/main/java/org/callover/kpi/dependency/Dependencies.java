package org.callover.kpi.dependency;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Term;

/**
 * Everything that an answer depends on. As long as none of it changes, the answer stays the same.
 *
 * <p>It may name more than the answer needs, but never less. A series counts as a whole, with all its areas: ranks,
 * groups and places that were merged read the figures of other areas.
 *
 * @param terms the series and breakdowns whose observations it reads
 * @param definitions the definitions it is made with
 */
public record Dependencies(Set<Term> terms, Set<DefinitionName> definitions) {

    public static final Dependencies NONE = new Dependencies(Set.of(), Set.of());

    public Dependencies {
        terms = Set.copyOf(terms);
        definitions = Set.copyOf(definitions);
    }

    /** Definitions alone. */
    public static Dependencies on(Collection<DefinitionName> definitions) {
        return new Dependencies(Set.of(), Set.copyOf(definitions));
    }

    /** A row of a set, with all indicators that it is read, ranked or compared with. */
    public static Dependencies of(KpiSet.Row row, Function<IndicatorId, Optional<Indicator>> indicators) {
        Dependencies all = ofIndicator(row.indicator(), indicators);
        return row.area() == null ? all : all.and(List.of(DefinitionName.of(row.area())));
    }

    /** A whole set or board. */
    public static Dependencies of(KpiSet set, Function<IndicatorId, Optional<Indicator>> indicators) {
        Set<Term> terms = new HashSet<>();
        Set<DefinitionName> definitions = new HashSet<>(Set.of(DefinitionName.ofSet(set.id())));
        Stream.ofNullable(set.area()).map(DefinitionName::of).forEach(definitions::add);
        set.rows().stream().map(row -> of(row, indicators)).forEach(row -> {
            terms.addAll(row.terms);
            definitions.addAll(row.definitions);
        });
        return new Dependencies(terms, definitions);
    }

    /** An indicator, with all others that it is read or ranked with, and those of these in turn. */
    public static Dependencies ofIndicator(Indicator indicator, Function<IndicatorId, Optional<Indicator>> indicators) {
        Set<Term> terms = new HashSet<>();
        Set<DefinitionName> definitions = new HashSet<>();
        Deque<Indicator> open = new ArrayDeque<>(List.of(indicator));
        while (!open.isEmpty()) {
            Indicator next = open.pop();
            definitions.add(DefinitionName.of(next.id()));
            terms(next).forEach(terms::add);
            next.places().map(DefinitionName::of).forEach(definitions::add);
            others(next)
                    .filter(id -> definitions.add(DefinitionName.of(id)))
                    .flatMap(id -> indicators.apply(id).stream())
                    .forEach(open::push);
        }
        terms.forEach(term -> definitions.add(DefinitionName.of(term.series())));
        return new Dependencies(terms, definitions);
    }

    /** The series that it computes with, and those that decide what of it must stay hidden. */
    private static Stream<Term> terms(Indicator indicator) {
        return Stream.concat(
                Stream.ofNullable(indicator.measure()).flatMap(Measure::terms),
                indicator.cautions().rests().stream().flatMap(rest -> rest.of().terms()));
    }

    private static Stream<IndicatorId> others(Indicator indicator) {
        return Stream.concat(
                Stream.ofNullable(indicator.text().pairedWith()),
                indicator.benchmarks().stream()
                        .map(Benchmark::ranking)
                        .filter(Objects::nonNull)
                        .flatMap(ranking -> Stream.ofNullable(ranking.by())));
    }

    /** All of this and of another. */
    public Dependencies and(Dependencies other) {
        return new Dependencies(united(terms, other.terms), united(definitions, other.definitions));
    }

    /** All of this and more definitions. */
    public Dependencies and(Collection<DefinitionName> more) {
        return and(on(more));
    }

    /** All of this and more areas. */
    public Dependencies in(Collection<AreaCode> areas) {
        return and(areas.stream().map(DefinitionName::of).toList());
    }

    private static <T> Set<T> united(Set<T> some, Set<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
