package org.callover.gateway.kpi.held;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held, as a system that keeps a copy asks for it. */
class ObservationsIT extends OnOneGateway {

    private static final String OBSERVATIONS = "/api/v1/observations";
    private static final String CAMDEN = "E09000007";
    private static final String ISLINGTON = "E09000019";

    private static final String DEFINITIONS = """
            kpi: 1
            set: observed
            title: Observed
            series:
              - id: ob-calls
                title: Calls
                unit: calls
                source: The council
                licence: Open Government Licence v3.0
                expected: { every: month, within: 6 weeks }
              - { id: ob-cost, title: Cost, unit: pounds }
              - { id: ob-met, title: Calls met, unit: calls, suppress-below: 5 }
              - { id: ob-all, title: All calls, unit: calls }
              - { id: ob-later, title: Later calls, unit: calls }
            indicators:
              - { id: observed.calls, title: Calls, measure: { count: ob-calls }, good: lower, window: month }
              - { id: observed.met, title: Calls met, measure: { percentage: { of: ob-met, over: ob-all } }, good: higher, window: month }
            """;

    private static final String FILE = """
            series,area,period,value,flags,breakdowns,basis
            ob-calls,E09000019,2021-Q1,40,,,
            ob-calls,E09000007,2021-02,7,provisional;estimated,,census-2021
            ob-calls,E09000007,2021-01,12,,,
            ob-calls,E09000007,2021-01,5,,age=1-24,
            ob-calls,E09000007,2021-04,0,,,
            ob-cost,E09000007,2021-01,123456789012.123456,,,
            ob-met,E09000007,2021-01,3,,,
            ob-all,E09000007,2021-01,20,,,
            """;

    @BeforeAll
    static void load() {
        HttpResponse<String> definitions =
                gateway.post("/api/v1/definitions?name=it-observed.yaml", "application/yaml", DEFINITIONS);
        assertThat(definitions.statusCode()).as(definitions.body()).isEqualTo(201);
        send(FILE);
    }

    private static void send(String file) {
        HttpResponse<String> receipt = gateway.post("/api/v1/imports", "text/csv", file);
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
    }

    private static HttpResponse<String> ask(String query, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.at(OBSERVATIONS + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return gateway.send(request.build());
    }

    private static JsonObject object(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static List<JsonObject> list(JsonObject answer, String name) {
        return answer.getJsonArray(name).getValuesAs(JsonValue::asJsonObject);
    }

    private static List<String> texts(JsonObject answer, String name) {
        return list(answer, name).stream()
                .map(item -> "%s %s %s %s %s"
                        .formatted(
                                item.getString("series"),
                                item.getJsonObject("area").getString("code"),
                                item.getString("period"),
                                item.getOrDefault("value", JsonValue.EMPTY_JSON_ARRAY),
                                item.getOrDefault("breakdown", JsonValue.EMPTY_JSON_ARRAY)))
                .map(text -> text.replace(" []", ""))
                .toList();
    }

    @Test
    void listsObservationsAsTheyWereSent() {
        JsonObject answer = object(ask("?series=ob-cost,ob-calls&area=Camden"));
        assertThat(texts(answer, "items"))
                .containsExactly(
                        "ob-calls E09000007 2021-01 12",
                        "ob-calls E09000007 2021-01 5 {\"age\":\"1-24\"}",
                        "ob-calls E09000007 2021-02 7",
                        "ob-calls E09000007 2021-04 0",
                        "ob-cost E09000007 2021-01 123456789012.123456");
        assertThat(answer).doesNotContainKeys("removed", "warnings");
        JsonObject flagged = list(answer, "items").get(2);
        assertThat(flagged.getJsonArray("flags")).hasToString("[\"PROVISIONAL\",\"ESTIMATED\"]");
        assertThat(flagged.getString("basis")).isEqualTo("census-2021");
        assertThat(flagged.getString("periodStart")).isEqualTo("2021-02-01");
        assertThat(flagged.getString("periodEnd")).isEqualTo("2021-02-28");
        assertThat(flagged.getInt("months")).isEqualTo(1);
        assertThat(flagged.getJsonObject("area").getString("name")).isEqualTo("Camden");
        assertThat(flagged.getInt("revision")).isEqualTo(answer.getInt("revision"));
    }

    @Test
    void givesTheSameAsCsv() {
        HttpResponse<String> answer = ask("?series=ob-calls&from=2021-02&to=2021-03&format=csv");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.body().lines().map(line -> line.replaceFirst(",\\d+,$", ",REVISION,")))
                .startsWith(
                        "series,areaCode,areaName,period,periodStart,periodEnd,months,breakdown,value,flags,basis,revision,removed",
                        "ob-calls,E09000007,Camden,2021-02,2021-02-01,2021-02-28,1,,7,ESTIMATED;PROVISIONAL,census-2021,REVISION,");
        assertThat(ask("?series=ob-calls", "Accept", "text/csv").body()).startsWith("series,areaCode");
    }

    @Test
    void givesOnlyWhatCameSince() {
        send("series,area,period,value\nob-later,%s,2022-Q1,40\nob-later,%s,2022-01,9\n".formatted(CAMDEN, ISLINGTON));
        HttpResponse<String> first = ask("?series=ob-later");
        int revision = object(first).getInt("revision");
        String since = "?series=ob-later&changedSince=" + revision;
        assertThat(texts(object(ask(since)), "items")).isEmpty();
        assertThat(texts(object(ask(since)), "removed")).isEmpty();
        String tag = first.headers().firstValue("ETag").orElseThrow();
        send("series,area,period,value\nob-cost,%s,2022-01,9\n".formatted(CAMDEN));
        assertThat(ask("?series=ob-later", "If-None-Match", tag).statusCode())
                .as("another series changed")
                .isEqualTo(304);
        send("series,area,period,value\nob-later,%1$s,2022-01,1\nob-later,%1$s,2022-02,2\nob-later,%1$s,2022-03,37\n"
                .formatted(CAMDEN));
        assertThat(ask("?series=ob-later", "If-None-Match", tag).statusCode()).isEqualTo(200);
        JsonObject changed = object(ask(since));
        assertThat(texts(changed, "items"))
                .containsExactly(
                        "ob-later E09000007 2022-01 1",
                        "ob-later E09000007 2022-02 2",
                        "ob-later E09000007 2022-03 37");
        assertThat(texts(changed, "removed")).containsExactly("ob-later E09000007 2022-01/2022-03");
        assertThat(changed.getInt("revision")).isGreaterThan(revision);
        assertThat(ask(since + "&format=csv").body().lines())
                .hasSize(5)
                .endsWith("ob-later,E09000007,Camden,2022-01/2022-03,2022-01-01,2022-03-31,3,,,,,,true");
        HttpResponse<String> notReached = ask("?changedSince=999999");
        assertThat(notReached.statusCode()).isEqualTo(400);
        assertThat(notReached.body()).contains("REVISION_NOT_REACHED");
    }

    @Test
    void showsSeriesWithSmallCountsToAdministratorsOnly() {
        for (String series : List.of("ob-met", "ob-all", "ob-calls,ob-met")) {
            HttpResponse<String> refused = ask("?series=" + series);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("SERIES_WITHHELD");
        }
        HttpResponse<String> open = ask("?from=2021-01&to=2021-01&area=Camden");
        assertThat(texts(object(open), "items"))
                .noneMatch(item -> item.startsWith("ob-met") || item.startsWith("ob-all"));
        assertThat(list(object(open), "warnings")).anySatisfy(warning -> {
            assertThat(warning.getString("code")).isEqualTo("SERIES_WITHHELD");
            assertThat(warning.getString("parameter")).isEqualTo("series");
        });
        HttpResponse<String> whole = ask("?from=2021-01&to=2021-01&area=Camden", "X-API-Key", gateway.shownKey());
        assertThat(texts(object(whole), "items")).contains("ob-met E09000007 2021-01 3", "ob-all E09000007 2021-01 20");
        assertThat(open.headers().allValues("Vary").toString())
                .contains("X-API-Key")
                .contains("Accept");
        assertThat(open.headers().firstValue("ETag"))
                .isNotEqualTo(whole.headers().firstValue("ETag"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ?series=ob-cals             | did you mean 'ob-calls'
            ?area=Camdem                | did you mean 'Camden'
            ?members=Camden             | Camden is a single area
            ?from=2021-05&to=2021-04    | 2021-05 is after 2021-04
            ?changedSince=-1            | '-1' is not a revision
            ?serie=ob-calls             | did you mean 'series'
            """)
    void refusesWhatItDoesNotKnow(String query, String message) {
        HttpResponse<String> refused = ask(query);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(message);
    }

    @Test
    void answersAnAreaThatMayExistElsewhereWithAWarning() {
        JsonObject answer = object(ask("?series=ob-calls&area=E07000999"));
        assertThat(texts(answer, "items")).isEmpty();
        assertThat(list(answer, "warnings").get(0).getString("code")).isEqualTo("UNKNOWN_AREA");
    }

    @Test
    void saysWhichMonthsAnIndicatorHas() {
        JsonObject coverage = gateway.json("/api/v1/kpi-sets/observed/coverage");
        JsonObject calls = list(coverage, "rows").get(0);
        assertThat(calls.getString("from") + " " + calls.getString("to")).isEqualTo("2021-01 2021-04");
        assertThat(calls.getJsonArray("series")).hasToString("[\"ob-calls\"]");
        assertThat(calls.getString("nextExpected")).isEqualTo("2021-07-12");
        assertThat(calls.getBoolean("overdue")).isTrue();
        assertThat(calls.getJsonObject("lastChange").getInt("revision")).isPositive();
        assertThat(list(calls, "areas"))
                .extracting(JsonObject::toString)
                .containsExactlyInAnyOrder(
                        "{\"area\":{\"code\":\"E09000007\",\"name\":\"Camden\"},\"from\":\"2021-01\",\"to\":\"2021-04\","
                                + "\"held\":[\"2021-01/2021-02\",\"2021-04\"],\"gaps\":[\"2021-03\"]}",
                        "{\"area\":{\"code\":\"E09000019\",\"name\":\"Islington\"},\"from\":\"2021-01\",\"to\":\"2021-03\","
                                + "\"held\":[\"2021-01/2021-03\"],\"gaps\":[]}",
                        "{\"area\":{\"code\":\"bcu-central-north\",\"name\":\"Central North\"},\"from\":\"2021-01\","
                                + "\"to\":\"2021-02\",\"held\":[\"2021-01/2021-02\"],\"gaps\":[]}");
        JsonObject met = list(
                        gateway.json("/api/v1/kpi-sets/observed/coverage?indicator=observed.met&area=Islington"),
                        "rows")
                .get(0);
        assertThat(list(met, "areas").get(0).getJsonArray("held")).isEmpty();
        assertThat(met).doesNotContainKeys("nextExpected", "overdue");
        assertThat(gateway.get("/api/v1/kpi-sets/observed/coverage?format=csv&area=Camden&indicator=observed.calls")
                        .body()
                        .lines()
                        .map(line -> line.replaceFirst(",\\d+,[^,]*Z,", ",REVISION,AT,")))
                .containsExactly(
                        "set,indicator,title,areaCode,areaName,period,periodStart,periodEnd,months,revision,changedAt,nextExpected,overdue",
                        "observed,observed.calls,Calls,E09000007,Camden,2021-01/2021-02,2021-01-01,2021-02-28,2,REVISION,AT,2021-07-12,true",
                        "observed,observed.calls,Calls,E09000007,Camden,2021-04,2021-04-01,2021-04-30,1,REVISION,AT,2021-07-12,true");
        assertThat(gateway.get("/api/v1/kpi-sets/observed/coverage?indicator=observed.cals")
                        .body())
                .contains("did you mean 'observed.calls'");
    }

    @Test
    void saysHowFreshASeriesIs() {
        JsonObject series = gateway.json("/api/v1/series/ob-calls");
        assertThat(series.getString("licence")).isEqualTo("Open Government Licence v3.0");
        assertThat(series.getJsonObject("held")).hasToString("{\"areas\":2,\"from\":\"2021-01\",\"to\":\"2021-04\"}");
        assertThat(series.getJsonObject("expected")).hasToString("{\"every\":\"month\",\"within\":\"6 weeks\"}");
        assertThat(series.getJsonObject("lastChange").getString("at")).endsWith("Z");
        assertThat(series.getString("nextExpected")).isEqualTo("2021-07-12");
        assertThat(series.getBoolean("overdue")).isTrue();
        assertThat(gateway.json("/api/v1/series/ob-all")).doesNotContainKeys("expected", "nextExpected", "overdue");
    }
}
