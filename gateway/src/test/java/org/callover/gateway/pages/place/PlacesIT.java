package org.callover.gateway.pages.place;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callover.gateway.OnOneGateway;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of indicators, areas and series show, beside what the API answers to the same questions. */
class PlacesIT extends OnOneGateway {

    private static final String HOSTILE = "<script>alert(1)</script> & \\\"quoted\\\" 😀 " + "long".repeat(500);

    private static final String AREAS = """
            kpi: 1
            areas: places-areas
            title: Places
            places:
              - { code: pl-north, name: "%1$s", kind: ward }
              - { code: pl-south, name: South, kind: ward }
            groups:
              - code: pl-both
                name: Both wards
                kind: town
                member-word: wards
                members: [pl-north, { area: pl-south, from: 2021-02 }]
            """;

    private static final String DEFINITIONS = """
            kpi: 1
            set: places
            title: "%1$s"
            series:
              - id: pl-calls
                title: "%1$s"
                unit: calls
                source: "%1$s"
                breaks: [{ from: 2021-03, why: "%1$s" }]
              - { id: pl-met, title: Calls met, unit: calls, suppress-below: 5 }
            indicators:
              - id: places.calls
                title: "%1$s"
                why: "%1$s"
                measure: { count: pl-calls }
                good: lower
                window: month
                compare: previous
                target: 20
                note: "%1$s"
              - { id: places.met, title: Calls met, measure: { count: pl-met }, good: lower, window: month }
            """;

    private static final String FILE = """
            series,area,period,value
            pl-calls,pl-north,2021-01,40
            pl-calls,pl-north,2021-02,44
            pl-calls,pl-north,2021-04,31
            pl-calls,pl-south,2021-01,7
            pl-calls,pl-south,2021-02,12
            pl-met,pl-north,2021-02,3
            """;

    private static final String KNIFE_CRIME = "/indicators/violence.knife-crime?area=E09000019&period=2021-12";

    @BeforeAll
    static void load() {
        define("it-places-areas.yaml", AREAS);
        define("it-places.yaml", DEFINITIONS);
        HttpResponse<String> receipt = gateway.post("/api/v1/imports", "text/csv", FILE);
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
    }

    private static void define(String name, String text) {
        HttpResponse<String> answer =
                gateway.post("/api/v1/definitions?name=" + name, "application/yaml", text.formatted(HOSTILE));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static HttpResponse<String> ask(String address) {
        return gateway.send(HttpRequest.newBuilder(gateway.at(address))
                .header("Accept", "text/html")
                .build());
    }

    private static Document page(String address) {
        HttpResponse<String> answer = ask(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static List<JsonObject> items(JsonObject answer, String name) {
        return answer.getJsonArray(name).getValuesAs(JsonValue::asJsonObject);
    }

    @Test
    void anIndicatorSaysWhatItsScoreSays() {
        Document page = page(KNIFE_CRIME);
        JsonObject score = items(
                        gateway.json("/api/v1/kpi-sets/violence/scores?indicator=violence.knife-crime&area=E09000019"
                                + "&period=2021-12"),
                        "scores")
                .get(0);
        assertThat(page.select("h1").text()).isEqualTo(score.getString("title"));
        assertThat(page.select(".callover-sentence").text()).startsWith("● Green " + score.getString("sentence"));
        assertThat(page.select("dt:contains(more than chance) + dd").text()).isEqualTo("No clear change");
        assertThat(page.select("dt:contains(Control chart) + dd").text())
                .contains("only 2 years are held without a gap");
    }

    @Test
    void theWorkingIsThatOfTheExplanation() {
        Document page = page(KNIFE_CRIME);
        JsonObject derivation = gateway.json(
                        "/api/v1/indicators/violence.knife-crime/explain?area=E09000019&period=2021-12")
                .getJsonObject("derivation");
        List<Element> steps = page.select(".callover-working > li");
        List<JsonObject> explained = items(derivation, "steps");
        assertThat(steps).hasSameSizeAs(explained);
        for (int i = 0; i < steps.size(); i++) {
            assertThat(steps.get(i).ownText())
                    .isEqualTo(
                            Jsoup.parse(explained.get(i).getString("statement")).text());
        }
        assertThat(page.select(".callover-working details").first().text())
                .isEqualTo("The published figure knife-crime, E09000019, 2021-01/2021-12: 383, from import 3");
        assertThat(page.text()).contains("Import 3: islington-crime-2021.csv");
    }

    @Test
    void theRowOfABoardIsShownAsTheBoardShowsIt() {
        Document page = page("/indicators/violence.knife-crime?area=E09000019&period=2021-12&set=islington-2021");
        JsonObject score = items(
                        gateway.json("/api/v1/kpi-sets/islington-2021/scores?indicator=violence.knife-crime"
                                + "&area=E09000019&period=2021-12"),
                        "scores")
                .get(0);
        assertThat(page.select("h1").text()).isEqualTo(score.getString("title")).isEqualTo("Knife Crime Offs");
        assertThat(page.select(".callover-sentence").text()).contains(score.getString("sentence"));
    }

    @Test
    void figuresAreListedAsPublishedUnlessTheyAreGuarded() {
        Document calls = page("/indicators/places.calls?area=pl-north&period=2021-02");
        assertThat(calls.select("#figures tbody tr").eachText().stream().map(row -> row.replaceAll("\\s+", " ")))
                .containsExactly("April 2021 31", "February 2021 44", "January 2021 40");
        Document met = page("/indicators/places.met?area=pl-north&period=2021-02");
        assertThat(met.select("#figures")).isEmpty();
        assertThat(met.text()).contains("Calls met is not listed, because small counts could be worked out from it");
        assertThat(page("/series/pl-met").text()).contains("Its single figures are not shown");
    }

    @Test
    void theListOfAreasHasTheFiguresOfTheApi() {
        String areas = "E09000001,E09000002,E09000003,E09000007,E09000019,london-boroughs";
        Map<String, String> figures = items(
                        gateway.json(
                                "/api/v1/kpi-sets/neighbourhood/scores?indicator=neighbourhood.burglary&period=2017-03"
                                        + "&area=" + areas),
                        "scores")
                .stream()
                .collect(Collectors.toMap(
                        score -> score.getJsonObject("area").getString("code"),
                        score -> score.containsKey("display") ? score.getString("display") : ""));
        Document page = page("/areas?indicator=neighbourhood.burglary&period=2017-03");
        Map<String, String> shown = page.select("tbody tr").stream()
                .collect(Collectors.toMap(row -> row.child(1).text(), PlacesIT::figure));
        assertThat(shown).containsAllEntriesOf(figures);
        assertThat(figures.get("E09000003")).isNotEmpty();
    }

    /** The figure in a row of the list of areas, before its change; empty if there is none. */
    private static String figure(Element row) {
        List<String> numbers = row.select("td.govuk-table__cell--numeric").eachText();
        return row.select(".callover-reason").isEmpty() ? numbers.get(numbers.size() - 2) : "";
    }

    @Test
    void anAreaHasItsGroupsAndWhatIsHeld() {
        Document north = page("/areas/pl-north");
        assertThat(north.select("a[href=/areas/pl-both]").text()).isEqualTo("Both wards");
        assertThat(north.select("tr:has(a[href*=places.calls]) td").eachText())
                .containsExactly("January 2021 to April 2021", "March 2021");
        Document both = page("/areas/pl-both");
        assertThat(both.select("tr:has(a[href=/areas/pl-south]) td").eachText())
                .containsExactly("February 2021", "Still");
    }

    @Test
    void aSeriesHasTheMonthsOfEachArea() {
        JsonObject series = gateway.json("/api/v1/series/pl-calls");
        assertThat(items(series, "areas").get(0).getJsonArray("held").toString())
                .isEqualTo("[\"2021-01/2021-02\",\"2021-04\"]");
        Document page = page("/series/pl-calls");
        assertThat(page.select("tr:has(a[href=/areas/pl-north]) td").eachText())
                .containsExactly("January 2021 to February 2021; April 2021", "March 2021");
        assertThat(page("/series")
                        .select("tr:has(a[href=/series/pl-calls]) td")
                        .get(2)
                        .text())
                .isEqualTo("January 2021 to April 2021");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /indicators/violence.knife-crime?area=Islingtn    | area      | Islingtn
            /indicators/violence.knife-crime?period=2021-99   | period    | 2021-99
            /indicators/violence.knife-crime?set=youth        | set       | youth
            /areas?indicator=violence.knife-crimes            | indicator | violence.knife-crimes
            /areas?indicator=violence.knife-crime&period=then | period    | then
            """)
    void anErrorStandsAtItsFieldAndNothingTypedIsLost(String address, String field, String typed) {
        HttpResponse<String> answer = ask(address);
        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a[href=#" + field + "]").text())
                .contains("'" + typed + "'");
        assertThat(page.select("#" + field + "-error").text()).contains(typed);
        assertThat(page.select("#" + field + " option[selected]").attr("value")).isEqualTo(typed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /indicators/violence.knife-crim | violence.knife-crime
            /areas/Islingtn                 | Islington
            /series/knife-crim              | knife-crime
            """)
    void anUnknownNameIs404WithASuggestion(String address, String suggestion) {
        HttpResponse<String> answer = ask(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).text()).contains("Did you mean").contains(suggestion);
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators",
        "/indicators/places.calls?area=pl-north&period=2021-02",
        "/indicators/places.calls?area=pl-both&set=places",
        "/areas?indicator=places.calls",
        "/areas/pl-north",
        "/areas/pl-both",
        "/series",
        "/series/pl-calls"
    })
    void namesAreTextAndNothingElse(String address) {
        Document page = page(address);
        assertThat(page.select("script, [onclick], [onload], [style], img")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script> & \"quoted\" 😀 longlong");
    }

    @Test
    void theMapIsReadAgainWhenItsFileChanges() throws IOException {
        Path file = folder.resolve("data").resolve("map.geojson");
        assertThat(page("/areas").select("svg, .govuk-inset-text")).isEmpty();
        try {
            Files.writeString(file, "{\"type\":\"FeatureColl");
            Document broken = await(page -> !page.select(".govuk-inset-text").isEmpty());
            assertThat(broken.select(".govuk-inset-text").text())
                    .isEqualTo("The map file could not be read: it is not complete JSON in UTF-8. The tables say the"
                            + " same as the map would.")
                    .doesNotContain(folder.toString());
            Files.writeString(file, map(feature("pl-north", 0), feature("pl-south", 1)));
            Document drawn = await(page -> !page.select("svg").isEmpty());
            assertMap(drawn);
        } finally {
            Files.delete(file);
        }
        assertThat(await(page -> page.select("svg").isEmpty()).select(".govuk-inset-text"))
                .isEmpty();
    }

    private static void assertMap(Document page) {
        assertThat(page.select("svg g[role=img]").attr("aria-label"))
                .startsWith("Map: <script>alert(1)")
                .endsWith("February 2021. The tables on this page say the same in words.");
        assertThat(page.select("svg a").eachAttr("href"))
                .containsExactly(
                        "/indicators/places.calls?area=pl-north&period=2021-02",
                        "/indicators/places.calls?area=pl-south&period=2021-02");
        assertThat(page.select("svg a").get(1).attr("aria-label")).isEqualTo("South: 12, Green");
        assertThat(page.select("svg g[role=img] use").eachAttr("fill"))
                .containsExactly("url(#map_red)", "url(#map_green)");
        assertThat(page.select("svg text").eachText()).containsExactly("■", "●");
        assertThat(page.select(".callover-map-key li").eachText())
                .extracting(text -> text.replace('\u00A0', ' '))
                .containsExactly("● Green 1 area", "■ Red 1 area");
    }

    private static Document await(Predicate<Document> condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        Document page = page("/areas?indicator=places.calls&period=2021-02");
        while (!condition.test(page) && Instant.now().isBefore(end)) {
            page = page("/areas?indicator=places.calls&period=2021-02");
        }
        return page;
    }

    private static String map(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(String.join(",", features));
    }

    private static String feature(String code, int east) {
        return ("{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":[[[%2$d,51],[%3$d,51],[%3$d,52],[%2$d,52],[%2$d,51]]]}}")
                .formatted(code, east, east + 1);
    }

    @Test
    void otherSpellingsOfAnAreaAreUnderstood() {
        String name = URLEncoder.encode("London Borough of Islington", StandardCharsets.UTF_8);
        assertThat(page("/indicators/violence.knife-crime?period=2021-12&area=" + name)
                        .select(".govuk-body-l")
                        .text())
                .startsWith("Islington,");
    }
}
