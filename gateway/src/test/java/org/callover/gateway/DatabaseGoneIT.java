package org.callover.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An instance on PostgreSQL, where reading needs a key, and what it does while PostgreSQL is stopped, killed and paused. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseGoneIT {
    private static final List<String> READS = List.of(
            "/api/v1/kpi-sets",
            "/api/v1/kpi-sets/islington-2021/scores?area=E09000019&period=2021-12",
            "/api/v1/kpi-sets/islington-2021/history?area=E09000019&from=2021-01&to=2021-12",
            "/api/v1/observations?series=knife-crime&format=csv",
            "/api/v1/indicators/violence.knife-crime/explain?area=E09000019",
            "/api/v1/papers/lbbd-call-over",
            "/boards/islington-2021?area=E09000019&period=2021-12");

    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(5);
    private static final Duration UNTIL_BACK = Duration.ofSeconds(5);

    @TempDir
    private static Path folder;

    private static RunningPostgres postgres;
    private static Map<String, String> settings;
    private static RunningGateway gateway;
    private static String key;
    private static int month;

    /** The ways in which a database goes away, and comes back. */
    private enum Outage {
        KILLED {
            @Override
            void begin() {
                postgres.kill();
            }

            @Override
            void end() {
                postgres.startAgain();
            }
        },
        PAUSED {
            @Override
            void begin() {
                postgres.pause();
            }

            @Override
            void end() {
                postgres.resume();
            }
        },
        STOPPED {
            @Override
            void begin() {
                postgres.stop();
            }

            @Override
            void end() {
                postgres.startAgain();
            }
        };

        abstract void begin();

        abstract void end();
    }

    @BeforeAll
    static void start() throws IOException {
        postgres = RunningPostgres.start();
        settings = new HashMap<>(postgres.settings(postgres.newDatabase()));
        settings.remove("callover.db.password");
        Path password = Files.writeString(folder.resolve("password"), RunningPostgres.PASSWORD + "\n");
        settings.put("callover.db.password-file", password.toString());
        settings.put("callover.read", "key");
        gateway = RunningGateway.start(folder.resolve("data"), settings);
        key = gateway.shownKey();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        postgres.close();
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) {
        return gateway.send(request.header("X-API-Key", key).build());
    }

    private static HttpResponse<String> get(String path) {
        return call(HttpRequest.newBuilder(gateway.at(path)));
    }

    /** Imports one figure of a month of its own. */
    private static HttpResponse<String> load() {
        month++;
        String file = "series,area,period,value\nknife-crime,E09000019,%d-%02d,%d\n"
                .formatted(2022 + month / 12, 1 + month % 12, 30 + month);
        return call(HttpRequest.newBuilder(gateway.at("/api/v1/imports"))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(file)));
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : READS) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            answers.put(path, answer.body());
        }
        return answers;
    }

    private static JsonObject database() {
        HttpResponse<String> health = gateway.get("/health/ready");
        assertThat(health.statusCode()).isEqualTo(200);
        return Json.createReader(new StringReader(health.body())).readObject().getJsonArray("checks").stream()
                .map(check -> check.asJsonObject())
                .filter(check -> check.getString("name").equals("database"))
                .findFirst()
                .orElseThrow()
                .getJsonObject("data");
    }

    private static void await(Duration most, BooleanSupplier condition) {
        Instant end = Instant.now().plus(most);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String log() throws IOException {
        return Files.readString(folder.resolve("data/log/server.log"));
    }

    @Test
    @Order(1)
    void readsTheSameAfterARestart() {
        assertThat(load().statusCode()).isEqualTo(201);
        Map<String, String> before = answers();
        gateway.close();
        gateway = RunningGateway.start(folder.resolve("data"), settings);
        assertThat(answers()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void readsGoOnAndWritesAreRefusedAtOnceUntilItIsBack(Outage outage) {
        assertThat(load().statusCode()).isEqualTo(201);
        Map<String, String> before = answers();
        outage.begin();
        await(UNTIL_NOTICED, () -> database().getString("state").equals("degraded"));
        Instant noticed = Instant.now();
        assertThat(answers()).isEqualTo(before);
        for (HttpResponse<String> refused : List.of(load(), get("/api/v1/keys"), get("/api/v1/imports"), load())) {
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(refused.body()).contains("\"DATABASE_UNAVAILABLE\"");
        }
        assertThat(Duration.between(noticed, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(Instant.parse(database().getString("goneSince"))).isBefore(Instant.now());
        assertThat(Instant.parse(database().getString("lastChangeAt"))).isBefore(noticed);
        outage.end();
        await(UNTIL_BACK, () -> load().statusCode() == 201);
        assertThat(database().getString("state")).isEqualTo("normal");
        assertThat(get("/api/v1/imports").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void logHasOneLineEachWayAndNoStackTrace() throws IOException {
        assertThat(log().split("The database does not answer", -1)).hasSize(1 + Outage.values().length);
        assertThat(log().split("The database answers again", -1)).hasSize(1 + Outage.values().length);
        assertThat(log()).doesNotContain("Incident").doesNotContain("\tat org.postgresql");
    }

    @Test
    @Order(4)
    void doesNotStartWithoutItAndSaysWhatToDo() {
        gateway.close();
        postgres.stop();
        RunningGateway refused = RunningGateway.launch(folder.resolve("data"), RunningGateway.freePort(), settings);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.console())
                .contains("Callover did not start: the database jdbc:postgresql://127.0.0.1:" + postgres.port())
                .contains("as the user 'callover'")
                .contains("check that the server runs there")
                .doesNotContain(RunningPostgres.PASSWORD);
    }
}
