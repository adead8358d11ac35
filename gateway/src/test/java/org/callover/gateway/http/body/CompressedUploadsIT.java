package org.callover.gateway.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies sent with {@code Content-Encoding: gzip}. */
class CompressedUploadsIT extends OnOneGateway {
    private static final String IMPORTS = "/api/v1/imports";
    private static final String CSV = "text/csv";
    private static final String HEADINGS = "series,area,period,value\n";
    private static final int MEGABYTE = 1024 * 1024;

    private static byte[] gzip(byte[]... parts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (byte[] part : parts) {
                gzip.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(String path, String key, String type, String coding, byte[] body) {
        return gateway.send(HttpRequest.newBuilder(gateway.at(path))
                .header("X-API-Key", key)
                .header("Content-Type", type)
                .header("Content-Encoding", coding)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private static HttpResponse<String> send(String path, String type, byte[] body) {
        return send(path, gateway.shownKey(), type, "gzip", body);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static int imports() {
        return gateway.get(IMPORTS).body().split("\"sha256\"", -1).length;
    }

    @AfterAll
    static void theServerMetNoFaultOfItsOwn() {
        try {
            assertThat(Files.readString(folder.resolve("data/log/server.log"))).doesNotContain("Incident ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void importsTheFileThatWasCompressed() throws NoSuchAlgorithmException {
        byte[] file = bytes(HEADINGS + "robbery,Hackney,1933-01,5\n");
        HttpResponse<String> receipt = send(IMPORTS, CSV, gzip(file));
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertThat(json(receipt).getString("sha256")).isEqualTo(digest);
        assertThat(gateway.post(IMPORTS, CSV, new String(file, StandardCharsets.UTF_8))
                        .body())
                .contains("\"unchanged\":1", digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "identity, gzip"})
    void readsAnyNameOfTheCoding(String coding) {
        HttpResponse<String> receipt = send(
                IMPORTS + "?dryRun=true",
                gateway.shownKey(),
                CSV,
                coding,
                gzip(bytes(HEADINGS + "robbery,Hackney,1933-02,5\n")));
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
    }

    @Test
    void importsALongFileInSeveralMembers() {
        String row = "robbery,Hackney,1933-03,5\n";
        byte[] first = gzip(bytes(HEADINGS), bytes(row));
        byte[] blank = gzip(bytes("\n".repeat(3 * MEGABYTE)));
        byte[] body = Arrays.copyOf(first, first.length + blank.length);
        System.arraycopy(blank, 0, body, first.length, blank.length);
        HttpResponse<String> receipt = send(IMPORTS + "?dryRun=true", CSV, body);
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
        assertThat(receipt.body()).contains("\"read\":1,");
    }

    @Test
    void readsFormsDefinitionsKeysAndClaims() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"packed.csv\"\r\n\r\n" + HEADINGS
                + "robbery,Hackney,1933-04,5\n\r\n--x--\r\n";
        assertThat(send(IMPORTS + "?dryRun=true", "multipart/form-data; boundary=x", gzip(bytes(form)))
                        .body())
                .contains("\"fileName\":\"packed.csv\"", "\"status\":\"DRY_RUN\"");
        String definition = "kpi: 1\nset: it-packed\ntitle: T\nseries:\n  - { id: it-packed, title: P, unit: things }\n"
                + "indicators:\n  - { id: it-packed.one, title: One, measure: { count: it-packed }, good: lower,"
                + " no-target: not agreed }\n";
        HttpResponse<String> checked =
                send("/api/v1/definitions?dryRun=true", "application/yaml", gzip(bytes(definition)));
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        HttpResponse<String> key = send("/api/v1/keys", "application/json", gzip(bytes("{\"name\":7}")));
        assertThat(key.statusCode()).isEqualTo(422);
        HttpResponse<String> claims = send("/api/v1/reconciliations", "application/json", gzip(bytes("{")));
        assertThat(claims.statusCode()).isEqualTo(422);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("cut short", packed -> Arrays.copyOf(packed, packed.length / 2)),
                broken("without its trailer", packed -> Arrays.copyOf(packed, packed.length - 8)),
                broken("followed by other bytes", packed -> Arrays.copyOf(packed, packed.length + 3)),
                broken("not compressed", packed -> bytes(HEADINGS + "robbery,Hackney,1933-05,5\n")),
                broken("empty", packed -> new byte[0]),
                broken("damaged", packed -> {
                    packed[packed.length - 7]++;
                    return packed;
                }));
    }

    private static Arguments broken(String how, UnaryOperator<byte[]> change) {
        return Arguments.of(how, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refusesABrokenBodyAndStoresNothing(String how, UnaryOperator<byte[]> change) {
        int before = imports();
        byte[] packed = gzip(bytes(HEADINGS + "robbery,Hackney,1933-05,5\n"));
        HttpResponse<String> refusal = send(IMPORTS, CSV, change.apply(packed));
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(json(refusal).getString("code")).isEqualTo("BAD_GZIP");
        assertThat(imports()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip", "gzip, br", "nonsense"})
    void refusesOtherCodingsAndNamesTheOneItReads(String coding) {
        HttpResponse<String> refusal = send(IMPORTS, gateway.shownKey(), CSV, coding, gzip(bytes(HEADINGS)));
        assertThat(refusal.statusCode()).isEqualTo(415);
        assertThat(json(refusal).getString("code")).isEqualTo("UNSUPPORTED_CODING");
        assertThat(refusal.headers().firstValue("Accept-Encoding")).hasValue("gzip");
    }

    /** Ten members of 100 MB: the limit is 256 MB, or 1 MB without a key. */
    @ParameterizedTest
    @CsvSource({"true, 256 MB", "false, 1 MB"})
    void refusesABombAtTheLimit(boolean hasKey, String limit) {
        byte[] member = gzip(new byte[100 * MEGABYTE]);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        for (int at = 0; at < 10; at++) {
            bomb.writeBytes(member);
        }
        assertThat(bomb.size()).isLessThan(MEGABYTE);
        HttpResponse<String> refusal =
                send(IMPORTS, hasKey ? gateway.shownKey() : "none", CSV, "gzip", bomb.toByteArray());
        assertThat(refusal.statusCode()).isEqualTo(413);
        assertThat(json(refusal).getString("code")).isEqualTo("UPLOAD_TOO_LARGE");
        assertThat(json(refusal).getString("detail")).contains("longer than " + limit);
    }

    @Test
    void countsTheUnpackedBytesOfADefinition() {
        byte[] packed = gzip(bytes("# " + "x".repeat(2 * MEGABYTE) + "\n"));
        HttpResponse<String> refusal = send("/api/v1/definitions", "application/yaml", packed);
        assertThat(refusal.statusCode()).isEqualTo(413);
    }
}
