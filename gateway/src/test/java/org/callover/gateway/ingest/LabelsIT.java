package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.Test;

/** The police's wide file in the running product: labels that are new, lines that are sums, and steps. */
class LabelsIT extends OnOneGateway {

    private static final String HEADINGS = "MajorText,MinorText,BoroughName,";

    private static HttpResponse<String> send(String file) {
        HttpResponse<String> answer = gateway.post("/api/v1/imports", "text/csv", file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static JsonObject json(String body) {
        return Json.createReader(new StringReader(body)).readObject();
    }

    private static String burglary(String label, String months) {
        return HEADINGS + months + "\nBURGLARY," + label + ",Bexley,90,95\nBURGLARY," + label + ",Sutton,40,45\n"
                + "BURGLARY,BURGLARY - RESIDENTIAL,Bexley,0,3\nBURGLARY,TOTAL,Bexley,90,98\n"
                + "BURGLARY,TOTAL,London,130,143\n";
    }

    private static JsonObject controlTotal(JsonObject receipt, String name) {
        return receipt.getJsonArray("controlTotals").getValuesAs(JsonValue::asJsonObject).stream()
                .filter(total -> total.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLabelOf2023IsResidentialBurglary() {
        JsonObject receipt =
                json(send(burglary("BURGLARY IN A DWELLING", "193001,193002")).body());
        assertThat(receipt.getJsonArray("withheld")).isEmpty();
        assertThat(controlTotal(receipt, "residential-burglary").getInt("stored"))
                .isEqualTo(273);
        assertThat(controlTotal(receipt, "burglary").getInt("stored")).isEqualTo(273);
        assertThat(receipt.getJsonArray("subtotals")).hasSize(1);
        assertThat(receipt.getJsonArray("apart").getJsonObject(0).getString("area"))
                .isEqualTo("London");
    }

    @Test
    void anyOtherLabelWithholdsIt() {
        JsonObject receipt =
                json(send(burglary("Burglary of a Caravan", "193101,193102")).body());
        assertThat(controlTotal(receipt, "residential-burglary").getInt("stored"))
                .isZero();
        assertThat(controlTotal(receipt, "burglary").getInt("stored")).isEqualTo(273);
        assertThat(receipt.getJsonArray("withheld").getValuesAs(JsonValue::asJsonObject))
                .anySatisfy(withheld -> {
                    assertThat(withheld.getString("series")).isEqualTo("residential-burglary");
                    assertThat(withheld.getJsonArray("months")).hasToString("[\"1931-01\",\"1931-02\"]");
                    assertThat(withheld.getString("why"))
                            .startsWith("The feed has no rule for the label 'BURGLARY / Burglary of a Caravan'");
                });
    }

    private static String calls(List<String> boroughs) {
        return boroughs.stream()
                .flatMap(borough -> IntStream.range(0, 30).mapToObj(month -> "it-calls,%s,19%d-%02d,%d\n"
                        .formatted(borough, 50 + month / 12, month % 12 + 1, month < 18 ? 200 : 120)))
                .collect(Collectors.joining("", "series,area,period,value\n", ""));
    }

    private static String set(String more) {
        return """
                kpi: 1
                set: it-set
                title: Calls
                series:
                  - { id: it-calls, title: Calls, unit: calls%s }
                indicators:
                  - { id: it-set.calls, title: Calls, measure: { count: it-calls }, good: lower, window: month, no-target: not agreed }
                """.formatted(more);
    }

    @Test
    void aStepIsToldToTheOfficerUntilABreakIsDeclared() {
        define(set(""));
        List<String> boroughs =
                gateway
                        .json("/api/v1/areas?kind=borough")
                        .getJsonArray("items")
                        .getValuesAs(JsonValue::asJsonObject)
                        .stream()
                        .map(area -> area.getString("code"))
                        .toList();
        HttpResponse<String> receipt = send(calls(boroughs));
        String step = "Calls: from July 1951 on, the figures are lower than a year before in 32 of 32 boroughs";
        assertThat(receipt.body()).contains("\"code\":\"STEP\"", step);
        String place = receipt.headers().firstValue("Location").orElseThrow();
        assertThat(gateway.get(place.substring(place.indexOf("/api"))).body()).doesNotContain("STEP");
        assertThat(asOfficer("/api/v1/series/it-calls").body()).contains(step, "\"from\":\"1951-07\"");
        assertThat(gateway.get("/api/v1/series/it-calls").body())
                .contains("\"held\":{\"areas\":32,\"from\":\"1950-01\",\"to\":\"1952-06\"}")
                .doesNotContain("warnings");
        define(set(", breaks: [{ from: 1951-07, why: online reports are counted too, effect: caveat }]"));
        assertThat(asOfficer("/api/v1/series/it-calls").body()).contains("\"warnings\":[]");
        assertThat(gateway.get("/api/v1/series/it-cals").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/api/v1/series").body()).contains("{\"id\":\"it-calls\",\"title\":\"Calls\"");
    }

    private static void define(String yaml) {
        HttpResponse<String> answer = gateway.post("/api/v1/definitions?name=it-set.yaml", "application/yaml", yaml);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private static HttpResponse<String> asOfficer(String path) {
        return gateway.send(HttpRequest.newBuilder(gateway.at(path))
                .header("X-API-Key", gateway.shownKey())
                .build());
    }
}
