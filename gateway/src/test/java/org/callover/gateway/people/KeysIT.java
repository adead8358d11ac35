package org.callover.gateway.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.RunningGateway;
import org.junit.jupiter.api.Test;

class KeysIT extends OnOneGateway {
    private static final Pattern KEY = Pattern.compile("callover_\\S+");
    private static final String KEYS = "/api/v1/keys";

    private static HttpResponse<String> call(RunningGateway at, String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at.at(path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return at.send(request.build());
    }

    private static HttpResponse<String> make(RunningGateway at, String key, String body) {
        return at.send(HttpRequest.newBuilder(at.at(KEYS))
                .header("X-API-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Makes a key with the first one, and gives what was answered. */
    private static JsonObject made(RunningGateway at, String name, String role) {
        HttpResponse<String> answer =
                make(at, at.shownKey(), "{\"name\": \"%s\", \"role\": \"%s\"}".formatted(name, role));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return object(answer.body());
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    @Test
    void showsTheFirstKeyOnce() {
        assertThat(KEY.matcher(gateway.console()).results()).hasSize(1);
    }

    @Test
    void everyCallThatNeedsTheKeyRefusesOthers() {
        String reader = made(gateway, "Intranet", "READER").getString("key");
        JsonObject paths = object(call(gateway, "GET", "/openapi", "Accept", "application/json")
                        .body())
                .getJsonObject("paths");
        Set<String> methods = Set.of("get", "post", "put", "patch", "delete");
        List<String> closed = paths.keySet().stream()
                .flatMap(path -> paths.getJsonObject(path).keySet().stream()
                        .filter(methods::contains)
                        .filter(method ->
                                paths.getJsonObject(path).getJsonObject(method).containsKey("security"))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " /api/v1" + path.replaceAll("\\{\\w+}", "1")))
                .toList();
        assertThat(closed)
                .contains(
                        "POST /api/v1/imports",
                        "POST /api/v1/definitions",
                        "GET /api/v1/keys",
                        "DELETE /api/v1/keys/1");
        for (String operation : closed) {
            String[] call = operation.split(" ");
            assertRefused(call(gateway, call[0], call[1]), operation);
            assertRefused(call(gateway, call[0], call[1], "X-API-Key", gateway.shownKey() + "x"), operation);
            HttpResponse<String> forbidden = call(gateway, call[0], call[1], "X-API-Key", reader);
            assertThat(forbidden.statusCode()).as(operation).isEqualTo(403);
            assertThat(object(forbidden.body()).getString("code")).isEqualTo("PERMISSION_MISSING");
        }
    }

    private static void assertRefused(HttpResponse<String> refusal, String operation) {
        assertThat(refusal.statusCode()).as(operation).isEqualTo(401);
        assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refusal.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void unknownCallIsUnknownToEverybody() {
        assertThat(call(gateway, "DELETE", "/api/v1/nothing-here").statusCode()).isEqualTo(404);
        assertThat(call(gateway, "PURGE", "/api/v1/imports").statusCode()).isEqualTo(405);
    }

    @Test
    void readingIsOpen() {
        assertThat(call(gateway, "GET", "/api/v1/imports").statusCode()).isEqualTo(200);
        assertThat(call(gateway, "HEAD", "/api/v1/imports").statusCode()).isEqualTo(200);
        HttpResponse<String> options = call(gateway, "OPTIONS", "/api/v1/imports");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
        // It comes as far as the claims, of which there are none.
        assertThat(call(gateway, "POST", "/api/v1/reconciliations", "Content-Type", "text/csv")
                        .statusCode())
                .isEqualTo(422);
    }

    private static void assertBrowserReadsAndNoMore(RunningGateway closed, String key) {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString(("anyone:" + key).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> asked = call(closed, "GET", "/papers", "Accept", "text/html");
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Basic ");
        assertThat(asked.body()).contains("type an API key as the password").doesNotContain("Youth");
        assertThat(call(closed, "GET", "/papers", "Accept", "text/html", "Authorization", basic)
                        .body())
                .contains("<h1", "outh");
        assertThat(call(closed, "GET", "/api/v1/kpi-sets", "Authorization", basic)
                        .statusCode())
                .isEqualTo(200);
        assertRefused(call(closed, "POST", "/api/v1/imports", "Authorization", basic), "POST");
        assertRefused(call(closed, "GET", "/api/v1/keys", "Authorization", basic), "GET");
    }

    @Test
    void readingNeedsAKeyWhereItIsConfiguredTo() {
        Path data = folder.resolve("closed");
        String key;
        // Of two themes only, beside the instance of all.
        Map<String, String> settings = Map.of("callover.read", "key", "callover.sets", "youth, hate");
        try (RunningGateway closed = RunningGateway.start(data, settings)) {
            key = closed.shownKey();
            assertRefused(call(closed, "GET", "/api/v1/kpi-sets"), "GET");
            assertBrowserReadsAndNoMore(closed, key);
            assertThat(call(closed, "GET", "/api/v1/kpi-sets", "X-API-Key", key).body())
                    .contains("\"youth\"", "\"hate\"")
                    .doesNotContain("\"vawg\"", "\"violence\"");
            assertRefused(call(closed, "GET", "/api/v1/imports"), "GET");
            assertRefused(call(closed, "OPTIONS", "/api/v1/imports"), "OPTIONS");
            assertRefused(call(closed, "POST", "/api/v1/reconciliations"), "POST that reads");
            String reader = made(closed, "Power BI", "READER").getString("key");
            assertThat(call(closed, "GET", "/api/v1/imports", "X-API-Key", reader)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(call(closed, "GET", "/health").statusCode()).isEqualTo(200);
            JsonObject seen =
                    object(call(closed, "GET", KEYS + "/2", "X-API-Key", key).body());
            assertThat(seen.getString("lastUsed")).isEqualTo(today());
        }
        try (RunningGateway again = RunningGateway.start(data, Map.of())) {
            assertThat(call(again, "GET", KEYS, "X-API-Key", key).body())
                    .contains("\"name\":\"administrator\"", "\"name\":\"Power BI\"", "\"lastUsed\":\"" + today());
        }
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/London")).toString();
    }

    @Test
    void madeKeyWorksUntilItIsRevoked() {
        JsonObject made = made(gateway, "Second administrator", "ADMINISTRATOR");
        String second = made.getString("key");
        String own = KEYS + "/" + made.getString("id");
        assertThat(made.getString("madeBy")).isEqualTo("administrator");
        HttpResponse<String> listed = call(gateway, "GET", KEYS, "X-API-Key", second);
        assertThat(listed.body()).contains("Second administrator").doesNotContain("callover_", KeyHash.of(second));
        assertThat(listed.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(call(gateway, "DELETE", own, "X-API-Key", second).statusCode())
                .isEqualTo(204);
        assertRefused(call(gateway, "GET", KEYS, "X-API-Key", second), "with a key that was revoked");
        assertProblem(call(gateway, "DELETE", own, "X-API-Key", gateway.shownKey()), 404, "UNKNOWN_KEY");
    }

    @Test
    void lastAdministratorKeyCannotBeRevoked() {
        assertProblem(
                call(gateway, "DELETE", KEYS + "/1", "X-API-Key", gateway.shownKey()), 409, "LAST_ADMINISTRATOR_KEY");
        assertThat(call(gateway, "GET", KEYS, "X-API-Key", gateway.shownKey()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsEveryFaultAtOnce() {
        made(gateway, "Taken", "READER");
        assertProblem(
                make(gateway, gateway.shownKey(), "{\"name\": \"TAKEN\", \"role\": \"READER\"}"),
                409,
                "KEY_NAME_TAKEN");
        HttpResponse<String> faulty =
                make(gateway, gateway.shownKey(), "{\"name\": \"\", \"role\": \"boss\", \"x\": 1}");
        assertProblem(faulty, 422, "BAD_KEY");
        List<String> pointers = object(faulty.body()).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(fault -> ((JsonString) fault.getOrDefault("pointer", JsonValue.NULL)).getString())
                .toList();
        assertThat(pointers).containsExactlyInAnyOrder("/name", "/role", "/x");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(object(answer.body()).getString("code")).isEqualTo(code);
    }
}
