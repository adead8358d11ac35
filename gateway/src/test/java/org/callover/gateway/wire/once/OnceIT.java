package org.callover.gateway.wire.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same call with the same Idempotency-Key is carried out once. */
class OnceIT extends OnOneGateway {
    private static final String HEADINGS = "series,area,period,value\n";

    /** A call that posts something. */
    record Posted(String path, String type, String body, Map<String, String> headers) {
        Posted(String path, String type, String body) {
            this(path, type, body, Map.of());
        }

        Posted with(String header, String value) {
            return new Posted(path, type, body, Map.of(header, value));
        }

        HttpResponse<String> send(String key) {
            return send(key, gateway.shownKey());
        }

        HttpResponse<String> send(String key, String apiKey) {
            HttpRequest.Builder request = HttpRequest.newBuilder(gateway.at(path))
                    .header("X-API-Key", apiKey)
                    .header("Content-Type", type)
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(body));
            headers.forEach(request::header);
            return gateway.send(request.build());
        }
    }

    private static Posted figures(String month) {
        return new Posted("/api/v1/imports", "text/csv", HEADINGS + "robbery,Camden," + month + ",7\n");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The headers without the time. */
    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equals("date"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void assertSame(HttpResponse<String> again, HttpResponse<String> first) {
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(headers(again)).isEqualTo(headers(first));
    }

    static Stream<Posted> calls() {
        return Stream.of(
                figures("2014-01"),
                figures("2014-02").with("Accept", "text/html"),
                new Posted("/api/v1/imports?dryRun=true", "text/csv", HEADINGS + "robbery,Camden,2014-03,7\n"),
                new Posted("/api/v1/imports", "text/csv", HEADINGS + "robery,Camden,2014-03,7\n"),
                new Posted("/api/v1/imports?colour=red", "text/csv", HEADINGS),
                new Posted("/api/v1/keys", "application/json", "{\"name\": \"Once\", \"role\": \"READER\"}"),
                new Posted("/api/v1/keys", "application/json", "{\"name\": \"\", \"role\": \"READER\"}"),
                new Posted("/api/v1/keys", "application/json", "{\"name\": \"Administrator\", \"role\": \"READER\"}"),
                new Posted("/api/v1/prose-checks", "text/plain", "Knife crime was 355, down 1.5% (-28 offences)."),
                new Posted("/api/v1/prose-checks", "text/plain", "Robbery fell. ".repeat(500)),
                new Posted("/api/v1/reconciliations", "text/csv", "series,area\n"),
                new Posted(
                        "/api/v1/definitions?name=once.yaml",
                        "application/yaml",
                        "kpi: 1\nseries:\n  once-only:\n    title: Once only\n"),
                new Posted("/api/v1/definitions?name=twice.yaml", "application/yaml", "kpi: 2\n"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void sameCallHasItsFirstAnswerAgain(Posted call) {
        String key = newKey();
        HttpResponse<String> first = call.send(key);
        assertSame(call.send(key), first);
        assertSame(call.send(key), first);
    }

    @Test
    void fileIsImportedOnce() {
        String key = newKey();
        int before = imports();
        String location =
                figures("2014-04").send(key).headers().firstValue("Location").orElseThrow();
        figures("2014-04").send(key);
        assertThat(imports()).isEqualTo(before + 1);
        assertThat(figures("2014-04")
                        .send(newKey())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .isNotEqualTo(location);
        assertThat(imports()).isEqualTo(before + 2);
    }

    private static int imports() {
        return gateway.json("/api/v1/imports?limit=1")
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
    }

    @Test
    void formWithAnotherBoundaryIsTheSameCall() {
        String key = newKey();
        HttpResponse<String> first = form("one", "7").send(key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertSame(form("two", "7").send(key), first);
        assertThat(form("two", "8").send(key).statusCode()).isEqualTo(422);
    }

    private static Posted form(String boundary, String value) {
        String part = "Content-Disposition: form-data; name=\"file\"; filename=\"form.csv\"\r\n\r\n";
        String body = "--%1$s\r\n%2$s%3$srobbery,Camden,2014-05,%4$s\n\r\n--%1$s--\r\n"
                .formatted(boundary, part, HEADINGS, value);
        return new Posted("/api/v1/imports", "multipart/form-data; boundary=" + boundary, body);
    }

    @Test
    void longFileIsTheSameCall() {
        String rows = IntStreamRows.of(30_000);
        Posted call = new Posted("/api/v1/imports?dryRun=true", "text/csv", HEADINGS + rows);
        String key = newKey();
        HttpResponse<String> first = call.send(key);
        assertSame(call.send(key), first);
        HttpResponse<String> other =
                new Posted(call.path(), call.type(), call.body() + "robbery,Camden,2014-06,1\n").send(key);
        assertThat(other.statusCode()).isEqualTo(422);
    }

    /** Rows that make a body too long to be kept in memory. */
    private static final class IntStreamRows {
        static String of(int count) {
            StringBuilder rows = new StringBuilder();
            for (int row = 0; row < count; row++) {
                rows.append("robbery,Camden,")
                        .append(1900 + row % 100)
                        .append("-01,")
                        .append(row)
                        .append('\n');
            }
            return rows.toString();
        }
    }

    @Test
    void keyIsForOneCallOnly() {
        String key = newKey();
        figures("2014-07").send(key);
        for (Posted other : List.of(
                figures("2014-08"),
                new Posted(
                        "/api/v1/imports?partial=true",
                        "text/csv",
                        figures("2014-07").body()),
                new Posted(
                        "/api/v1/prose-checks", "text/csv", figures("2014-07").body()))) {
            HttpResponse<String> refused = other.send(key);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("\"code\":\"IDEMPOTENCY_KEY_REUSED\"");
        }
    }

    @Test
    void everyCallerHasKeysOfTheirOwn() {
        String key = newKey();
        Posted check = new Posted("/api/v1/prose-checks", "text/plain", "Robbery rose from 4 to 5.");
        Posted other = new Posted("/api/v1/prose-checks", "text/plain", "Robbery fell from 5 to 4.");
        assertThat(check.send(key).statusCode()).isEqualTo(200);
        assertThat(other.send(key, "nobody's").statusCode()).isEqualTo(200);
        assertThat(other.send(key).statusCode()).isEqualTo(422);
    }

    @Test
    void refusalOfTheCallerIsNotKept() {
        String key = newKey();
        assertThat(figures("2014-09").send(key, "wrong").statusCode()).isEqualTo(401);
        assertThat(figures("2014-09").send(key).statusCode()).isEqualTo(201);
    }

    @Test
    void malformedKeyIsRefused() {
        HttpResponse<String> refused = figures("2014-10").send("k".repeat(256));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"BAD_IDEMPOTENCY_KEY\"");
    }

    @Test
    void sameCallManyTimesAtOnceIsCarriedOutOnce() throws Exception {
        int before = imports();
        String key = newKey();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            Callable<HttpResponse<String>> call = () -> figures("2014-11").send(key);
            int kept = 0;
            for (Future<HttpResponse<String>> answer : threads.invokeAll(List.of(call, call, call, call, call, call))) {
                HttpResponse<String> response = answer.get();
                assertThat(response.statusCode()).isIn(201, 409);
                if (response.statusCode() == 409) {
                    assertThat(response.body()).contains("\"code\":\"IDEMPOTENCY_KEY_IN_USE\"");
                    assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
                } else {
                    kept++;
                }
            }
            assertThat(kept).isPositive();
        } finally {
            threads.shutdownNow();
        }
        assertThat(imports()).isEqualTo(before + 1);
    }
}
