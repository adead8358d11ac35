package org.callover.gateway.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The revision and the tag of an answer change with what it depends on, and with nothing else. */
class RevisionsIT extends OnOneGateway {
    private static final String API = "/api/v1/";
    private static final String HEADINGS = "series,area,period,value\n";
    private static final String PLACES = "area=Islington&area=Camden";
    private static final String SEEN = API + "kpi-sets/it-seen/";
    private static final String SCORES = SEEN + "scores?" + PLACES + "&period=2021-12";
    private static final String HISTORY = SEEN + "history?" + PLACES + "&from=2021-01";
    private static final String OTHER = API + "kpi-sets/it-other/scores?" + PLACES + "&period=2021-12";

    private static final String DEFINITIONS = """
            kpi: 1
            set: it-%1$s
            title: What these tests count
            series:
              - { id: it-%1$s-one, title: One, unit: things }
              - { id: it-%1$s-two, title: Two, unit: things }
            indicators:
              - { id: it-%1$s.one, title: One, measure: { count: it-%1$s-one }, good: lower, no-target: none, window: month }
              - { id: it-%1$s.two, title: Two, measure: { count: it-%1$s-two }, good: lower, no-target: none, window: rolling-3 }
            """;

    private static final List<String> ABOUT_SEEN = List.of(
            SCORES,
            SCORES + "&format=csv",
            HISTORY + "&to=2021-12",
            SEEN + "summary?" + PLACES + "&period=2021-12",
            API + "indicators/it-seen.one/series?area=Islington",
            API + "indicators/it-seen.one/series?area=Islington&area=Camden",
            API + "indicators/it-seen.one/explain?area=Islington&period=2021-12",
            API + "series/it-seen-one");

    private static final List<String> OTHERS = List.of(
            OTHER,
            API + "kpi-sets",
            API + "kpi-sets/it-seen",
            API + "indicators",
            API + "indicators/it-seen.one",
            API + "areas",
            API + "areas/E09000019",
            API + "definitions",
            API + "conformance",
            API + "schemas/kpi-1.json",
            API + "kpi-sets/islington-2021/scores?area=Islington");

    @BeforeAll
    static void declareAndCount() {
        for (String set : List.of("seen", "other")) {
            define(set, DEFINITIONS.formatted(set));
            send("it-%1$s-one,Islington,2021-12,5\nit-%1$s-one,Camden,2021-12,6\nit-%1$s-two,Islington,2021-12,7\n"
                    .formatted(set));
        }
    }

    private static void define(String set, String yaml) {
        HttpResponse<String> defined =
                gateway.post(API + "definitions?name=it-" + set + ".yaml", "application/yaml", yaml);
        assertThat(defined.statusCode()).as(defined.body()).isEqualTo(201);
    }

    private static JsonObject send(String rows) {
        HttpResponse<String> sent = gateway.post(API + "imports", "text/csv", HEADINGS + rows);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return Json.createReader(new StringReader(sent.body())).readObject();
    }

    private static String tag(String call) {
        HttpResponse<String> answer = gateway.get(call);
        assertThat(answer.statusCode()).as(call).isEqualTo(200);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static Map<String, String> tags(List<String> calls) {
        return calls.stream().collect(Collectors.toMap(Function.identity(), RevisionsIT::tag));
    }

    private static List<String> all() {
        return Stream.concat(ABOUT_SEEN.stream(), OTHERS.stream()).toList();
    }

    @Test
    void fileThatRepeatsWhatIsHeldChangesNothing() {
        String rows = "it-seen-one,Islington,2020-12,8\n";
        int revision = send(rows).getInt("revision");
        Map<String, String> before = tags(all());
        JsonObject scorecard = gateway.json(SCORES);
        JsonObject again = send(rows);
        assertThat(again).doesNotContainKey("revision");
        assertThat(again.getJsonObject("observations").getInt("unchanged")).isEqualTo(1);
        assertThat(again.getJsonArray("controlTotals").getJsonObject(0).getInt("stored"))
                .isEqualTo(8);
        assertThat(gateway.get(API + "imports/" + again.getInt("id")).statusCode())
                .isEqualTo(200);
        assertThat(tags(all())).isEqualTo(before);
        assertThat(gateway.json(SCORES)).isEqualTo(scorecard);
        assertThat(scorecard.getInt("revision")).isEqualTo(revision);
    }

    @Test
    void importChangesOnlyWhatReadsItsSeries() {
        Map<String, String> others = tags(OTHERS);
        Map<String, String> before = tags(ABOUT_SEEN);
        JsonObject other = gateway.json(OTHER);
        int revision = send("it-seen-one,Islington,2021-12,9\n").getInt("revision");
        assertThat(tags(OTHERS)).isEqualTo(others);
        assertThat(tags(ABOUT_SEEN))
                .allSatisfy((call, tag) -> assertThat(tag).as(call).isNotEqualTo(before.get(call)));
        assertThat(gateway.json(OTHER)).isEqualTo(other);
        assertThat(gateway.json(SCORES).getInt("revision")).isEqualTo(revision);
        assertThat(gateway.json(SCORES + "&indicator=it-seen.two").getInt("revision"))
                .isLessThan(revision);
    }

    @Test
    void definitionChangesOnlyWhatReadsIt() {
        String one = tag(SCORES + "&indicator=it-seen.one");
        String islington = tag(API + "kpi-sets/islington-2021/scores?area=Islington");
        // The definitions of a number are known as long as it is one of the last few.
        send("it-other-one,Islington,2021-12,8\n");
        JsonObject before = gateway.json(OTHER);
        define("other", DEFINITIONS.formatted("other").replace("title: Two, measure", "title: Pairs, measure"));
        JsonObject after = gateway.json(OTHER);
        assertThat(after.getInt("revision")).isGreaterThan(before.getInt("revision"));
        assertThat(after.getString("definitions")).isNotEqualTo(before.getString("definitions"));
        JsonObject changes = gateway.json(OTHER + "&changedSince=" + before.getInt("revision"));
        assertThat(changes.getBoolean("complete")).isFalse();
        assertThat(changes.getJsonArray("scores").getValuesAs(JsonValue::asJsonObject))
                .extracting(score -> score.getString("indicator"))
                .containsOnly("it-other.two");
        assertThat(tag(SCORES + "&indicator=it-seen.one")).isEqualTo(one);
        assertThat(tag(API + "kpi-sets/islington-2021/scores?area=Islington")).isEqualTo(islington);
        define("other", DEFINITIONS.formatted("other").replace("kpi: 1", "# as before\nkpi: 1"));
        JsonObject reverted = gateway.json(OTHER);
        assertThat(reverted.getString("definitions")).isEqualTo(before.getString("definitions"));
        define("other", DEFINITIONS.formatted("other"));
        assertThat(gateway.json(OTHER)).isEqualTo(reverted);
    }

    /** A copy of an answer, by what tells its scores apart. */
    private static Map<String, JsonObject> copy(JsonObject answer, String list) {
        Map<String, JsonObject> copy = new LinkedHashMap<>();
        answer.getJsonArray(list)
                .getValuesAs(JsonValue::asJsonObject)
                .forEach(score -> copy.put(
                        score.getString("indicator")
                                + score.getJsonObject("area").getString("code")
                                + score.getString("period", ""),
                        score));
        return copy;
    }

    @Test
    void copyIsKeptInStepByWhatHasChanged() {
        Random random = new Random(7);
        for (String call : List.of(SCORES, HISTORY, SEEN + "scores?" + PLACES)) {
            JsonObject whole = gateway.json(call);
            Map<String, JsonObject> copy = copy(whole, "scores");
            int revision = whole.getInt("revision");
            for (int night = 0; night < 6; night++) {
                send("it-seen-%s,%s,%d-%02d,%d\n"
                        .formatted(
                                random.nextBoolean() ? "one" : "two",
                                random.nextBoolean() ? "Islington" : "Camden",
                                2021 + night / 4,
                                1 + random.nextInt(12),
                                random.nextInt(3)));
                JsonObject changes = gateway.json(call + "&changedSince=" + revision);
                assertThat(changes.getBoolean("complete")).isFalse();
                Map<String, JsonObject> changed = copy(changes, "scores");
                assertThat(changed)
                        .allSatisfy((key, score) -> assertThat(copy.get(key)).isNotEqualTo(score));
                copy.keySet().removeAll(copy(changes, "removed").keySet());
                copy.putAll(changed);
                revision = changes.getInt("revision");
                assertThat(copy).isEqualTo(copy(gateway.json(call), "scores"));
            }
        }
    }

    @Test
    void nothingChangedIsAnEmptyListOr304() {
        for (String call : List.of(SCORES, HISTORY)) {
            String since = call + "&changedSince=" + gateway.json(call).getInt("revision");
            HttpResponse<String> empty = gateway.get(since);
            assertThat(empty.body()).contains("\"complete\":false", "\"scores\":[],\"removed\":[]");
            assertThat(empty.headers().firstValue("Callover-Complete")).contains("false");
            HttpResponse<String> again = gateway.send(HttpRequest.newBuilder(gateway.at(since))
                    .header("If-None-Match", empty.headers().firstValue("ETag").orElseThrow())
                    .build());
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(gateway.get(since + "&format=csv").body().lines()).hasSize(1);
        }
    }

    @Test
    void everythingIsGivenSinceTheBeginning() {
        JsonObject whole = gateway.json(SCORES);
        JsonObject since = gateway.json(SCORES + "&changedSince=0");
        assertThat(since.getBoolean("complete")).isTrue();
        assertThat(since.getJsonArray("scores")).isEqualTo(whole.getJsonArray("scores"));
        assertThat(since.getJsonObject("ragCounts")).isEqualTo(whole.getJsonObject("ragCounts"));
    }

    @Test
    void csvNamesWhatIsThereNoMore() {
        int revision = send("it-seen-one,Islington,2023-01,1\n").getInt("revision");
        send("it-seen-one,Islington,2023-02,1\n");
        String csv = gateway.get(SEEN + "scores?area=Islington&format=csv&changedSince=" + revision)
                .body();
        assertThat(csv.lines().filter(line -> line.contains(",REMOVED,")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("it-seen.one", "2023-01", "E09000019"));
        String headings = gateway.get(SEEN + "scores?area=Islington&format=csv")
                .body()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(csv.lines().findFirst()).contains(headings);
    }

    @Test
    void numberThatIsNotReachedHasItsOwnCode() {
        HttpResponse<String> answer = gateway.get(SCORES + "&changedSince=999999");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"REVISION_NOT_REACHED\"");
        assertThat(gateway.get(SCORES + "&changedSince=yesterday").body()).contains("\"BAD_PARAMETER\"");
    }
}
