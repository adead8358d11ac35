package org.callover.gateway.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.DefinitionText;
import org.junit.jupiter.api.Test;

class OpenReceiptTest {

    private static final Catalogue CATALOGUE = CatalogueReader.read(
                    List.of(new DefinitionText("areas.yaml", """
                    kpi: 1
                    areas: small
                    title: Small counts
                    series:
                      - { id: few, title: Few, unit: people, suppress-below: 5 }
                      - { id: many, title: Many, unit: people }
                    """, DefinitionText.Origin.GATEWAY)))
            .catalogue();

    /** The row of "London" is the sum of the boroughs: with all but one of them shown, it tells the last. */
    @Test
    void leavesOutEveryTotalOfAFileWithSmallCounts() {
        JsonObject open = new OpenReceipt(CATALOGUE).of(receipt("few"));
        for (String list : List.of("apart", "unmapped", "subtotals")) {
            assertThat(open.getJsonArray(list).getJsonObject(0))
                    .as(list)
                    .doesNotContainKey("total")
                    .containsKey("rows");
        }
    }

    @Test
    void showsTheTotalsOfAnyOtherFile() {
        assertThat(new OpenReceipt(CATALOGUE).of(receipt("many"))).isEqualTo(receipt("many"));
    }

    private static JsonObject receipt(String series) {
        return Json.createReader(new StringReader("""
                        { "controlTotals": [ { "name": "file", "file": 43 }, { "name": "%s", "file": 43 } ],
                          "apart": [ { "area": "London", "rows": 1, "total": 43 } ],
                          "unmapped": [ { "label": "Other", "rows": 1, "total": 43 } ],
                          "subtotals": [ { "label": "Total", "rows": 1, "total": 43 } ] }""".formatted(series))).readObject();
    }
}
