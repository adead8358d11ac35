package org.callover.gateway.prose;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
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
