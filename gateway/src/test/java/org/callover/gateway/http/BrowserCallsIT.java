package org.callover.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.RunningGateway;
import org.callover.gateway.SharedBrowser;
import org.callover.gateway.http.RawRequest.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calls from pages of other origins, and callers that ask too often: of an instance that allows one origin, needs a key
 * for reading and limits rates, beside the shared one that allows no origin.
 */
class BrowserCallsIT extends OnOneGateway {
    private static final String SETS = "/api/v1/kpi-sets";
    private static final String BOARD = SETS + "/islington-2021/scores?area=E09000019&period=2021-12";
    private static final int OF_ADDRESS = 200;
    private static final int OF_KEY = 300;

    /** Reads an answer as a page's own script does; an answer that the browser keeps from it is null. */
    private static final String FETCH = """
            async ([address, options]) => {
              try {
                const answer = await fetch(address, options);
                return {
                  status: answer.status,
                  etag: answer.headers.get('ETag'),
                  location: answer.headers.get('Location'),
                  text: await answer.text(),
                };
              } catch (blocked) {
                return null;
              }
            }
            """;

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    private static EmptyPage intranet;
    private static EmptyPage stranger;
    private static RunningGateway open;

    @BeforeAll
    static void start() throws IOException {
        intranet = EmptyPage.serve();
        stranger = EmptyPage.serve();
        open = RunningGateway.start(
                folder.resolve("browser-calls"),
                Map.of(
                        "callover.cors.origins",
                        "https://intranet.example.org, " + intranet.origin(),
                        "callover.read",
                        "key",
                        "callover.proxies",
                        "127.0.0.1, ::1",
                        "callover.limit.address",
                        String.valueOf(OF_ADDRESS),
                        "callover.limit.key",
                        String.valueOf(OF_KEY)));
    }

    @AfterAll
    static void stop() {
        open.close();
        intranet.close();
        stranger.close();
    }

    private static Answer answer(String line, String headers) throws IOException {
        return RawRequest.send(
                open.port(), line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private static String from(EmptyPage page) {
        return "Origin: " + page.origin() + "\r\n";
    }

    private static String withKey() {
        return "X-API-Key: " + open.shownKey() + "\r\n";
    }

    @ParameterizedTest
    @CsvSource({
        "GET /openapi,                  200, ''",
        "GET /health,                   200, ''",
        "GET /api,                      200, ''",
        "GET /nothing,                  404, ''",
        "POST /openapi,                 405, ''",
        "GET /api/v1/kpi-sets,          401, ''",
        "GET /api/v1/kpi-sets/nothing,  404, key",
        "PATCH /api/v1/kpi-sets,        405, key",
        "GET /api/v1/kpi-sets?x=1,      400, key",
        "GET /%zz,                      400, ''",
        "CONNECT /x,                    405, ''",
        "GET /long,                     414, ''",
    })
    void everyLayerAnswersAPageOfAListedOrigin(String line, int status, String key) throws IOException {
        String sent = line.equals("GET /long") ? "GET /" + "a".repeat(9_000) : line;
        String headers = key.isEmpty() ? "" : withKey();
        Answer allowed = answer(sent, headers + from(intranet));
        assertThat(allowed.status()).as(allowed.head()).isEqualTo(status);
        assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo(intranet.origin());
        assertThat(allowed.header("Access-Control-Expose-Headers")).contains("ETag", "Retry-After");
        assertThat(allowed.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(allowed.header("Vary")).contains("Origin");

        for (String other : List.of(from(stranger), "Origin: null\r\n", "")) {
            Answer foreign = answer(sent, headers + other);
            assertThat(foreign.status()).isEqualTo(status);
            assertThat(foreign.head()).doesNotContain("Access-Control");
            assertThat(foreign.header("Vary")).contains("Origin");
        }
    }

    @Test
    void anUnchangedAnswerSaysItToo() throws IOException {
        String tag = answer("GET " + BOARD, withKey() + from(intranet)).header("ETag");
        Answer unchanged = answer("GET " + BOARD, withKey() + from(intranet) + "If-None-Match: " + tag + "\r\n");
        assertThat(unchanged.status()).as(unchanged.head()).isEqualTo(304);
        assertThat(unchanged.header("Access-Control-Allow-Origin")).isEqualTo(intranet.origin());
        assertThat(unchanged.header("Vary")).contains("Accept", "Origin");
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/v1/kpi-sets", "POST,/api/v1/imports", "DELETE,/api/v1/keys/1", "GET,/openapi", "GET,/nothing"
    })
    void aPreflightNeedsNoKey(String method, String path) throws IOException {
        String asked = "Access-Control-Request-Method: " + method
                + "\r\nAccess-Control-Request-Headers: x-api-key,content-type\r\n";
        Answer allowed = answer("OPTIONS " + path, asked + from(intranet));
        assertThat(allowed.status()).as(allowed.head()).isEqualTo(204);
        assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo(intranet.origin());
        assertThat(allowed.header("Access-Control-Allow-Methods")).contains(method);
        assertThat(allowed.header("Access-Control-Allow-Headers"))
                .contains("X-API-Key", "Authorization", "Content-Type", "Content-Encoding", "If-None-Match", "If-Match")
                .contains("Prefer", "Idempotency-Key");
        assertThat(Integer.parseInt(allowed.header("Access-Control-Max-Age"))).isPositive();

        Answer foreign = answer("OPTIONS " + path, asked + from(stranger));
        assertThat(foreign.status()).isEqualTo(204);
        assertThat(foreign.head()).doesNotContain("Access-Control");
    }

    @Test
    void aConnectionGoesOnAfterAPreflight() throws IOException {
        String preflight = "OPTIONS " + SETS + " HTTP/1.1\r\nHost: localhost\r\n" + from(intranet)
                + "Access-Control-Request-Method: GET\r\n\r\n";
        try (RawRequest raw = RawRequest.open(open.port())) {
            for (int time = 0; time < 3; time++) {
                raw.write(preflight);
                // A 204 has no length, so its end is the end of its headers.
                assertThat(raw.head().status()).isEqualTo(204);
            }
            raw.write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(raw.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void withoutTheSettingNoAnswerHasAHeaderForOtherOrigins() throws IOException {
        for (String line : List.of("GET " + SETS, "GET /%zz", "OPTIONS " + SETS)) {
            Answer answer = RawRequest.send(
                    gateway.port(),
                    line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + from(intranet)
                            + "Access-Control-Request-Method: GET\r\n\r\n");
            assertThat(answer.head()).doesNotContain("Access-Control").doesNotContain("Origin");
        }
    }

    @Test
    void aPageOfAListedOriginReadsAScorecardInABrowser() {
        try (BrowserContext window = BROWSER.open();
                Page page = window.newPage()) {
            page.navigate(intranet.origin());
            Map<String, Object> refused = read(page, open, BOARD, Map.of());
            assertThat(refused).containsEntry("status", 401);
            assertThat(refused.get("text")).asString().contains("API_KEY_MISSING");

            Map<String, String> key = Map.of("X-API-Key", open.shownKey());
            Map<String, Object> card = read(page, open, BOARD, Map.of("headers", key));
            assertThat(card).containsEntry("status", 200);
            assertThat(card.get("text")).asString().contains("\"value\":383");
            assertThat(card.get("etag")).asString().isNotBlank();

            Map<String, String> again =
                    Map.of("X-API-Key", open.shownKey(), "If-None-Match", String.valueOf(card.get("etag")));
            assertThat(read(page, open, BOARD, Map.of("headers", again))).containsEntry("status", 304);
        }
    }

    @Test
    void aPageOfAListedOriginWritesWithAKeyInABrowser() {
        try (BrowserContext window = BROWSER.open();
                Page page = window.newPage()) {
            page.navigate(intranet.origin());
            Map<String, Object> options = Map.of(
                    "method", "POST",
                    "headers", Map.of("X-API-Key", open.shownKey(), "Content-Type", "text/csv"),
                    "body", "series,area,period,value\nknife-crime,Islington,2022,401\n");
            Map<String, Object> receipt = read(page, open, "/api/v1/imports", options);
            assertThat(receipt).containsEntry("status", 201);
            assertThat(receipt.get("location")).asString().contains("/api/v1/imports/");
        }
    }

    @Test
    void otherPagesReadNothingInABrowser() {
        Map<String, Object> withKey = Map.of("headers", Map.of("X-API-Key", open.shownKey()));
        try (BrowserContext window = BROWSER.open();
                Page page = window.newPage()) {
            page.navigate(stranger.origin());
            assertThat(read(page, open, BOARD, withKey)).isNull();
            assertThat(read(page, open, "/openapi", Map.of())).isNull();
            // And of an instance without the setting, no page does.
            page.navigate(intranet.origin());
            assertThat(read(page, gateway, BOARD, Map.of())).isNull();
            assertThat(read(page, gateway, BOARD, withKey)).isNull();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(Page page, RunningGateway from, String path, Map<String, Object> options) {
        return (Map<String, Object>) page.evaluate(FETCH, List.of(from.at(path).toString(), options));
    }

    @Test
    void tooManyRequestsOfOneAddressAreRefusedWhileOthersGoOn() {
        List<Integer> statuses = IntStream.range(0, OF_ADDRESS + 20)
                .map(time -> status("203.0.113.7", "/nothing", ""))
                .boxed()
                .toList();
        assertThat(statuses.subList(0, OF_ADDRESS)).containsOnly(404);
        assertThat(statuses).contains(429);
        assertThat(status("203.0.113.8", "/nothing", "")).isEqualTo(404);
        assertThat(status("203.0.113.7", "/nothing", open.shownKey())).isEqualTo(404);
        assertThat(status("203.0.113.7", "/health/ready", "")).isEqualTo(200);
    }

    @Test
    void theRefusalSaysWhenToComeAgain() throws IOException {
        String forwarded = "X-Forwarded-For: 203.0.113.9\r\n" + from(intranet);
        IntStream.range(0, OF_ADDRESS).forEach(time -> status("203.0.113.9", "/nothing", ""));
        Answer refused = answer("GET /nothing", forwarded);
        for (int more = 0; more < 20 && refused.status() != 429; more++) {
            refused = answer("GET /nothing", forwarded);
        }
        assertThat(refused.status()).as(refused.head()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(intranet.origin());
        assertThat(refused.json().getString("code")).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(refused.json().getString("detail")).startsWith(OF_ADDRESS + " requests a minute are allowed");
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.20, ''", "203.0.113.21, gzip"})
    void aBodyThatComesWithItsHeadersCountsInEveryCoding(String address, String coding) throws IOException {
        String body = coding.isEmpty() ? "{}" : gzip("{}");
        String request = "POST /api/v1/reconciliations HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + address
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + (coding.isEmpty() ? "" : "\r\nContent-Encoding: " + coding) + "\r\n\r\n" + body;
        List<Integer> statuses = new ArrayList<>();
        try (RawRequest raw = RawRequest.open(open.port())) {
            for (int time = 0; time < OF_ADDRESS; time++) {
                raw.write(request);
                statuses.add(raw.answer().status());
            }
        }
        assertThat(statuses).containsOnly(401);
        assertThat(IntStream.range(0, 20).map(time -> status(address, "/nothing", "")))
                .contains(429);
    }

    /** Compressed, with each byte as a character. */
    private static String gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toString(StandardCharsets.ISO_8859_1);
    }

    private static int status(String address, String path, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(open.at(path)).header("X-Forwarded-For", address);
        if (!key.isEmpty()) {
            request.header("X-API-Key", key);
        }
        return open.send(request.build()).statusCode();
    }
}
