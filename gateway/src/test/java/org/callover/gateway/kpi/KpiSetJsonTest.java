package org.callover.gateway.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.wire.Json;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.dataset.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a board is rolled up comes out as it was written. */
class KpiSetJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            worst    | "rollUp":{"rule":"worst"}
            majority | "rollUp":{"rule":"majority"}
            { weighted-points: { green-from: 75%, amber-from: 62.5 } } | "rollUp":{"rule":"weighted-points","greenFrom":75,"amberFrom":62.5}
            worst    | "decimals":0,"weight":2.5}
            worst    | "decimals":0,"weight":1}
            """)
    void theRuleAndTheWeightsComeOut(String rule, String expected) {
        assertThat(written("roll-up: " + rule, ", weight: 2.5")).contains(expected);
    }

    @Test
    void aBoardWithoutARuleHasNoWeights() {
        assertThat(written("", "")).doesNotContain("rollUp", "weight");
    }

    private static String written(String rollUp, String weight) {
        Catalogue catalogue = CatalogueReader.read(List.of(
                        text("kpi: 1\nset: s\ntitle: S\nindicators: [{ id: s.a, title: A, status: in-development }]"),
                        text("kpi: 1\nboard: b\ntitle: B\n" + rollUp
                                + "\nsections: [{ title: T, indicators: [s.a, { id: s.a" + weight + " }] }]")))
                .catalogue();
        Snapshot now = new Snapshot(catalogue, Dataset.EMPTY, catalogue.sets(), Ledger.EMPTY, Clock.systemUTC());
        byte[] json =
                Json.object(out -> KpiSetJson.whole(out, catalogue.set("b").orElseThrow(), now));
        return new String(json, StandardCharsets.UTF_8);
    }

    private static DefinitionText text(String yaml) {
        return new DefinitionText("d.yaml", yaml, Origin.OFFICER);
    }
}
