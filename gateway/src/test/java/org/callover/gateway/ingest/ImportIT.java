package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportIT extends OnOneGateway {
    private static final String HEADINGS = "series,area,period,value\n";
    private static final String SERIES = """
            kpi: 1
            set: it-import
            title: What these tests count
            series:
              - { id: it-import-one, title: One, unit: things }
              - { id: it-import-two, title: Two, unit: things }
            indicators:
              - { id: it-import.one, title: One, measure: { count: it-import-one }, good: lower, no-target: not agreed }
            """;

    private static String key;

    @BeforeAll
    static void readTheKeyAndDeclareTheSeries() {
        key = gateway.shownKey();
        HttpResponse<String> declared =
                gateway.post("/api/v1/definitions?name=it-import.yaml", "application/yaml", SERIES);
        assertThat(declared.statusCode()).as(declared.body()).isEqualTo(201);
    }

    private static HttpResponse<String> send(String query, String type, String body) {
        return gateway.send(HttpRequest.newBuilder(gateway.at("/api/v1/imports" + query))
                .header("X-API-Key", key)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> send(String query, String body) {
        return send(query, "text/csv", body);
    }

    private static String newest() {
        return gateway.get("/api/v1/imports").body().split("\\}\\},", 2)[0];
    }

    @Test
    void theSampleFiguresAreInTheLedger() {
        assertThat(gateway.get("/api/v1/imports").body())
                .contains("\"fileName\":\"islington-crime-2021.csv\"")
                .contains("\"status\":\"ACCEPTED\"")
                .doesNotContain("REJECTED");
    }

    @Test
    void anImportIsAnsweredWithItsReceiptAndItsPlace() {
        HttpResponse<String> receipt = send("?fileName=mine.csv", HEADINGS + "robbery,Hackney,1931-01,5\n");
        assertThat(receipt.statusCode()).isEqualTo(201);
        assertThat(receipt.body()).contains("\"observations\":{\"added\":1,\"revised\":0,\"unchanged\":0}");
        String place = receipt.headers().firstValue("Location").orElseThrow();
        assertThat(gateway.get(place.substring(place.indexOf("/api"))).body()).isEqualTo(receipt.body());
        assertThat(send("", HEADINGS + "robbery,Hackney,1931-01,6\n").body()).contains("\"revised\":1");
    }

    @Test
    void aReceiptTellsOthersNothingOfCountsThatMayHaveToBeHidden() {
        HttpResponse<String> receipt =
                send("", HEADINGS + "first-time-entrants,Hackney,1931-01,3\nrobbery,Hackney,1931-02,7\n");
        assertThat(receipt.body()).contains("\"file\":10", "\"stored\":3");
        String place = receipt.headers().firstValue("Location").orElseThrow();
        String path = place.substring(place.indexOf("/api"));
        assertThat(gateway.get(path).body())
                .contains("{\"name\":\"file\",\"suppressed\":true}")
                .contains("{\"name\":\"first-time-entrants\",\"suppressed\":true}")
                .contains("{\"name\":\"robbery\",\"file\":7,");
        assertThat(gateway.get(path).headers().firstValue("Vary").orElseThrow()).contains("X-API-Key", "Authorization");
        assertThat(gateway.send(HttpRequest.newBuilder(gateway.at(path))
                                .header("X-API-Key", key)
                                .build())
                        .body())
                .isEqualTo(receipt.body());
    }

    @Test
    void theLedgerTakesOnlyItsParameters() {
        assertThat(gateway.get("/api/v1/imports?limits=5").body())
                .contains("UNKNOWN_PARAMETER", "did you mean 'limit'?", "\"parameter\":\"limits\"");
        assertThat(gateway.get("/api/v1/imports/1?limit=5").statusCode()).isEqualTo(400);
    }

    @Test
    void aPageGoesOnWhereTheLastOneEndedThoughAFileCameBetween() {
        send("", HEADINGS + "robbery,Hackney,1933-01,5\n");
        send("", HEADINGS + "robbery,Hackney,1933-02,5\n");
        JsonObject first = gateway.json("/api/v1/imports?limit=2");
        send("", HEADINGS + "robbery,Hackney,1933-03,5\n");
        String next = first.getString("next");
        JsonObject second = gateway.json(next.substring(next.indexOf("/api")));
        List<Integer> ids = Stream.of(first, second)
                .flatMap(page -> page.getJsonArray("items").getValuesAs(JsonObject.class).stream())
                .map(entry -> entry.getInt("id"))
                .toList();
        assertThat(ids).hasSize(4).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(ids.get(0) - ids.get(3)).isEqualTo(3);
        assertThat(gateway.get("/api/v1/imports?after=first").body()).contains("\"BAD_CURSOR\"");
    }

    @Test
    void anImportWhoseReceiptCannotBeSentDoesNothing() {
        String before = newest();
        HttpResponse<String> refused = gateway.send(HttpRequest.newBuilder(gateway.at("/api/v1/imports"))
                .header("X-API-Key", key)
                .header("Content-Type", "text/csv")
                .header("Accept", "application/xml")
                .POST(BodyPublishers.ofString(HEADINGS + "robbery,Hackney,1934-01,5\n"))
                .build());
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(refused.body()).contains("\"header\":\"Accept\"");
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void aDryRunKeepsNothing() {
        String before = newest();
        HttpResponse<String> receipt = send("?dryRun=true", HEADINGS + "robbery,Hackney,1932-01,5\n");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body()).contains("\"status\":\"DRY_RUN\"").contains("\"added\":1");
        assertThat(newest()).isEqualTo(before);
        assertThat(send("?dryRun=true", HEADINGS + "robbery,Hackney,1932-01,5\n")
                        .body())
                .contains("\"added\":1");
    }

    @Test
    void aFileWithAFaultIsRefusedWhole() {
        String before = newest();
        HttpResponse<String> problem = send("", HEADINGS + "robbery,Hackney,1933-01,5\nrobbery,Hackny,1933-01,5\n");
        assertThat(problem.statusCode()).isEqualTo(422);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body())
                .contains("\"line\":3,\"column\":2,\"code\":\"BAD_AREA\"")
                .contains("did you mean 'Hackney'?")
                .contains("\"receipt\":{");
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void aWideFileIsRecognised() {
        HttpResponse<String> receipt = send(
                "?dryRun=true",
                "Offence Group,Offence Subgroup,Borough,193001\nROBBERY,ROBBERY OF PERSONAL PROPERTY,Camden,7\n"
                        + "ROBBERY,ROBBERY OF PERSONAL PROPERTY,Unknown,2\n");
        assertThat(receipt.body())
                .contains("\"format\":\"met-borough-monthly\"")
                .contains("{\"name\":\"file\",\"file\":9,\"stored\":7,\"apart\":2,\"unmapped\":0,\"rejected\":0}");
    }

    @Test
    void aFormMaySendTheFile() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + HEADINGS + "robbery,Hackney,1934-01,5\n\r\n--x--\r\n";
        assertThat(send("?dryRun=true", "multipart/form-data; boundary=x", form).body())
                .contains("\"fileName\":\"form.csv\"")
                .contains("\"added\":1");
    }

    @Test
    void otherContentIsNotTaken() {
        HttpResponse<String> problem = send("", "application/json", "{}");
        assertThat(problem.statusCode()).isEqualTo(415);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void keepsTenRowsWhileALongFileIsChecked() {
        String before = newest();
        String many = HEADINGS
                + everyMonthOfTwoCenturies().substring(HEADINGS.length()).repeat(40);
        CompletableFuture<HttpResponse<String>> checking = sending(many + "robbery,Nowhere,1935-01,1\n");
        HttpResponse<String> dryRun = send("?dryRun=true", HEADINGS + "robbery,Hackney,1935-01,4\n");
        HttpResponse<String> kept = send("?fileName=ten.csv", HEADINGS + "robbery,Hackney,1935-01,5\n");
        assertThat(checking).isNotDone();
        assertThat(dryRun.statusCode()).isEqualTo(200);
        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(checking.join().statusCode()).isEqualTo(422);
        assertThat(newest()).isNotEqualTo(before).contains("ten.csv");
    }

    @Test
    void keepsTwoOverlappingFilesInTheOrderOfTheLedger() {
        String rows = everyMonthOfTwoCenturies();
        List<String> files = List.of(rows.replace(",1\n", ",2\n"), rows.replace(",1\n", ",3\n"));
        List<CompletableFuture<HttpResponse<String>>> sent =
                files.stream().map(ImportIT::sending).toList();
        List<Integer> numbers =
                sent.stream().map(CompletableFuture::join).map(ImportIT::number).toList();
        int later = numbers.get(0) > numbers.get(1) ? 0 : 1;
        assertThat(sent.get(later).join().body()).contains("\"revised\":28800");
        assertThat(send("?dryRun=true&future=allow", files.get(later)).body()).contains("\"added\":0,\"revised\":0,");
    }

    private static CompletableFuture<HttpResponse<String>> sending(String file) {
        return CompletableFuture.supplyAsync(() -> send("?future=allow", file));
    }

    private static int number(HttpResponse<String> receipt) {
        return Json.createReader(new StringReader(receipt.body())).readObject().getInt("id");
    }

    private static String everyMonthOfTwoCenturies() {
        StringBuilder file = new StringBuilder(HEADINGS);
        for (String area : List.of("Camden", "Hackney", "Haringey", "Islington", "Lambeth", "Newham")) {
            for (int month = 0; month < 200 * 12; month++) {
                for (String one : List.of("it-import-one", "it-import-two")) {
                    file.append("%s,%s,%d-%02d,1\n".formatted(one, area, 1900 + month / 12, month % 12 + 1));
                }
            }
        }
        return file.toString();
    }
}
