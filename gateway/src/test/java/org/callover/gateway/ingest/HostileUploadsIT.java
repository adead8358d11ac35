package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a file is answered: with a reason, not with a fault of the server, and nothing of it is kept. */
class HostileUploadsIT extends OnOneGateway {
    private static final String IMPORTS = "/api/v1/imports";
    private static final String HEADINGS = "series,area,period,value\n";
    private static final String GOOD = HEADINGS + "robbery,Hackney,1934-01,5\n";
    private static final String FORM = "multipart/form-data; boundary=x";
    private static final String PART = "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n";

    private static HttpResponse<String> send(String path, String type, byte[] body) {
        return gateway.send(HttpRequest.newBuilder(gateway.at(path))
                .header("X-API-Key", gateway.shownKey())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private static HttpResponse<String> send(String path, String type, String body) {
        return send(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void theServerMetNoFaultOfItsOwn() {
        try {
            assertThat(Files.readString(folder.resolve("data/log/server.log"))).doesNotContain("Incident ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Arguments> files() {
        Charset latin = StandardCharsets.ISO_8859_1;
        return Stream.of(
                file("NOT_UTF8", ("\u00e9" + HEADINGS).getBytes(latin)),
                file("NOT_UTF8", ("series,\u00e9rea,period,value\n1,2,3,4\n").getBytes(latin)),
                file("NOT_UTF8", (HEADINGS + "robbery,Hackn\u00c3").getBytes(latin)),
                file("NOT_UTF8", (HEADINGS + "robbery,\u00c0\u00af,1931-01,5\n").getBytes(latin)),
                file("EMPTY_FILE", "\uFEFF".getBytes(StandardCharsets.UTF_8)),
                file("EMPTY_FILE", "\uFEFF\n\n".getBytes(StandardCharsets.UTF_8)),
                file("NOT_CSV", new byte[1_000]),
                file("NOT_CSV", GOOD.getBytes(StandardCharsets.UTF_16LE)),
                file("NOT_CSV", GOOD.getBytes(StandardCharsets.UTF_16BE)),
                file("NOT_CSV", GOOD.getBytes(Charset.forName("UTF-32"))),
                file("NOT_CSV", GOOD.getBytes(Charset.forName("UTF-32LE"))),
                file("NOT_CSV", GOOD.getBytes(Charset.forName("X-UTF-32LE-BOM"))),
                file("CONTROL_CHARACTER", (HEADINGS + "robbery,Hack\u0007ney,1931-01,5\n").getBytes(latin)),
                file("CONTROL_CHARACTER", (HEADINGS + "robbery,\n".repeat(600) + "\0").getBytes(latin)),
                file("LONG_FIELD", "x".repeat(10_000_000).getBytes(latin)),
                file("LONG_FIELD", (HEADINGS + "robbery," + "x".repeat(5_000) + ",1931-01,5\n").getBytes(latin)),
                file("LONG_FIELD", (HEADINGS + "robbery,Hackney,1931-01," + "0".repeat(1_000_000)).getBytes(latin)),
                file(
                        "LONG_FIELD",
                        (HEADINGS + "robbery,\"" + "x\n".repeat(10_000_000) + "\",1931-01,5").getBytes(latin)),
                file("MANY_FIELDS", "c,".repeat(100_000).getBytes(latin)),
                file("BAD_HEADINGS", (HEADINGS.strip() + ",c".repeat(16_000) + "\n1\n").getBytes(latin)),
                file("BAD_HEADINGS", "series,,area,period,value\n1,2,3,4,5\n".getBytes(latin)),
                file("BAD_HEADINGS", "series,series,area,period,value\n1,2,3,4,5\n".getBytes(latin)),
                file("NO_ROWS", HEADINGS.getBytes(latin)));
    }

    private static Arguments file(String code, byte[] body) {
        return Arguments.of(code, body);
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesAFileThatCannotBeRead(String code, byte[] body) {
        HttpResponse<String> answer = send(IMPORTS, "text/csv", body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").hasSizeLessThan(50_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rob\u202ebery,Hackney,1931-01,5 | rob\uFFFDbery",
                "robbery,Hack\u2066xyz,1931-01,5 | Hack\uFFFDxyz",
                "\"robbery,\"\"Hack\nxyz\"\",1931-01,5\" | Hack xyz",
                "robbery,Hackney,2021-13,5       | '2021-13' is not a period",
                "robbery,Hackney,0000-01,5       | outside the years 1900 to 2100",
                "robbery,Hackney,99999-01,5      | '99999-01' is not a period",
                "robbery,Hackney,\u0662\u0660\u0662\u0661,5 | is not a period",
                "robbery,Hackney,1931-01,1e999999999 | is not a number",
                "robbery,Hackney,1931-01,1E+400  | is not a number",
                "robbery,Hackney,1931-01,NaN     | is not a number",
                "robbery,Hackney,1931-01,Infinity | is not a number",
                "robbery,Hackney,1931-01,0x10    | is not a number",
                "robbery,Hackney,1931-01,\u0661\u0662 | is not a number",
                "robbery,Hackney,1931-01,-1      | is negative",
                "robbery,Hackney,1931-01,99999999999999999999 | has too many digits",
            })
    void saysWhatIsWrongWithARowInCharactersThatShow(String row, String message) {
        HttpResponse<String> answer = send(IMPORTS, "text/csv", HEADINGS + row + "\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(message).doesNotContain("\u202e", "\u2066");
    }

    static Stream<Arguments> forms() {
        String part = "--x\r\n" + PART.formatted("a.csv") + GOOD + "\r\n";
        return Stream.of(
                Arguments.of("BAD_FORM", ""),
                Arguments.of("BAD_FORM", "hello"),
                Arguments.of("BAD_FORM", part),
                Arguments.of("BAD_FORM", part.replace("--x", "--y") + "--y--\r\n"),
                Arguments.of("BAD_FORM", "--x\r\nContent-Dispo"),
                Arguments.of("ONE_FILE", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n"),
                Arguments.of("ONE_FILE", "--x\r\nContent-Type: text/csv\r\n\r\n" + GOOD + "\r\n--x--\r\n"),
                Arguments.of("ONE_FILE", part + part + "--x--\r\n"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refusesAFormThatIsNotOneWholeFile(String code, String form) {
        HttpResponse<String> answer = send(IMPORTS, FORM, form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void keepsAFileNameWithoutFoldersAndWhatDoesNotShow() {
        assertThat(named("../../etc/x.csv")).contains("\"fileName\":\"x.csv\"");
        assertThat(named("a\u202eb.csv")).contains("\"fileName\":\"a\uFFFDb.csv\"");
        assertThat(named("")).doesNotContain("fileName");
        assertThat(named("n".repeat(10_000))).contains("\"fileName\":\"" + "n".repeat(254) + "\u2026\"");
        assertThat(send(IMPORTS + "?dryRun=true&fileName=a%0Ab%2F..%5Cc%1B.csv", "text/csv", GOOD)
                        .body())
                .contains("\"fileName\":\"c\uFFFD.csv\"");
    }

    private static String named(String name) {
        HttpResponse<String> answer =
                send(IMPORTS + "?dryRun=true", FORM, "--x\r\n" + PART.formatted(name) + GOOD + "\r\n--x--\r\n");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv; charset=UTF-8, 200",
        "text/csv;charset=\"utf-8\", 200",
        "text/csv; charset=us-ascii, 200",
        "text/csv; charset=iso-8859-1, 415",
        "text/csv; charset=utf-16, 415",
        "text/csv; charset=nonsense, 415",
    })
    void refusesADeclaredEncodingThatItDoesNotRead(String type, int status) {
        assertThat(send(IMPORTS + "?dryRun=true", type, GOOD).statusCode()).isEqualTo(status);
        assertThat(send("/api/v1/definitions?dryRun=true", type.replace("csv", "yaml"), "a: b\n")
                        .statusCode())
                .isEqualTo(status == 200 ? 422 : status);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void refusesADefinitionMadeToExhaustTheServer(String yaml) {
        HttpResponse<String> answer = send("/api/v1/definitions", "application/yaml", yaml);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).hasSizeLessThan(100_000).doesNotContain("\u202e");
    }

    static Stream<String> definitions() {
        StringBuilder faults = new StringBuilder("kpi: 1\nset: zz\ntitle: Z\nindicators:\n");
        for (int i = 0; i < 1_000; i++) {
            faults.append("  - { id: i%d, title: I, measure: { count: robery }, dirction: lower }\n".formatted(i));
        }
        return Stream.of(
                faults.toString(),
                "a: " + "[".repeat(400_000),
                "- ".repeat(400_000),
                "k".repeat(900_000) + ": 1\n",
                "kpi: 1\nset: \"\\e\\u202e\\0\"\n",
                "a: &a [x]\nb: [" + "*a, ".repeat(100_000) + "]\n");
    }
}
