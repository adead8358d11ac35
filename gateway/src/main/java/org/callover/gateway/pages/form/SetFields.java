package org.callover.gateway.pages.form;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.kpi.dataset.held.Coverage;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** The fields in which people choose an area and a period of a set: those for which figures are held. */
public record SetFields(KpiSet set, Snapshot now) {

    public static final String AREA = "area";
    public static final String PERIOD = "period";

    /** The areas with figures for the set. */
    public Field area(@Nullable Area chosen) {
        Set<Term> counted = new SetDefaults(set, now).counted();
        Coverage coverage = Coverage.added(now.dataset(), now.catalogue().areas());
        List<Option> options = now.catalogue().areas().all().stream()
                .filter(area -> !coverage.of(counted, area.code()).isEmpty())
                .map(area -> new Option(area.code().value(), area.name(), false))
                .toList();
        Field field = Field.of(AREA, "Area", options);
        return chosen == null ? field : field.offering(chosen.code().value(), chosen.name());
    }

    /** The months with figures for the set, newest first. */
    public Field period(@Nullable Period chosen) {
        List<Option> options = new ArrayList<>();
        now.dataset().extent(new SetDefaults(set, now).counted()).ifPresent(held -> {
            YearMonth month = new SetDefaults(set, now).newest(held.last());
            while (!month.isBefore(held.start())) {
                options.add(option(Period.of(month)));
                month = month.minusMonths(1);
            }
        });
        Field field = Field.of(PERIOD, "Period", options);
        return chosen == null ? field : field.offering(chosen.toString(), chosen.label());
    }

    private static Option option(Period period) {
        return new Option(period.toString(), period.label(), false);
    }
}
