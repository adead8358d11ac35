package org.callover.gateway.wire.series;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.gateway.engine.Snapshot;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.held.Coverage;
import org.callover.kpi.dataset.held.Holdings;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The months and areas for which a set's rows have figures.
 *
 * @param rows the rows asked for, in the order of the set
 * @param series each series that these rows read, once
 */
public record SetCoverage(KpiSet set, List<RowCoverage> rows, List<HeldSeries> series) {

    /** A series and how fresh it is. */
    public record HeldSeries(Series series, SeriesFreshness freshness) {}

    /**
     * A row of the set.
     *
     * @param series the series it reads
     * @param areas the areas asked for or, if none were, those with figures
     * @param freshness that of the series it counts
     */
    public record RowCoverage(KpiSet.Row row, List<Series> series, List<AreaMonths> areas, SeriesFreshness freshness) {

        /** From the first month with figures in any of the areas to the last. */
        public Optional<Period> extent() {
            return areas.stream()
                    .flatMap(area -> area.months().extent().stream())
                    .reduce(Period::reach);
        }
    }

    /**
     * The coverage of a set.
     *
     * @param set the set, with the rows asked for
     * @param asked the areas asked for; if none are, those of the set or, if it has none, all areas
     */
    public static SetCoverage of(KpiSet set, Optional<Set<AreaCode>> asked, Snapshot now) {
        Holdings holdings = Holdings.of(now.dataset());
        List<RowCoverage> rows = set.rows().stream()
                .map(row -> row(row, asked.or(() -> own(set)).orElse(null), holdings, now))
                .toList();
        List<HeldSeries> series = rows.stream()
                .flatMap(row -> row.series().stream())
                .distinct()
                .map(each -> new HeldSeries(each, SeriesFreshness.of(each, holdings, now)))
                .toList();
        return new SetCoverage(set, rows, series);
    }

    private static Optional<Set<AreaCode>> own(KpiSet set) {
        return Optional.ofNullable(set.area()).map(Set::of);
    }

    private static RowCoverage row(KpiSet.Row row, @Nullable Set<AreaCode> asked, Holdings holdings, Snapshot now) {
        Measure measure = row.indicator().measure();
        if (measure == null) {
            return new RowCoverage(row, List.of(), List.of(), SeriesFreshness.of(List.<SeriesFreshness>of()));
        }
        List<SeriesFreshness> counted = series(measure.counted(), now)
                .map(each -> SeriesFreshness.of(each, holdings, now))
                .toList();
        return new RowCoverage(
                row, series(measure.terms(), now).toList(), areas(row, asked, now), SeriesFreshness.of(counted));
    }

    private static Stream<Series> series(Stream<Term> terms, Snapshot now) {
        return terms.map(Term::series).distinct().flatMap(id -> now.catalogue().series(id).stream());
    }

    private static List<AreaMonths> areas(KpiSet.Row row, @Nullable Set<AreaCode> asked, Snapshot now) {
        Indicator indicator = row.indicator();
        Coverage coverage = coverage(indicator, now);
        List<Term> counted = indicator.measureOrThrow().counted().distinct().toList();
        AreaCode own = row.area();
        Set<AreaCode> named = own == null ? asked : Set.of(own);
        Stream<Area> areas = named == null
                ? now.catalogue().areas().all().stream()
                : named.stream().map(now.catalogue().areas()::get);
        return areas.map(area -> new AreaMonths(area, coverage.of(counted, area.code())))
                .filter(area -> named != null || !area.months().isEmpty())
                .toList();
    }

    /** The months as the indicator reads them: merged places are one, and only what can be added is added. */
    private static Coverage coverage(Indicator indicator, Snapshot now) {
        Dataset dataset =
                Figures.of(indicator, now.catalogue().areas(), now.dataset()).dataset();
        boolean adds =
                !indicator.isPercentage() || indicator.measureOrThrow().parts().denominator() != null;
        return adds
                ? Coverage.added(dataset, now.catalogue().areas())
                : Coverage.own(dataset, now.catalogue().areas());
    }
}
