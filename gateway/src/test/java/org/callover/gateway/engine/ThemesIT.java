package org.callover.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callover.gateway.RunningGateway;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same war as a small service for one theme; {@code KeysIT} has one for two. */
@Order(2)
class ThemesIT {

    @TempDir
    private Path folder;

    private static final String PARKS = """
            kpi: 1
            set: parks
            title: Our parks
            series:
              - { id: park-incidents, title: Incidents in parks, unit: incidents }
            indicators:
              - { id: parks.incidents, title: Incidents in parks, measure: { count: park-incidents }, good: lower }
            """;

    @Test
    void servesItsOwnSetAloneAndASecondStartKeepsItsDataAndDefinitions() throws IOException {
        Path vawgData = folder.resolve("vawg");
        Path definitions = Files.createDirectories(vawgData.resolve("definitions"));
        Files.writeString(definitions.resolve("parks.yaml"), PARKS);
        try (RunningGateway vawg = RunningGateway.start(vawgData, Map.of("callover.sets", "vawg"))) {
            assertThat(sets(vawg)).containsExactly("vawg");
            assertThat(vawg.get("/api/v1/kpi-sets/youth").statusCode()).isEqualTo(404);
            assertThat(vawg.get("/api/v1/indicators/vawg.rape").statusCode()).isEqualTo(200);
            assertThat(vawg.get("/api/v1/indicators/youth.yot-caseload").statusCode())
                    .isEqualTo(404);
            assertThat(vawg.get("/api/v1/kpi-sets/vawg/scores?area=E09000019&period=2021-12")
                            .body())
                    .contains("\"value\":631");
        }
        // A typing error while the service is down keeps out neither its own set nor a new file beside it.
        Files.writeString(definitions.resolve("parks.yaml"), PARKS.replace("good: lower", "good: lowre"));
        Files.writeString(definitions.resolve("pools.yaml"), PARKS.replace("park", "pool"));
        try (RunningGateway again = RunningGateway.start(vawgData, Map.of())) {
            assertThat(again.key()).as("a key is shown once").isEmpty();
            assertThat(sets(again)).contains("vawg", "youth", "islington-2021", "parks", "pools");
            JsonObject told = object(again.get("/api/v1/definitions").body());
            assertThat(told.getJsonArray("refused").getValuesAs(JsonValue::asJsonObject))
                    .extracting(fault -> fault.getString("document"))
                    .containsOnly("parks.yaml");
            assertThat(told.getJsonArray("documents").getValuesAs(JsonValue::asJsonObject))
                    .filteredOn(document -> document.getBoolean("earlierText"))
                    .extracting(document -> document.getString("name"))
                    .containsExactly("parks.yaml");
            assertThat(again.get("/api/v1/kpi-sets/vawg/scores?area=E09000019&period=2021-12")
                            .body())
                    .contains("\"value\":631");
        }
    }

    private static JsonObject object(String body) {
        return Json.createReader(new StringReader(body)).readObject();
    }

    private static List<String> sets(RunningGateway gateway) {
        String body = gateway.get("/api/v1/kpi-sets").body();
        return object(body).getJsonArray("items").getValuesAs(JsonValue::asJsonObject).stream()
                .map(set -> set.getString("id"))
                .toList();
    }
}
