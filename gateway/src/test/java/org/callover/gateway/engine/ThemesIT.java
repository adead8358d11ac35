package org.callover.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callover.gateway.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same war as one small service for each theme. */
class ThemesIT {

    @TempDir
    private Path folder;

    @Test
    void eachInstanceServesItsOwnSetsAndASecondStartKeepsItsData() {
        Path vawgData = folder.resolve("vawg");
        try (RunningGateway vawg = RunningGateway.start(vawgData, Map.of("callover.sets", "vawg"));
                RunningGateway youth = RunningGateway.start(
                        folder.resolve("youth"), Map.of("callover.sets", "youth, hate", "callover.read", "key"))) {
            assertThat(sets(vawg)).containsExactly("vawg");
            assertThat(vawg.get("/api/v1/kpi-sets/youth").statusCode()).isEqualTo(404);
            assertThat(vawg.get("/api/v1/indicators/vawg.rape").statusCode()).isEqualTo(200);
            assertThat(vawg.get("/api/v1/indicators/youth.yot-caseload").statusCode())
                    .isEqualTo(404);
            assertThat(vawg.get("/api/v1/kpi-sets/vawg/scores?area=E09000019&period=2021-12")
                            .body())
                    .contains("\"value\":631");
            assertThat(youth.get("/api/v1/kpi-sets").statusCode())
                    .as("reading needs a key here")
                    .isEqualTo(401);
        }
        try (RunningGateway again = RunningGateway.start(vawgData, Map.of())) {
            assertThat(again.key()).as("a key is shown once").isEmpty();
            assertThat(sets(again)).contains("vawg", "youth", "islington-2021");
            assertThat(again.get("/api/v1/kpi-sets/vawg/scores?area=E09000019&period=2021-12")
                            .body())
                    .contains("\"value\":631");
        }
    }

    private static List<String> sets(RunningGateway gateway) {
        String body = gateway.get("/api/v1/kpi-sets").body();
        JsonValue answer =
                jakarta.json.Json.createReader(new StringReader(body)).readValue();
        JsonArray sets = answer instanceof JsonArray array
                ? array
                : answer.asJsonObject().getJsonArray("kpiSets");
        return sets.getValuesAs(JsonValue::asJsonObject).stream()
                .map(set -> set.getString("id"))
                .toList();
    }
}
