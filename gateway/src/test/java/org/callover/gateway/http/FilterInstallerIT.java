package org.callover.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.callover.gateway.RunningGateway;
import org.callover.gateway.http.RawRequest.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The door of one instance that waits for nobody longer than two seconds and takes little. */
@Order(2)
class FilterInstallerIT {
    private static final String SETS = "/api/v1/kpi-sets";
    private static final String BOARD = SETS + "/islington-2021/scores?area=E09000019&period=2021-12";
    private static final String CLAIMS = "/api/v1/reconciliations";
    private static final String HOST = "Host: localhost\r\n";
    private static final String CSV = "Content-Type: text/csv\r\n";

    @TempDir
    private static Path folder;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(
                folder.resolve("data"),
                Map.of(
                        "callover.http.patience", "2",
                        "callover.uploads.megabytes", "2",
                        "callover.uploads.at-once", "1",
                        "callover.proxies", "10.9.8.0/24, 127.0.0.1",
                        "callover.stop.delay", "2"));
    }

    /** The end of the instance is a test too: nobody is answered with a fault of ours. */
    @AfterAll
    static void stopsInOrderUnderLoad() throws Exception {
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        ExecutorService load = Executors.newFixedThreadPool(3);
        for (int client = 0; client < 3; client++) {
            load.execute(() -> askUntilNobodyListens(statuses));
        }
        Thread stop = new Thread(gateway::close, "stop");
        stop.start();
        await(() -> status("/health/ready") == 503);
        assertThat(status(SETS)).as("while a balancer has time to notice").isIn(200, 503);
        stop.join();
        load.shutdown();
        assertThat(load.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        // 0 is a connection that was closed before it was used.
        assertThat(statuses).contains(200).isSubsetOf(0, 200, 503);
    }

    private static void askUntilNobodyListens(Set<Integer> statuses) {
        try {
            while (true) {
                statuses.add(get(BOARD, "").status());
            }
        } catch (IOException nobodyListens) {
            // The end of the load.
        }
    }

    private static int status(String path) {
        try {
            return get(path, "").status();
        } catch (IOException nobodyListens) {
            return 0;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /%zz                                | BAD_PATH",
                "POST /api/v1/imports%                   | BAD_PATH",
                "GET /api/v1/kpi-sets/%00                | BAD_PATH",
                "GET /api/v1/kpi-sets/%C0%AF             | BAD_PATH",
                "GET /api/v1/kpi-sets/%E9                | BAD_PATH",
                "GET /api/v1/kpi-sets/\u00e9             | BAD_PATH",
                "GET /..%2f                              | BAD_PATH",
                "GET /api/%2e%2e/openapi                 | BAD_PATH",
                "GET /api/v1\\kpi-sets                   | BAD_PATH",
                "GET kpi-sets                            | BAD_PATH",
                "GET /WEB-INF;/web.xml                   | BAD_PATH",
                "GET /api/v1/kpi-sets?x=%zz              | BAD_QUERY",
                "GET /api/v1/areas?name=%E9              | BAD_QUERY",
                "GET /api/v1/areas?name=%00              | BAD_QUERY",
            })
    void refusesTargetsWithMoreThanOneReading(String line, String code) throws IOException {
        assertRefused(line + " HTTP/1.1\r\n" + HOST + "\r\n", 400, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\n" + HOST + HOST + "\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n" + HOST + "No-Colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost\r\n\r\n",
                "GET https://example.org:1x/ HTTP/1.1\r\n" + HOST + "\r\n",
                "GET https://example.org:99999/ HTTP/1.1\r\n" + HOST + "\r\n",
                "TRACE " + SETS + " HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n\r\nabc",
                "GET / HTTP/1.1\r\n" + HOST + "X: a\0b\r\n\r\n",
                "GET / HTTP/1.1\r\n" + HOST + "X\u0001: a\r\n\r\n",
                "G\0T / HTTP/1.1\r\n" + HOST + "\r\n",
                "GET / HTTP/2.0\r\n" + HOST + "\r\n",
                "GET / HTTP/9.9\r\n" + HOST + "\r\n",
                "GET " + SETS + " HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n\r\nabc",
                "POST " + CLAIMS + " HTTP/1.1\r\n" + HOST + "Content-Length: -5\r\n\r\n",
                "POST " + CLAIMS + " HTTP/1.1\r\n" + HOST + "Content-Length: five\r\n\r\n",
                "POST " + CLAIMS + " HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "POST " + CLAIMS + " HTTP/1.1\r\n" + HOST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST " + CLAIMS + " HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
                "POST " + CLAIMS + " HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST " + CLAIMS + " HTTP/1.1\r\n" + HOST
                        + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST " + CLAIMS + " HTTP/1.1\r\n" + HOST
                        + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
            })
    void refusesWhatIsNotProperHttp(String request) throws IOException {
        assertRefused(request, 400, "BAD_HTTP");
    }

    @Test
    void refusesLongLinesAndHeaders() throws IOException {
        assertRefused("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414, "URI_TOO_LONG");
        assertRefused("GET /" + "a".repeat(2_000_000), 414, "URI_TOO_LONG");
        assertRefused("GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(60_000) + "\r\n\r\n", 431, "HEADERS_TOO_LARGE");
        assertRefused("GET / HTTP/1.1\r\n" + HOST + "X: a\r\n".repeat(300) + "\r\n", 431, "HEADERS_TOO_LARGE");
    }

    @Test
    void refusesExpectationsButGivesTheGoAhead() throws IOException {
        assertRefused("GET / HTTP/1.1\r\n" + HOST + "Expect: tea\r\n\r\n", 417, "EXPECTATION_FAILED");
        try (RawRequest raw = RawRequest.open(port())) {
            raw.write("POST " + CLAIMS + " HTTP/1.1\r\n" + HOST + CSV
                    + "Expect: 100-continue\r\nContent-Length: 9\r\n\r\n");
            assertThat(raw.answer().status()).isEqualTo(100);
            raw.write("indicator");
            assertThat(raw.answer().json().getString("code")).isEqualTo("NO_CLAIMS");
        }
    }

    private static void assertRefused(String request, int status, String code) throws IOException {
        try (RawRequest raw = RawRequest.open(port())) {
            raw.write(request);
            Answer answer = raw.answer();
            assertProblem(answer, status, code);
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(raw.isClosed()).isTrue();
        }
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().getString("code")).isEqualTo(code);
        assertThat(answer.json().getString("detail")).isNotBlank();
        assertSecure(answer);
    }

    private static void assertSecure(Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Strict-Transport-Security")).as("without TLS").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FOO      | /api/v1/kpi-sets | GET,HEAD,OPTIONS",
                "DELETE   | /api/v1/kpi-sets | GET,HEAD,OPTIONS",
                "TRACE    | /api/v1/kpi-sets | GET,HEAD,OPTIONS",
                "PATCH    | /api/v1/imports  | GET,HEAD,OPTIONS,POST",
                "PROPFIND | /openapi         | GET,HEAD,OPTIONS",
                "POST     | /health          | GET,HEAD,OPTIONS",
                "DELETE   | /health/ready    | GET,HEAD,OPTIONS",
            })
    void tellsWhichMethodsAreAllowed(String method, String path, String allowed) throws IOException {
        Answer answer =
                RawRequest.send(port(), method + " " + path + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
        assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow").split("\\s*,\\s*")).containsExactlyInAnyOrder(allowed.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/anything",
                "/health/",
                "/health/ready/x",
                "/api/v2/kpi-sets",
                "/WEB-INF/",
                "/nothing",
                "//api/v1/kpi-sets"
            })
    void answers404WhereThereIsNothing(String path) throws IOException {
        assertProblem(get(path, ""), 404, "NOT_FOUND");
    }

    @Test
    void ignoresCookiesAndHeadersOfOthers() throws IOException {
        assertThat(get(SETS, "Cookie: a=\u00e9\u00ff; b=\"x y\"; $Version=1; fine=1; d\r\n")
                        .status())
                .isEqualTo(200);
        assertThat(get(SETS, "X-Name: \u00e9\u00ff\r\nUser-Agent: \u00c3\u00a9\r\n")
                        .status())
                .isEqualTo(200);
        assertThat(get(SETS, "If-None-Match: \"\u00e9\"\r\n").status()).isEqualTo(200);
        assertThat(get(SETS, "Accept: \u00e9\r\n").status()).isEqualTo(400);
        assertThat(get(SETS, "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n").status())
                .isEqualTo(200);
    }

    @Test
    void answersHttp10WithoutChunks() throws IOException {
        Answer answer = RawRequest.send(
                port(),
                "GET /api/v1/kpi-sets/violence/history?area=E09000019&from=2021-10&to=2021-12&format=csv HTTP/1.0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Transfer-Encoding")).isEmpty();
        assertThat(answer.body()).startsWith("set,");
        assertSecure(answer);
    }

    @Test
    void saysHowToSendLessWhenABodyIsTooLarge() throws IOException {
        String csv = "POST /api/v1/imports HTTP/1.1\r\n" + HOST + CSV;
        assertRefused(csv + "Content-Length: 1500000\r\n\r\n" + "a".repeat(1_500_000), 413, "UPLOAD_TOO_LARGE");
        String withKey = csv + "X-API-Key: " + gateway.shownKey() + "\r\n";
        assertRefused(withKey + "Content-Length: 99999999999\r\n\r\nabc", 413, "UPLOAD_TOO_LARGE");
        String chunk = "80000\r\n" + "a".repeat(0x80000) + "\r\n";
        assertRefused(withKey + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(6), 413, "UPLOAD_TOO_LARGE");
    }

    @Test
    void takesOneLargeUploadAtATimeHere() throws IOException {
        String large = "POST /api/v1/imports?dryRun=true HTTP/1.1\r\n" + HOST + CSV + "X-API-Key: " + gateway.shownKey()
                + "\r\nConnection: close\r\nContent-Length: 200000\r\n\r\n";
        String row = "population,Camden,2020,1\n";
        try (RawRequest first = RawRequest.open(port())) {
            first.write(large + "series,area,period,value\n" + row.repeat(4_000));
            await(() -> files("callover-body").size() == 1);
            Answer second = RawRequest.send(port(), large + row.repeat(4_000));
            assertProblem(second, 429, "TOO_MANY_UPLOADS");
            assertThat(second.header("Retry-After")).isEqualTo("5");
            first.write(row.repeat(3_000) + "\n".repeat(200_000 - 25 - row.length() * 7_000));
            assertThat(first.answer().status()).isIn(200, 422);
        }
        await(() -> files("callover-").isEmpty());
    }

    @Test
    void givesUpOnWhoeverStalls() throws IOException {
        try (RawRequest headers = RawRequest.open(port());
                RawRequest body = RawRequest.open(port())) {
            headers.write("GET / HTTP/1.1\r\nHost: loc");
            body.write("POST " + CLAIMS + " HTTP/1.1\r\n" + HOST + CSV + "Content-Length: 100\r\n\r\nindicator");
            assertProblem(headers.answer(), 408, "REQUEST_TIMEOUT");
            assertProblem(body.answer(), 408, "REQUEST_TIMEOUT");
            assertThat(body.isClosed()).isTrue();
        }
    }

    @Test
    void answersOthersWhileFiveHundredAreSlowAndAThousandIdle() throws IOException {
        List<RawRequest> others = new ArrayList<>();
        try {
            for (int count = 0; count < 1_000; count++) {
                others.add(RawRequest.open(port()));
            }
            List<String> starts = List.of(
                    "GET " + SETS + " HTTP/1.1\r\nHost: l",
                    "POST " + CLAIMS + " HTTP/1.1\r\n" + HOST + CSV + "Content-Length: 9999\r\n\r\ni",
                    "POST /api/v1/imports HTTP/1.1\r\n" + HOST + CSV + "Transfer-Encoding: chunked\r\n\r\nfff\r\na");
            for (int count = 0; count < 500; count++) {
                RawRequest slow = RawRequest.open(port());
                slow.write(starts.get(count % starts.size()));
                others.add(slow);
            }
            for (int round = 0; round < 3; round++) {
                others.subList(1_000, 1_500).forEach(slow -> slow.write("a"));
                assertThat(get(SETS, "").status()).isEqualTo(200);
                assertThat(claims().getInt("count", 1)).isEqualTo(1);
            }
        } finally {
            for (RawRequest other : others) {
                other.close();
            }
        }
    }

    @Test
    void answersOthersWhileManyDoNotReadTheirAnswers() throws IOException {
        List<RawRequest> deaf = new ArrayList<>();
        try {
            for (int count = 0; count < 250; count++) {
                RawRequest one = RawRequest.open(port());
                one.write(
                        "GET /api/v1/kpi-sets/violence/history?area=london-boroughs&from=2010-01&to=2023-12 HTTP/1.1\r\n"
                                + HOST + "\r\n");
                deaf.add(one);
            }
            assertThat(get(SETS, "").status()).isEqualTo(200);
            Answer another = RawRequest.send(
                    port(),
                    "GET /api/v1/kpi-sets/violence/history?area=london-boroughs&from=2010-01&to=2023-12 HTTP/1.1\r\n"
                            + HOST + "Connection: close\r\n\r\n");
            assertProblem(another, 429, "TOO_MANY_LONG_ANSWERS");
            assertThat(another.header("Retry-After")).isEqualTo("5");
        } finally {
            for (RawRequest one : deaf) {
                one.close();
            }
        }
    }

    @Test
    void takesAProxysWordAndNobodyElses() throws IOException {
        String row = "series,area,period,value\npopulation,Camden,2019,1\n";
        String start = "POST /api/v1/imports HTTP/1.1\r\n" + HOST + CSV + "X-API-Key: " + gateway.shownKey()
                + "\r\nContent-Length: " + row.length() + "\r\nConnection: close\r\n";
        Answer created = RawRequest.send(
                port(),
                start + "X-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example, kpi.council.gov.uk\r\n\r\n" + row);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.header("Location")).startsWith("https://kpi.council.gov.uk/api/v1/imports/");
        Answer odd = RawRequest.send(port(), start + "X-Forwarded-Host: a\"b\r\n\r\n" + row);
        assertThat(odd.header("Location")).startsWith("http://localhost/");
        String list = "GET /api/v1/areas?kind=borough&limit=1 HTTP/1.1\r\n" + HOST + "Connection: close\r\n";
        Answer page = RawRequest.send(
                port(), list + "X-Forwarded-Proto: https\r\nX-Forwarded-Host: kpi.council.gov.uk\r\n\r\n");
        String next = "https://kpi.council.gov.uk/api/v1/areas?kind=borough&limit=1&after=E09000002";
        assertThat(page.body()).contains("\"next\":\"" + next + "\"");
        assertThat(page.header("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
        assertThat(RawRequest.send(port(), list + "\r\n").body()).doesNotContain("council.gov.uk");
    }

    @Test
    void countsRefusedKeysAndLogsNoClientThatLeaves() throws IOException {
        for (int count = 0; count < 3; count++) {
            Answer refused = RawRequest.send(
                    port(),
                    "DELETE /api/v1/imports HTTP/1.1\r\n" + HOST + "X-API-Key: guess\r\nConnection: close\r\n\r\n");
            assertThat(refused.status()).isEqualTo(405);
            refused = RawRequest.send(
                    port(),
                    "POST /api/v1/imports HTTP/1.1\r\n" + HOST + CSV
                            + "X-API-Key: guess\r\nContent-Length: 1\r\nConnection: close\r\n\r\na");
            assertProblem(refused, 401, "API_KEY_WRONG");
        }
        for (int count = 0; count < 20; count++) {
            try (RawRequest leaves = RawRequest.open(port())) {
                leaves.write(
                        "GET /api/v1/kpi-sets/violence/history?area=london-boroughs&from=2010-01&to=2023-12 HTTP/1.1\r\n"
                                + HOST + "\r\n");
            }
            try (RawRequest leaves = RawRequest.open(port())) {
                leaves.write("POST " + CLAIMS + " HTTP/1.1\r\n" + HOST + CSV + "Content-Length: 100\r\n\r\nindicator");
            }
        }
        Path log = folder.resolve("data/log/server.log");
        await(() -> read(log).contains("API keys refused: 3 in 10 seconds (3 from 127.0.0.1)"));
        assertThat(read(log).lines().filter(line -> line.contains(" SEVERE ") || line.contains("Incident")))
                .isEmpty();
    }

    private static Answer get(String path, String headers) throws IOException {
        return RawRequest.send(port(), "GET " + path + " HTTP/1.1\r\n" + HOST + headers + "Connection: close\r\n\r\n");
    }

    private static JsonObject claims() throws IOException {
        String body = "indicator,area,period,value\nviolence.knife-crime,Islington,2021,383\n";
        Answer answer = RawRequest.send(
                port(),
                "POST " + CLAIMS + " HTTP/1.1\r\n" + HOST + CSV + "Connection: close\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<Path> files(String prefix) {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.getFileName().toString().endsWith(".part"))
                    .toList();
        } catch (IOException | UncheckedIOException changedMeanwhile) {
            return files(prefix);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static int port() {
        return gateway.at("/").getPort();
    }
}
