package org.callover.kpi.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependenciesTest {

    private final Catalogue catalogue =
            Documents.catalogue(Documents.text("places.yaml", """
                    kpi: 1
                    areas: places
                    title: Places
                    places:
                      - { code: east, name: East, kind: borough }
                      - { code: west, name: West, kind: borough }
                    groups:
                      - { code: both, name: Both, kind: pair, member-word: boroughs, members: [east, west] }
                    """), Documents.text("parks.yaml", """
                    kpi: 1
                    set: parks
                    title: Parks
                    series:
                      - { id: visits, title: Visits, unit: visits }
                      - { id: fires, title: Fires, unit: fires }
                      - { id: put-out, title: Fires put out, unit: fires }
                      - { id: calls, title: Calls, unit: calls, suppress-below: 5 }
                      - { id: hoaxes, title: Hoaxes, unit: calls }
                    indicators:
                      - { id: parks.visits, title: Visits, measure: { count: visits }, good: higher, no-target: none }
                      - { id: parks.put-out, title: Put out, measure: { percentage: { of: put-out, over: fires } }, good: higher, no-target: none }
                      - { id: parks.fires, title: Fires, measure: { count: fires }, good: none, because: more are seen, paired-with: parks.put-out }
                      - { id: parks.ranked, title: Ranked, measure: { count: visits }, good: higher, no-target: none, benchmark: { group: both, rank: highest-first, by: parks.fires } }
                      - { id: parks.calls, title: Calls, measure: { count: calls }, good: lower, no-target: none }
                      - { id: parks.hoaxes, title: Hoaxes, measure: { percentage: { of: hoaxes, over: calls } }, good: lower, no-target: none }
                    """));

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource(delimiter = '|', textBlock = """
            parks.visits | visits
            parks.fires  | fires, put-out
            parks.ranked | fires, put-out, visits
            parks.calls  | calls, hoaxes
            """)
    void readsSeriesOfAllThatItIsReadRankedOrHiddenWith(String indicator, String series) {
        Dependencies all = of(indicator);
        assertThat(all.terms().stream().map(Object::toString).sorted().collect(Collectors.joining(", ")))
                .isEqualTo(series);
        assertThat(all.definitions().stream()
                        .filter(name -> name.kind() == DefinitionName.Kind.SERIES)
                        .map(DefinitionName::id))
                .containsExactlyInAnyOrder(series.split(", "));
    }

    private Dependencies of(String indicator) {
        return Dependencies.ofIndicator(
                catalogue.indicator(new IndicatorId(indicator)).orElseThrow(), catalogue::indicator);
    }

    @Test
    void namesTheIndicatorsAndTheGroup() {
        assertThat(of("parks.ranked").definitions().stream()
                        .filter(name -> name.kind() != DefinitionName.Kind.SERIES)
                        .map(Object::toString))
                .containsExactlyInAnyOrder(
                        "INDICATOR parks.ranked", "INDICATOR parks.fires", "INDICATOR parks.put-out", "AREA both");
    }

    @Test
    void setDependsOnItsRowsAndTheAreasAskedFor() {
        KpiSet set = catalogue.set("parks").orElseThrow();
        Dependencies all = Dependencies.of(set, catalogue::indicator).in(List.of(new AreaCode("east")));
        assertThat(all.definitions()).contains(DefinitionName.ofSet("parks"), DefinitionName.of(new AreaCode("east")));
        assertThat(all.terms()).hasSize(5);
    }
}
