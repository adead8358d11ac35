package org.callover.gateway.prose;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.wire.prose.ProseUpload;
import org.junit.jupiter.api.Test;

/** Texts posted to an instance that holds the sample figures. */
class ProseChecksIT extends OnOneGateway {

    private static final String PROSE_CHECKS = "/api/v1/prose-checks";
    private static final String OF_ISLINGTON = PROSE_CHECKS + "?set=violence&area=Islington&period=2021-12";

    /** Without a key: nothing is written. */
    private static HttpResponse<String> post(String path, String type, String accept, String body) {
        return gateway.send(HttpRequest.newBuilder(gateway.at(path))
                .header("Content-Type", type)
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static List<String> pieces(HttpResponse<String> answer, String which) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getJsonArray(which).getValuesAs(JsonObject.class).stream()
                    .map(piece -> piece.getInt("line") + " " + piece.getString("printed") + " "
                            + piece.getString("outcome") + " " + piece.getString("gives", ""))
                    .toList();
        }
    }

    @Test
    void textIsCheckedByItsOwnNumbers() {
        HttpResponse<String> answer =
                post(PROSE_CHECKS, "text/plain", "application/json", "Knife crime: 355, down 1.5% (-28 offences).");
        assertThat(pieces(answer, "figures"))
                .containsExactly("1 355 UNKNOWN ", "1 1.5% CONTRADICTING down 7.3%", "1 -28 UNKNOWN ");
        assertThat(pieces(answer, "words")).containsExactly("1 down MATCHING down");
    }

    @Test
    void textIsCheckedAgainstTheData() {
        String text = """
                Knife crime in Islington fell significantly by 12.8%, from 439 to 393 offences.

                Moped-enabled crime fell.
                """;
        HttpResponse<String> answer = post(OF_ISLINGTON, "text/plain", "application/json", text);
        assertThat(pieces(answer, "figures"))
                .containsExactly("1 12.8% MATCHING down 12.8%", "1 439 MATCHING 439", "1 393 CONTRADICTING 383");
        assertThat(pieces(answer, "words"))
                .containsExactly(
                        "1 fell MATCHING down",
                        "1 significantly CONTRADICTING a change that could be chance",
                        "3 fell CONTRADICTING up");
    }

    @Test
    void theAnswerAsCsvHasARowForEachNumberAndWord() {
        HttpResponse<String> answer =
                post(PROSE_CHECKS + "?format=csv", "text/html", "*/*", "<p>355, down 1.5% (-28 offences)</p>");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8; header=present");
        assertThat(answer.body().lines())
                .containsExactly(
                        "kind,printed,line,column,length,outcome,gives,because,against",
                        "FIGURE,355,1,4,3,UNKNOWN,,,",
                        "FIGURE,1.5%,1,14,4,CONTRADICTING,down 7.3%,383 to 355 is down 7.3%,OWN_NUMBERS",
                        "FIGURE,'-28,1,20,3,UNKNOWN,,,",
                        "WORD,down,1,9,4,MATCHING,down,its difference is down,OWN_NUMBERS");
    }

    private static HttpResponse<String> file(String name, String type) throws IOException {
        try (InputStream in = Objects.requireNonNull(ProseChecksIT.class.getResourceAsStream("/uploads/" + name))) {
            return gateway.send(HttpRequest.newBuilder(gateway.at(PROSE_CHECKS))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(in.readAllBytes()))
                    .build());
        }
    }

    @Test
    void spreadsheetsAreChecked() throws IOException {
        for (String type : List.of(ProseUpload.XLSX, "application/octet-stream")) {
            assertThat(pieces(file("crime.xlsx", type), "figures")).contains("5 -590 CONTRADICTING down 581");
        }
        assertThat(pieces(file("crime.ods", ProseUpload.ODS), "figures")).contains("5 -590 CONTRADICTING down 581");
        String csv = "Offence;2015/16;2016/17;Difference\nBurglary;3,878;3,297;-590\n";
        assertThat(pieces(post(PROSE_CHECKS, "text/csv", "application/json", csv), "figures"))
                .contains("2 -590 CONTRADICTING down 581");
    }

    @Test
    void tablesSayHowTheyWereReadAndCanBeReadOtherwise() {
        String table = "Offence 2020 2021 Change\nRobbery 622 463 -150\nBurglary 3,878 3,297 -581\n";
        HttpResponse<String> answer = post(PROSE_CHECKS, "text/plain", "application/json", table);
        assertThat(answer.body())
                .contains("\"tables\":[{\"number\":1,\"line\":1,\"columns\":[{\"number\":1,\"heading\":\"Offence\","
                        + "\"reads\":\"INDICATOR\"},{\"number\":2,\"heading\":\"2020\",\"reads\":\"PREVIOUS\"}");
        assertThat(pieces(answer, "figures")).contains("2 -150 CONTRADICTING down 159");
        HttpResponse<String> other =
                post(PROSE_CHECKS + "?columns=1:,,,not-read", "text/plain", "application/json", table);
        assertThat(pieces(other, "figures")).contains("2 -150 UNKNOWN ");
        assertThat(other.body()).contains("\"reads\":\"NOT_READ\"");
    }

    @Test
    void columnsThatThereAreNotAreRefused() {
        String table = "Offence 2020 2021\nRobbery 622 463\nBurglary 3,878 3,297\n";
        assertThat(post(PROSE_CHECKS + "?columns=1:valu", "text/plain", "*/*", table)
                        .body())
                .contains("did you mean 'value'", "\"status\":400");
        assertThat(post(PROSE_CHECKS + "?columns=2:value", "text/plain", "*/*", table)
                        .body())
                .contains("there is no table 2; the text has 1 table");
        assertThat(post(PROSE_CHECKS + "?columns=1:,,,value", "text/plain", "*/*", table)
                        .body())
                .contains("table 1 has 3 columns");
        assertThat(post(PROSE_CHECKS + "?columns=value", "text/plain", "*/*", table)
                        .body())
                .contains("does not begin with the number of a table");
    }

    @Test
    void pdfIsRefusedWithWhatToDo() {
        for (String type : List.of("application/pdf", "application/octet-stream", "text/plain")) {
            assertThat(post(PROSE_CHECKS, type, "*/*", "%PDF-1.7").body())
                    .contains("PDF_FILE", "select all, copy, and paste the text");
        }
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(post(PROSE_CHECKS, "text/plain", "*/*", " ").statusCode()).isEqualTo(422);
        assertThat(post(PROSE_CHECKS, "text/plain", "*/*", "5 ".repeat(1 << 20)).statusCode())
                .isEqualTo(413);
        assertThat(post(PROSE_CHECKS, "application/xml", "*/*", "<a/>").statusCode())
                .isEqualTo(415);
        assertThat(post(PROSE_CHECKS, "text/plain", "application/xml", "5").statusCode())
                .isEqualTo(406);
        assertThat(post(PROSE_CHECKS + "?aera=Islington", "text/plain", "*/*", "5")
                        .body())
                .contains("did you mean 'area'");
        assertThat(post(PROSE_CHECKS + "?area=Islingto", "text/plain", "*/*", "5")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(PROSE_CHECKS + "?set=violenc", "text/plain", "*/*", "5").body())
                .contains("did you mean 'violence'");
        assertThat(post(PROSE_CHECKS, ProseUpload.DOCX, "*/*", "no zip").statusCode())
                .isEqualTo(422);
    }
}
