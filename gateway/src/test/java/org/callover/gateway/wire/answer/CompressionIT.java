package org.callover.gateway.wire.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.contract.HttpExchange;
import org.callover.gateway.contract.ResponseRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers compressed with gzip, of every kind. */
class CompressionIT extends OnOneGateway {
    private static final String BOARD = "/api/v1/kpi-sets/islington-2021/scores?area=E09000019&period=2021-12";
    private static final String HISTORY =
            "/api/v1/kpi-sets/islington-2021/history?area=E09000019&from=2020-01&to=2021-12";
    private static final String GZIP = "gzip";

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.at(path)).method(method, BodyPublishers.noBody());
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return send(request.build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            ResponseRules.SHIPPED.check(HttpExchange.of(request, response));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> get(String path, String accepted, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Accept-Encoding", accepted));
        return send("GET", path, all.toArray(String[]::new));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(" and ", answer.headers().allValues(name));
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        BOARD + ", application/json, true",
        BOARD + ", text/csv, true",
        HISTORY + ", application/json, true",
        HISTORY + ", text/csv, true",
        "/api/v1/kpi-sets/islington-2021/summary?area=E09000019&period=2021-12, text/plain, true",
        "/api/v1/kpi-sets/islington-2021, application/json, true",
        "/api/v1/indicators, application/json, true",
        "/api/v1/series, application/json, true",
        "/api/v1/schemas/kpi-1.json, application/schema+json, true",
        "/api/v1/imports, application/json, false",
        "/openapi, application/yaml, false",
        "/openapi, application/json, false",
    })
    void givesTheSameAnswerCompressed(String path, String type, boolean hasTag) {
        HttpResponse<byte[]> plain = get(path, "identity", "Accept", type);
        HttpResponse<byte[]> compressed = get(path, GZIP, "Accept", type);
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(compressed, "Content-Encoding")).isEqualTo(GZIP);
        assertThat(header(compressed, "Content-Type")).startsWith(type).isEqualTo(header(plain, "Content-Type"));
        assertThat(compressed.body().length).isLessThan(plain.body().length);
        assertThat(unpacked(compressed)).isEqualTo(plain.body());
        for (HttpResponse<byte[]> answer : List.of(plain, compressed)) {
            assertThat(header(answer, "Vary").split(", | and "))
                    .contains("Accept-Encoding")
                    .doesNotHaveDuplicates();
        }
        if (hasTag) {
            assertThat(header(compressed, "ETag"))
                    .isNotEqualTo(header(plain, "ETag"))
                    .startsWith("\"");
        }
        assertThat(get(path, GZIP, "Accept", type).body()).isEqualTo(compressed.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD, HISTORY, "/api/v1/imports", "/openapi", "/api/v1/kpi-sets", "/api/v1/nothing"})
    void headHasTheHeadersOfGet(String path) {
        for (String accepted : List.of(GZIP, "identity")) {
            HttpResponse<byte[]> whole = get(path, accepted);
            HttpResponse<byte[]> head = send("HEAD", path, "Accept-Encoding", accepted);
            assertThat(head.statusCode()).isEqualTo(whole.statusCode());
            for (String name : List.of("Content-Encoding", "Content-Type", "ETag", "Vary", "Cache-Control")) {
                assertThat(header(head, name)).as(name).isEqualTo(header(whole, name));
            }
            if (!path.equals(HISTORY)) {
                assertThat(header(head, "Content-Length")).isEqualTo("" + whole.body().length);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing, 404, false, gzip",
        "/nothing, 404, false, gzip",
        "/api/v1/conformance?x=1, 400, false, gzip",
        "/api/v1/nothing, 404, true, 'gzip, identity;q=0'",
        "/nothing, 404, true, 'gzip, identity;q=0'",
        "/api/v1/nothing, 404, false, identity;q=0",
    })
    void leavesAShortProblemAsItIsUnlessThatIsRuledOut(String path, int status, boolean isGzip, String accepted) {
        HttpResponse<byte[]> problem = get(path, accepted);
        assertThat(problem.statusCode()).isEqualTo(status);
        assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(problem, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(problem, "Content-Encoding")).isEqualTo(isGzip ? GZIP : "");
        byte[] body = isGzip ? unpacked(problem) : problem.body();
        assertThat(new String(body, StandardCharsets.UTF_8)).contains("\"status\":" + status);
    }

    @Test
    void compressesALongProblemAndTheAnswerToAPost() {
        HttpResponse<byte[]> problem = get("/api/v1/" + "nothing-".repeat(200), GZIP);
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(header(problem, "Content-Encoding")).isEqualTo(GZIP);
        assertThat(new String(unpacked(problem), StandardCharsets.UTF_8)).contains("nothing-nothing-");
        String rows = "x,Hackney,1932-01,no\n".repeat(30);
        HttpResponse<byte[]> receipt = send(HttpRequest.newBuilder(gateway.at("/api/v1/imports?dryRun=true"))
                .header("X-API-Key", gateway.shownKey())
                .header("Content-Type", "text/csv")
                .header("Accept-Encoding", GZIP)
                .POST(BodyPublishers.ofString("series,area,period,value\n" + rows))
                .build());
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(header(receipt, "Content-Encoding")).isEqualTo(GZIP);
        assertThat(new String(unpacked(receipt), StandardCharsets.UTF_8))
                .endsWith("}")
                .contains("\"rejected\":30");
    }

    @Test
    void namesEveryHeaderThatDecidesAnAnswerOnce() {
        assertThat(header(get("/api/v1/series/robbery", GZIP), "Vary").split(", "))
                .contains("X-API-Key", "Accept-Encoding")
                .doesNotHaveDuplicates();
        assertThat(header(get(BOARD, GZIP), "Vary")).isEqualTo("Accept, Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity;q=0", "*;q=0", "br, *;q=0"})
    void refusesACallerWhoRulesOutEveryCoding(String accepted) {
        HttpResponse<byte[]> refusal = get(BOARD, accepted);
        assertThat(refusal.statusCode()).isEqualTo(406);
        assertThat(new String(refusal.body(), StandardCharsets.UTF_8)).contains("NOT_ACCEPTABLE", "Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD, HISTORY, "/api/v1/kpi-sets"})
    void knowsTheTagsOfBothCodings(String path) {
        String plain = header(get(path, "identity"), "ETag");
        String compressed = header(get(path, GZIP), "ETag");
        assertThat(compressed).isNotEqualTo(plain);
        for (String accepted : List.of(GZIP, "identity")) {
            for (String held : List.of(plain, compressed, "W/" + plain, "\"other\", " + compressed)) {
                HttpResponse<byte[]> unchanged = get(path, accepted, "If-None-Match", held);
                assertThat(unchanged.statusCode()).as(held).isEqualTo(304);
                assertThat(unchanged.body()).isEmpty();
                assertThat(header(unchanged, "Vary")).contains("Accept-Encoding");
                assertThat(header(unchanged, "Content-Encoding")).isEmpty();
                assertThat(held).as("a 304 names the bytes that the caller has").endsWith(header(unchanged, "ETag"));
            }
            String preferred = accepted.equals(GZIP) ? compressed : plain;
            assertThat(header(get(path, accepted, "If-None-Match", plain + ", " + compressed), "ETag"))
                    .isEqualTo(preferred);
            assertThat(get(path, accepted, "If-Match", plain).statusCode()).isEqualTo(200);
            assertThat(get(path, accepted, "If-Match", compressed).statusCode()).isEqualTo(200);
            assertThat(get(path, accepted, "If-Match", "\"other\"").statusCode())
                    .isEqualTo(412);
            assertThat(get(path, accepted, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
        }
    }
}
