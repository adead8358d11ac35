package org.callover.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.Test;

/** Definitions that change while the service runs. */
class DefinitionsIT extends OnOneGateway {

    private static final String DEFINITIONS = "/api/v1/definitions";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String EIGHT_FAULTS = """
            kpi: 1
            set: parks
            title: Our parks
            colour: green
            series:
              - { id: Park Incidents, title: Incidents, unit: incidents }
            indicators:
              - id: parks.incidents
                title: Incidents in parks
                measure: { count: no-such-series }
                good: lowest
                window: rolling-0
                target: { change: -5 percent, on: year-earlier }
                decimals: many
              - id: parks.visitors
                title: Visitors
                measure: { count: population }
                good: higher
                judge: sometimes
            """;

    private static final String SOUND = """
            kpi: 1
            set: parks
            title: Our parks
            series:
              - { id: park-incidents, title: Incidents, unit: incidents, source: Park wardens }
            indicators:
              - id: parks.incidents
                title: Incidents in parks
                measure: { count: park-incidents }
                good: lower
                window: month
                target: 10
            """;

    @Test
    void aFileWithEightFaultsIsRefusedWithEightMessagesAndTheOldDefinitionsStay() throws IOException {
        String before = gateway.json(DEFINITIONS).getString("definitions");
        Path file = folder.resolve("data/definitions/parks.yaml");
        Files.writeString(file, EIGHT_FAULTS);

        JsonObject refused = await(state -> !faults(state).isEmpty());
        assertThat(faults(refused)).hasSize(8).allMatch(fault -> fault.getInt("line") > 0);
        // The console hears of it a moment later.
        await(state -> told() >= 8);
        assertThat(told()).isEqualTo(8);
        assertThat(refused.getString("definitions")).isEqualTo(before);
        assertThat(gateway.get("/api/v1/kpi-sets/parks").statusCode()).isEqualTo(404);
        assertThat(gateway.json("/api/v1/indicators/violence.knife-crime").getString("title"))
                .isEqualTo("Knife crime offences");

        Files.writeString(file, SOUND);
        await(state ->
                faults(state).isEmpty() && !state.getString("definitions").equals(before));
        assertThat(gateway.get("/api/v1/kpi-sets/parks").statusCode()).isEqualTo(200);

        Files.delete(file);
        await(state -> state.getString("definitions").equals(before));
        assertThat(gateway.get("/api/v1/kpi-sets/parks").statusCode()).isEqualTo(404);
    }

    @Test
    void aPostedTextWithFaultsIsRefusedWithAllOfThemAndNotWritten() throws IOException {
        HttpResponse<String> refused = gateway.post(DEFINITIONS, "application/yaml", EIGHT_FAULTS);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body().split("\"line\":", -1)).hasSize(9);
        try (Stream<Path> files = Files.list(folder.resolve("data/definitions"))) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("parks.yaml");
        }
    }

    @Test
    void theShippedExamplesAreThereToBeChanged() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/definitions"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("neighbourhood.yaml", "islington-2021.yaml", "lbbd-call-over.yaml");
        }
    }

    private static long told() {
        return gateway.console()
                .lines()
                .filter(line -> line.contains("parks.yaml:"))
                .count();
    }

    private static List<JsonObject> faults(JsonObject state) {
        return state.getJsonArray("refused").getValuesAs(JsonValue::asJsonObject);
    }

    private static JsonObject await(Predicate<JsonObject> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonObject state = gateway.json(DEFINITIONS);
        while (!wanted.test(state)) {
            assertThat(System.nanoTime()).as("waiting, last saw %s", state).isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            state = gateway.json(DEFINITIONS);
        }
        return state;
    }
}
