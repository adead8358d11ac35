package org.callover.gateway.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.gateway.RunningGateway;
import org.callover.gateway.RunningPostgres;
import org.callover.gateway.persistence.StoredDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed at any moment of an import and of a publication, as by a power cut: what it had answered is
 * there, nothing is half-written, and the same calls sent again are carried out once.
 */
@EnabledIfSystemProperty(named = "faults", matches = "all")
class KilledServerIT {
    private static final int AREAS = 10;
    private static final int ROWS = AREAS * 1_200;
    private static final int LONGEST_WAIT = 600;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private String key = "";
    private @Nullable ProcessHandle launcher;

    @AfterEach
    void endWhatIsLeft() {
        if (launcher != null) {
            launcher.destroyForcibly();
        }
    }

    private RunningGateway start(Map<String, String> settings) throws IOException {
        try {
            RunningGateway started = RunningGateway.start(folder.resolve("data"), settings);
            launcher = started.launcher();
            return started;
        } catch (IllegalStateException notReady) {
            throw new IllegalStateException(Files.readString(folder.resolve("data/log/server.log")), notReady);
        }
    }

    /** A call, and its answer if it came before the kill. */
    private record Sent(HttpRequest request, CompletableFuture<HttpResponse<String>> answer) {
        @Nullable
        HttpResponse<String> answered() {
            return answer.isDone() && !answer.isCompletedExceptionally() ? answer.join() : null;
        }
    }

    @Test
    void derbyKeepsWhatWasAnswered() throws Exception {
        Path derby = folder.resolve("data/derby");
        killAgainAndAgain(Map.of(), () -> StoredDatabase.derby(derby));
    }

    @Test
    @EnabledIfSystemProperty(named = "faults", matches = "all")
    void postgresKeepsWhatWasAnswered() throws Exception {
        RunningPostgres postgres = RunningPostgres.shared();
        String name = postgres.newDatabase();
        killAgainAndAgain(postgres.settings(name), () -> StoredDatabase.postgres(name));
    }

    /** Opens the database while no server runs. */
    private interface Opener {
        StoredDatabase open() throws SQLException;
    }

    private void killAgainAndAgain(Map<String, String> settings, Opener opener) throws Exception {
        long seed = seed();
        System.out.println("Kills with -Dkill.seed=" + seed);
        Random random = new Random(seed);
        RunningGateway gateway = start(settings);
        key = gateway.shownKey();
        int times = Integer.getInteger("kill.times");
        for (int time = 1; time <= times; time++) {
            List<Sent> sent = List.of(send(gateway, file(time)), send(gateway, definition(time)));
            Thread.sleep(random.nextInt(LONGEST_WAIT));
            gateway.kill();
            try (StoredDatabase database = opener.open()) {
                assertThat(database.firstMisfit())
                        .as("kill %d, seed %d", time, seed)
                        .isEmpty();
                assertThat(database.rowsOf("killed-" + time + ".csv")).isIn(0, ROWS);
            }
            gateway = start(settings);
            for (Sent call : sent) {
                assertCarriedOutOnce(gateway, call, time);
            }
        }
        assertThat(client.send(request(gateway, file(0)), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(201);
        assertThat(verify(settings))
                .isEqualTo(settings.isEmpty() ? "2 is in use by another Callover" : "0 The ledger fits");
        gateway.close();
        assertThat(verify(settings)).isEqualTo("0 The ledger fits");
        try (StoredDatabase database = opener.open()) {
            assertThat(database.firstMisfit()).isEmpty();
            assertThat(database.rowsOf("killed-0.csv")).isEqualTo(ROWS);
        }
    }

    /** The exit status of the command that verifies the ledger, and the words of it that matter. */
    private String verify(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("callover.command", "verify-ledger");
        RunningGateway command = RunningGateway.launch(folder.resolve("data"), RunningGateway.freePort(), all);
        int status = command.exit();
        Matcher words =
                Pattern.compile("The ledger fits|is in use by another Callover").matcher(command.console());
        return status + " " + (words.find() ? words.group() : command.console());
    }

    private static long seed() {
        String given = System.getProperty("kill.seed", "");
        return given.isBlank() ? System.nanoTime() : Long.parseLong(given);
    }

    /** What a call is about. */
    private record Posted(String path, String type, String body, String idempotencyKey) {}

    private static Posted file(int time) {
        StringBuilder rows = new StringBuilder("series,area,period,value,breakdowns\n");
        for (int row = 0; row < ROWS; row++) {
            int month = row / AREAS;
            rows.append("knife-crime,E09%06d,%d-%02d,%d,test=killed-%d\n"
                    .formatted(2 + row % AREAS, 1920 + month / 12, month % 12 + 1, time + row % 7, time));
        }
        return new Posted(
                "/api/v1/imports?fileName=killed-" + time + ".csv", "text/csv", rows.toString(), "import-" + time);
    }

    private static Posted definition(int time) {
        return new Posted(
                "/api/v1/definitions?name=killed.yaml",
                "application/yaml",
                "kpi: 1\nareas: killed\ntitle: Kill number " + time + "\nplaces:\n"
                        + "  - { code: E05000001, name: Killed ward, kind: ward }\n",
                "definition-" + time);
    }

    private HttpRequest request(RunningGateway gateway, Posted posted) {
        return HttpRequest.newBuilder(gateway.at(posted.path()))
                .header("X-API-Key", key)
                .header("Content-Type", posted.type())
                .header("Idempotency-Key", posted.idempotencyKey())
                .POST(BodyPublishers.ofString(posted.body()))
                .build();
    }

    private Sent send(RunningGateway gateway, Posted posted) {
        HttpRequest request = request(gateway, posted);
        return new Sent(request, client.sendAsync(request, BodyHandlers.ofString()));
    }

    /** Sends a call again; it has its first answer if it had one, and was carried out once in any case. */
    private void assertCarriedOutOnce(RunningGateway gateway, Sent call, int time) throws Exception {
        HttpRequest again = HttpRequest.newBuilder(call.request(), (name, value) -> true)
                .uri(gateway.at(call.request().uri().getRawPath() + "?"
                        + call.request().uri().getRawQuery()))
                .build();
        HttpResponse<String> answer = client.send(again, BodyHandlers.ofString());
        while (answer.statusCode() == 409) {
            Thread.sleep(1_000L
                    * Integer.parseInt(
                            answer.headers().firstValue("Retry-After").orElseThrow()));
            answer = client.send(again, BodyHandlers.ofString());
        }
        assertThat(answer.statusCode()).as("kill %d: %s", time, answer.body()).isEqualTo(201);
        HttpResponse<String> first = call.answered();
        if (first != null) {
            assertThat(answer.body()).isEqualTo(first.body());
        }
        if (call.request().uri().getPath().endsWith("imports")) {
            assertThat(imports(gateway, "killed-" + time + ".csv")).isEqualTo(1);
        } else {
            assertThat(Files.readString(folder.resolve("data/definitions/killed.yaml")))
                    .contains("Kill number " + time);
        }
    }

    private static long imports(RunningGateway gateway, String name) {
        return gateway.json("/api/v1/imports?limit=1000").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString("fileName", "").equals(name))
                .count();
    }
}
