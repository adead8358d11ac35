package org.callover.gateway.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.Test;

/** The claims of five published papers, posted to an instance that holds the sample figures. */
class ReconcileIT extends OnOneGateway {

    private static final String RECONCILIATIONS = "/api/v1/reconciliations";
    private static final Path PAPERS = Path.of("..", "docs", "examples", "claims", "five-papers.csv");

    /** Without a key: nothing is written. */
    private static HttpResponse<String> post(String path, String type, String accept, String body) {
        return gateway.send(HttpRequest.newBuilder(gateway.at(path))
                .header("Content-Type", type)
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static List<JsonObject> answers(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response).getJsonArray("answers").getValuesAs(JsonObject.class);
    }

    private static String papers() throws IOException {
        return Files.readString(PAPERS);
    }

    @Test
    void fivePapersComeBackAsTheirOwnNumbersAndTheDataSay() throws IOException {
        List<JsonObject> answers = answers(post(RECONCILIATIONS, "text/csv", "application/json", papers()));
        assertThat(answers)
                .extracting(answer ->
                        answer.getInt("row") + " " + answer.getString("outcome") + " " + answer.getString("statement"))
                .containsExactly(
                        "1 CONTRADICTS_ITSELF The paper says down 1.5%; 383 to 355 is down 7.3%.",
                        "2 CONTRADICTS_ITSELF This row says down 338 and down 21%; row 3 says down 118 and down 7.7%;"
                                + " the data give down 118 and down 7.8%.",
                        "3 CONTRADICTS_ITSELF The paper says down 7.7%; 1,516 to 1,398 is down 7.8%"
                                + " (only cutting off after 1 decimal gives it).",
                        "4 CONTRADICTS_ITSELF This row says up 14.8%; row 5 says up 14.6%; the data give up 14.6%.",
                        "5 CONFIRMED The data give the same value, previous value, percentage and direction;"
                                + " row 4 says something else.",
                        "6 CONTRADICTS_ITSELF The paper says 2.4%; 156 of 6,152 is 2.5%.",
                        "7 CONTRADICTS_ITSELF The paper says up approximately 10%; 8,237 to 9,198 is up 11.7%"
                                + " (only rounding to the nearest 5 gives it).",
                        "8 CONTRADICTS_ITSELF The paper says down 590; 3,878 to 3,297 is down 581.",
                        "9 DIFFERS The paper says 79.33%; the data give 78.87%"
                                + " (it is the unweighted mean of Camden and Islington).",
                        "10 CONFIRMED The data give the same value, previous value, difference, percentage and direction.",
                        "11 CONFIRMED The data give the same value; the rank could not be checked,"
                                + " because only 1 of 32 boroughs has complete data.",
                        "12 CONFIRMED The data give the same value, previous value, percentage and direction.",
                        "13 CONFIRMED The data give the same value, previous value and percentage.",
                        "14 CONFIRMED The data give the same value and difference.");
    }

    @Test
    void theSameClaimsInJsonHaveTheSameAnswers() throws IOException {
        String[] lines = papers().lines().toArray(String[]::new);
        assertThat(lines[0]).startsWith("note,indicator,area,period");
        JsonObject claim = Json.createObjectBuilder()
                .add("note", "Call-over 2017, knife crime")
                .add("indicator", "violence.knife-crime")
                .add("area", "E09000002")
                .add("period", "2017-04")
                .add("value", 355)
                .add("difference", -28)
                .add("percentage", "down 1.5%")
                .build();
        JsonArray list = Json.createArrayBuilder().add(claim).build();
        JsonObject wrapped = Json.createObjectBuilder().add("claims", list).build();
        for (String body : List.of(list.toString(), wrapped.toString())) {
            JsonObject answer = answers(post(RECONCILIATIONS, "application/json", "*/*", body))
                    .get(0);
            assertThat(answer.getString("outcome")).isEqualTo("CONTRADICTS_ITSELF");
            assertThat(answer.getString("statement")).isEqualTo("The paper says down 1.5%; 383 to 355 is down 7.3%.");
            assertThat(answer.getJsonObject("score").getString("sentence")).contains("Barking and Dagenham");
        }
    }

    @Test
    void theAnswersAsCsvAreASheetToWorkWith() throws IOException {
        HttpResponse<String> response = post(RECONCILIATIONS + "?format=csv", "text/csv", "*/*", papers());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8; header=present");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"reconciliation.csv\"");
        assertThat(response.body().lines()).hasSize(15);
        assertThat(response.body().lines().skip(1))
                .first()
                .asString()
                .startsWith(
                        "1,CONTRADICTS_ITSELF,The paper says down 1.5%; 383 to 355 is down 7.3%.,violence.knife-crime,")
                .as("a printed minus is guarded against being run as a formula")
                .contains(",'-28,1.5%,");
    }

    @Test
    void whatCannotBeReadIsRefusedWithEveryFault() {
        HttpResponse<String> faults =
                post(RECONCILIATIONS, "text/csv", "*/*", "indicator,vaule,previous\na,1,lots\nb,2,3 to 4\n");
        assertThat(faults.statusCode()).isEqualTo(422);
        assertThat(json(faults).getJsonArray("errors")).hasSize(3);
        assertThat(post(RECONCILIATIONS, "text/csv", "*/*", "x".repeat((1 << 20) + 1))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post(RECONCILIATIONS, "application/xml", "*/*", "<claims/>").statusCode())
                .isEqualTo(415);
        assertThat(post(RECONCILIATIONS, "text/csv", "application/xml", "value\n1")
                        .statusCode())
                .isEqualTo(406);
        assertThat(post(RECONCILIATIONS + "?dryRun=true", "text/csv", "*/*", "value\n1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theExampleIsNoDefinition() {
        assertThat(folder.resolve("data/definitions/five-papers.csv")).doesNotExist();
        assertThat(folder.resolve("data/definitions/neighbourhood.yaml")).exists();
    }
}
