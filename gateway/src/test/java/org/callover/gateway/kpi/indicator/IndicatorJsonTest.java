package org.callover.gateway.kpi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.wire.Json;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.CatalogueReading;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.dataset.Dataset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a definition says comes out as it was written. */
class IndicatorJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            target: 620                                                | target     | {"value":620}
            target: { trajectory: { 2024-03: 500, 2021-03: 620.5 } }   | target     | {"trajectory":{"2021-03":620.5,"2024-03":500}}
            target: benchmark                                          | target     | {"noWorseThan":"benchmark"}
            thresholds: { green: '<= 380', amber: '> 380 and <= 400' } | thresholds | {"green":"<= 380","amber":"<= 400","red":"> 400"}
            thresholds: { green: '< 380', amber: '< 400' }             | thresholds | {"green":"< 380","amber":"< 400","red":">= 400"}
            target: 620                                                | profile    | "comparator-year"
            target: 620, profile: even                                 | profile    | "even"
            target: 620                                                | breaks     | [{"from":"2017-04","why":"new rules","effect":"BLOCK"}]
            target: 620                                                | suppressBelow | 5
            """)
    void whatIsSaidComesOut(String said, String member, String expected) {
        assertThat(written(said).get(member)).hasToString(expected);
    }

    private static JsonObject written(String said) {
        CatalogueReading reading = CatalogueReader.read(List.of(
                new DefinitionText("d.yaml", """
                kpi: 1
                set: s
                title: S
                series: [{ id: a, title: A, unit: offences, suppress-below: 5, breaks: [{ from: 2017-04, why: new rules, effect: block }] }]
                indicators:
                  - { id: s.a, title: A, measure: { count: a }, good: lower, benchmark: { group: g, figure: mean-of-rates }, %s }
                """.formatted(said), Origin.OFFICER),
                new DefinitionText("p.yaml", """
                kpi: 1
                areas: p
                title: P
                places: [{ code: h, name: Here, kind: borough }]
                groups: [{ code: g, name: All, kind: group, members: [h] }]
                """, Origin.OFFICER)));
        assertThat(reading.problems()).isEmpty();
        Snapshot now = new Snapshot(
                reading.catalogue(), Dataset.EMPTY, reading.catalogue().sets(), Ledger.EMPTY, Clock.systemUTC());
        byte[] json = Json.object(
                out -> IndicatorJson.write(out, reading.catalogue().indicators().get(0), now));
        try (var reader = jakarta.json.Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }
}
