package org.callover.gateway.pages;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;

/** A theme and a board of five indicators, each in another state in December 2021, in two boroughs. */
public final class Parks {

    private static final String PLACES = """
            kpi: 1
            areas: places
            title: Places
            places:
              - { code: E09000019, name: Islington, kind: borough }
              - { code: E09000007, name: Camden, kind: borough }
            groups:
              - { code: boroughs, name: The boroughs, kind: boroughs, member-word: boroughs, members: [E09000019, E09000007] }
            """;

    private static final String THEME = """
            kpi: 1
            set: parks
            title: Parks
            series:
              - { id: elms, title: Elms, unit: trees }
              - { id: dogs, title: Dogs, unit: dogs }
              - { id: cars, title: Cars, unit: cars, source: The rangers, expected: { every: month, within: 2 weeks } }
              - { id: benches, title: Benches, unit: benches }
              - { id: art, title: Art, unit: works }
            indicators:
              - { id: parks.elms, title: "%s", measure: { count: elms }, good: none, because: they only grow, window: month }
              - { id: parks.dogs, title: Dogs, measure: { count: dogs }, good: lower, window: month, target: 10 }
              - id: parks.cars
                title: Cars
                measure: { count: cars }
                good: lower
                window: month
                target: 11
                amber-within: 20%%
                benchmark: { group: boroughs, rank: highest-first }
              - id: parks.benches
                title: Benches
                measure: { count: benches }
                good: lower
                window: month
                target: 60
                benchmark: { group: boroughs, rank: highest-first }
              - { id: parks.art, title: Art, measure: { count: art }, good: lower, window: month, target: 10 }
            """;

    private static final String BOARD = """
            kpi: 1
            board: rangers
            title: The rangers' board
            area: E09000019
            sections:
              - title: Animals
                indicators:
                  - { id: parks.dogs }
              - title: Things
                indicators:
                  - { id: parks.benches }
                  - { id: parks.art }
            """;

    private static final String OBSERVED = """
            elms E09000019 2020-12 20
            elms E09000019 2021-11 30
            elms E09000019 2021-12 30
            cars E09000019 2020-12 20
            cars E09000019 2021-11 12
            cars E09000019 2021-12 12
            cars E09000007 2021-12 5
            benches E09000019 2020-12 50
            benches E09000019 2021-11 90
            benches E09000019 2021-12 100
            benches E09000007 2021-12 200
            art E09000019 2020-12 10
            art E09000019 2021-11 15
            art E09000019 2021-12 10
            """;

    private Parks() {}

    /** What is held, some weeks after the end of 2021. */
    public static Snapshot held() {
        return held("Elms");
    }

    /** The same with another title of the first indicator. */
    public static Snapshot held(String title) {
        return of(title, OBSERVED);
    }

    /** The same definitions without figures. */
    public static Snapshot empty() {
        return of("Elms", "");
    }

    private static Snapshot of(String title, String observed) {
        Catalogue catalogue = Documents.catalogue(
                Documents.text("places.yaml", PLACES),
                Documents.text("parks.yaml", THEME.formatted(title)),
                Documents.text("rangers.yaml", BOARD));
        DatasetBuilder dataset = Dataset.EMPTY.toBuilder();
        observed.lines()
                .map(line -> line.split(" "))
                .forEach(part -> dataset.add(Observation.of(
                        new SeriesId(part[0]),
                        new AreaCode(part[1]),
                        Period.parse(part[2]),
                        new BigDecimal(part[3]),
                        1)));
        Clock clock = Clock.fixed(Instant.parse("2022-02-20T12:00:00Z"), ZoneOffset.UTC);
        return new Snapshot(catalogue, dataset.build(1, Instant.EPOCH), catalogue.sets(), Ledger.EMPTY, clock);
    }
}
