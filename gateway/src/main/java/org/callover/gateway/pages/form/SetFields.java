package org.callover.gateway.pages.form;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.kpi.dataset.held.Coverage;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which people choose an area and a period: those for which figures are held.
 *
 * @param counted what is counted, by one set or by several
 */
public record SetFields(Set<Term> counted, Snapshot now) {

    public static final String AREA = "area";
    public static final String PERIOD = "period";

    private static final int YEAR = 12;

    public SetFields {
        counted = Set.copyOf(counted);
    }

    /** The fields for one set. */
    public SetFields(KpiSet set, Snapshot now) {
        this(new SetDefaults(set, now).counted(), now);
    }

    /** The fields for all sets and boards that are served here. */
    public static SetFields ofAll(Snapshot now) {
        return new SetFields(
                now.served().stream()
                        .flatMap(set -> new SetDefaults(set, now).counted().stream())
                        .collect(Collectors.toSet()),
                now);
    }

    /** Whether no figures are held, so that nothing can be chosen. */
    public boolean areEmpty() {
        return now.dataset().extent(counted).isEmpty();
    }

    /** The areas with figures. */
    public Field area(@Nullable Area chosen) {
        Coverage coverage = Coverage.added(now.dataset(), now.catalogue().areas());
        List<Option> options = now.catalogue().areas().all().stream()
                .filter(area -> counted.stream().anyMatch(term -> !coverage.of(List.of(term), area.code())
                        .isEmpty()))
                .map(area -> new Option(area.code().value(), area.name(), false))
                .toList();
        Field field = Field.of(AREA, "Area", options);
        return chosen == null ? field : field.offering(chosen.code().value(), chosen.name());
    }

    /** The months with figures that have ended, newest first, and the years that are held from their first month on. */
    public Field period(@Nullable Period chosen) {
        List<Option> options = new ArrayList<>();
        now.dataset().extent(counted).ifPresent(held -> {
            YearMonth month = now.dataset().lastMonth(counted, now.lastEnded()).orElse(held.last());
            for (; !month.isBefore(held.start()); month = month.minusMonths(1)) {
                options.add(option("Months", Period.of(month)));
            }
            options.addAll(years(held));
        });
        Field field = Field.of(PERIOD, "Period", options);
        return chosen == null ? field : field.offering(chosen.toString(), chosen.label());
    }

    private List<Option> years(Period held) {
        return Stream.of(Month.MARCH, Month.DECEMBER)
                .flatMap(last -> Stream.iterate(now.lastEnded(), month -> month.minusMonths(1))
                        .takeWhile(month -> !month.isBefore(held.start()))
                        .filter(month -> month.getMonth() == last)
                        .map(month -> Period.endingWith(month, YEAR))
                        .filter(held::contains)
                        .map(year -> option(last == Month.MARCH ? "Financial years" : "Calendar years", year)))
                .toList();
    }

    private static Option option(String group, Period period) {
        return new Option(period.toString(), period.label(), false, group);
    }
}
