package org.callover.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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

    private static HttpResponse<String> call(RunningGateway at, String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at.at(path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return at.send(request.build());
    }

    @Test
    void theKeyIsShownOnce() {
        assertThat(KEY.matcher(gateway.console()).results()).hasSize(1);
    }

    @Test
    void noRouteThatWritesIsOpen() {
        JsonObject paths = openApi().getJsonObject("paths");
        Set<String> reading = Set.of("get", "head", "options", "parameters", "summary", "description", "servers");
        List<String> writing = paths.keySet().stream()
                .flatMap(path -> paths.getJsonObject(path).keySet().stream()
                        .filter(method -> !reading.contains(method))
                        .filter(method ->
                                !paths.getJsonObject(path).getJsonObject(method).getBoolean("x-reads-only", false))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{\\w+}", "1")))
                .toList();
        assertThat(writing).isNotEmpty();
        for (String operation : writing) {
            String[] call = operation.split(" ");
            String path = call[1].startsWith("/api/v1") ? call[1] : "/api/v1" + call[1];
            assertRefused(call(gateway, call[0], path), operation);
            assertRefused(call(gateway, call[0], path, "X-API-Key", gateway.shownKey() + "x"), operation);
        }
    }

    private static JsonObject openApi() {
        String document =
                call(gateway, "GET", "/openapi", "Accept", "application/json").body();
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            return reader.readObject();
        }
    }

    private static void assertRefused(HttpResponse<String> refusal, String operation) {
        assertThat(refusal.statusCode()).as(operation).isEqualTo(401);
        assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refusal.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void aRouteThatIsNotThereIsNotThereForAnybody() {
        assertThat(call(gateway, "DELETE", "/api/v1/nothing-here").statusCode()).isEqualTo(404);
        assertThat(call(gateway, "PURGE", "/api/v1/imports").statusCode()).isEqualTo(405);
    }

    @Test
    void readingIsOpen() {
        assertThat(call(gateway, "GET", "/api/v1/imports").statusCode()).isEqualTo(200);
        // It comes as far as the claims, of which there are none.
        assertThat(call(gateway, "POST", "/api/v1/reconciliations", "Content-Type", "text/csv")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void readingNeedsAKeyWhereItIsConfiguredTo() {
        // Of two themes only, beside the instance of all.
        try (RunningGateway closed = RunningGateway.start(
                folder.resolve("closed"), Map.of("callover.read", "key", "callover.sets", "youth, hate"))) {
            String key = closed.shownKey();
            assertRefused(call(closed, "GET", "/api/v1/imports"), "GET");
            assertRefused(call(closed, "POST", "/api/v1/reconciliations"), "POST that reads");
            assertThat(call(closed, "GET", "/api/v1/imports", "X-API-Key", key).statusCode())
                    .isEqualTo(200);
            assertThat(call(closed, "GET", "/health").statusCode()).isEqualTo(200);
            assertRefused(call(closed, "GET", "/api/v1/kpi-sets"), "GET");
            assertThat(call(closed, "GET", "/api/v1/kpi-sets", "X-API-Key", key).body())
                    .contains("\"youth\"", "\"hate\"")
                    .doesNotContain("\"vawg\"", "\"violence\"");
        }
    }
}
