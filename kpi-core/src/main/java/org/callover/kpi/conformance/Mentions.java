package org.callover.kpi.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Area.Membership;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;

/** The series and areas that worked examples and their definitions mention, in the order they were declared. */
record Mentions(List<Series> series, List<Area> areas) {

    static Mentions in(List<Reproduction> reproductions, Catalogue catalogue) {
        Set<SeriesId> series = new HashSet<>();
        Set<AreaCode> areas = new HashSet<>();
        for (Reproduction one : reproductions) {
            one.example().given().stream().map(Observation::series).forEach(series::add);
            definitions(one).flatMap(Mentions::terms).map(Term::series).forEach(series::add);
            places(one).forEach(code -> add(code, areas, catalogue));
        }
        return new Mentions(
                catalogue.series().stream()
                        .filter(each -> series.contains(each.id()))
                        .toList(),
                catalogue.areas().all().stream()
                        .filter(area -> areas.contains(area.code()))
                        .toList());
    }

    private static Stream<Indicator> definitions(Reproduction one) {
        return one.definitions().stream().map(definition -> definition.indicator());
    }

    private static Stream<Term> terms(Indicator indicator) {
        Measure measure = indicator.measure();
        return measure == null ? Stream.empty() : measure.terms();
    }

    private static Stream<AreaCode> places(Reproduction one) {
        Stream<AreaCode> given = one.example().given().stream().map(Observation::area);
        Stream<AreaCode> read = definitions(one).flatMap(Indicator::places);
        return Stream.concat(Stream.of(one.example().when().area()), Stream.concat(given, read));
    }

    /** Adds an area and, for a group, everything that was ever in it. */
    private static void add(AreaCode code, Set<AreaCode> known, Catalogue catalogue) {
        if (known.add(code)) {
            catalogue.areas().find(code).map(Area::members).orElse(List.of()).stream()
                    .map(Membership::area)
                    .forEach(member -> add(member, known, catalogue));
        }
    }
}
