package org.callover.gateway.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.callover.gateway.OnOneGateway;
import org.callover.gateway.contract.HttpExchange;
import org.callover.gateway.contract.ResponseRules;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.paper.ReadRows;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer in every format: the figures in it are those of the JSON. */
class FormsIT extends OnOneGateway {

    private static final String API = "/api/v1/";
    private static final String SCORES = API + "kpi-sets/islington-2021/scores?area=E09000019&period=2021-12";
    private static final String SUMMARY = API + "kpi-sets/islington-2021/summary?area=E09000019&period=2021-12";
    private static final String HOSTILE = "<script>alert(1)</script>=cmd|' /C calc'!A0";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void publish() {
        HttpResponse<String> definitions =
                gateway.post("/api/v1/definitions?name=it-forms.yaml", "application/yaml", """
                kpi: 1
                set: forms
                title: "%1$s"
                series:
                  - { id: forms-calls, title: "%1$s\u202E", unit: calls, source: "%1$s" }
                indicators:
                  - { id: forms.calls, title: "=1+1 %1$s", measure: { count: forms-calls }, good: lower, window: month }
                """.formatted(HOSTILE));
        assertThat(definitions.statusCode()).as(definitions.body()).isEqualTo(201);
    }

    private static HttpResponse<byte[]> ask(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.at(path)).header("X-API-Key", gateway.shownKey());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpRequest sent = request.build();
            HttpResponse<byte[]> answer = CLIENT.send(sent, BodyHandlers.ofByteArray());
            ResponseRules.SHIPPED.check(HttpExchange.of(sent, answer));
            return answer;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String with(String call, String parameter) {
        return call + (call.contains("?") ? "&" : "?") + parameter;
    }

    private static byte[] in(String call, Format format) {
        HttpResponse<byte[]> answer = ask(with(call, "format=" + format));
        assertThat(answer.statusCode())
                .as("%s in %s: %s", call, format, new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    private static Document page(String call) {
        return Jsoup.parse(new String(in(call, Format.HTML), StandardCharsets.UTF_8));
    }

    /** A figure without what only people need: the marks of notes, commas, plus signs and the shape of a rating. */
    private static String plain(String cell) {
        return cell.replaceAll("\\[note \\d+]", "")
                .replaceAll("[,+\u25CF\u25B2\u25A0\u25CB\u00A0]", "")
                .replace('\u2212', '-')
                .strip();
    }

    private static List<String> plain(List<String> row) {
        return row.stream().map(FormsIT::plain).toList();
    }

    private static String words(String rag) {
        String words = rag.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "DOCX", "XLSX", "ODS"})
    void aScorecardHasTheFiguresOfTheJson(Format format) {
        List<List<String>> rows = ReadRows.of(in(SCORES, format), format);
        List<JsonObject> scores = gateway.json(SCORES).getJsonArray("scores").getValuesAs(JsonValue::asJsonObject);
        assertThat(scores).hasSize(31);
        for (JsonObject score : scores) {
            JsonObject comparison = score.getJsonObject("comparison");
            assertThat(ReadRows.with(rows, score.getString("title")).map(FormsIT::plain))
                    .as("%s in %s", score.getString("title"), format)
                    .anySatisfy(row -> assertThat(row)
                            .contains(
                                    plain(score.getString("display")),
                                    comparison.getJsonNumber("change").toString(),
                                    plain(comparison.getString("display")),
                                    words(score.getString("rag"))));
        }
    }

    @Test
    void aScorecardAsPdfHasTheFiguresOfTheJson() throws IOException {
        String text;
        try (PDDocument document = Loader.loadPDF(in(SCORES, Format.PDF))) {
            text = plain(new PDFTextStripper().getText(document));
        }
        for (JsonObject score : gateway.json(SCORES).getJsonArray("scores").getValuesAs(JsonValue::asJsonObject)) {
            assertThat(text)
                    .contains(
                            plain(score.getString("display")),
                            plain(score.getJsonObject("comparison").getString("display")),
                            words(score.getString("rag")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "DOCX", "XLSX", "ODS"})
    void aScorecardOfSeveralAreasNamesEach(Format format) {
        String call = API + "kpi-sets/violence/scores?area=E09000019,E09000007&period=2021-12&indicator="
                + "violence.knife-crime";
        List<List<String>> rows = ReadRows.of(in(call, format), format);
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("Indicator", "Area"));
        gateway.json(call)
                .getJsonArray("scores")
                .getValuesAs(JsonValue::asJsonObject)
                .forEach(score -> assertThat(
                                ReadRows.with(rows, score.getJsonObject("area").getString("name")))
                        .anySatisfy(row -> assertThat(row).contains(score.getString("title"))));
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "DOCX", "XLSX", "ODS"})
    void aCallOverListsWhatTheJsonLists(Format format) {
        List<List<String>> rows = ReadRows.of(in(SUMMARY, format), format);
        JsonObject summary = gateway.json(SUMMARY);
        List<JsonObject> listed = new ArrayList<>();
        for (String list : List.of("concerns", "successes", "changed")) {
            listed.addAll(summary.getJsonArray(list).getValuesAs(JsonValue::asJsonObject));
        }
        assertThat(listed).isNotEmpty();
        for (JsonObject entry : listed) {
            String rule = entry.getJsonArray("rules")
                    .getJsonObject(0)
                    .getString("text")
                    .substring(1);
            assertThat(ReadRows.with(rows, entry.getString("title")).map(FormsIT::plain))
                    .as(entry.getString("title"))
                    .anySatisfy(row -> {
                        assertThat(row).contains(words(entry.getString("rag")));
                        assertThat(String.join(" ", row)).contains(rule.replace(",", ""));
                    });
        }
    }

    @Test
    void aCallOverToReadHasTheSentences() {
        String text = page(SUMMARY).text();
        gateway.json(SUMMARY)
                .getJsonArray("concerns")
                .getValuesAs(JsonValue::asJsonObject)
                .forEach(entry -> assertThat(text).contains(entry.getString("sentence")));
    }

    @Test
    void anIndicatorIsReadable() {
        Document page = page(API + "indicators/violence.knife-crime");
        assertThat(page.select("h1").text())
                .isEqualTo(gateway.json(API + "indicators/violence.knife-crime").getString("title"));
        assertThat(page.select("tr:has(th:containsOwn(What is good)) td").text())
                .isEqualTo("Lower is better");
        assertThat(page.select("tr:has(th:containsOwn(What is counted)) td").text())
                .startsWith("The total of ");
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "DOCX", "XLSX", "ODS"})
    void theMonthsOfAnIndicatorAreThoseOfTheJson(Format format) {
        String call = API + "indicators/violence.knife-crime/series?area=E09000019&from=2021-01&to=2021-12";
        List<List<String>> rows = ReadRows.of(in(call, format), format);
        List<JsonObject> values = gateway.json(call)
                .getJsonArray("areas")
                .getJsonObject(0)
                .getJsonArray("values")
                .getValuesAs(JsonValue::asJsonObject);
        assertThat(values).hasSize(12);
        for (JsonObject value : values) {
            assertThat(rows.stream().map(FormsIT::plain)).as(value.toString()).anySatisfy(row -> assertThat(row)
                    .contains(
                            value.getString("status").equals("SCORED")
                                    ? plain(value.getString("display"))
                                    : plain(Character.toUpperCase(value.getString("reasonText")
                                                    .charAt(0))
                                            + value.getString("reasonText").substring(1))));
        }
    }

    /** What a call needs to be answered. */
    private static final Map<String, String> NAMED = Map.of(
            "{set}",
            "islington-2021",
            "{code}",
            "E09000019",
            "{paper}",
            "islington-2021",
            "/indicators/{id}",
            "/indicators/violence.knife-crime",
            "/series/{id}",
            "/series/robbery",
            "{id}",
            "1");

    /** The calls that read, with the formats that the contract says. */
    private static Map<String, List<Format>> formats() {
        JsonObject contract = gateway.json("/openapi?format=json");
        JsonObject shared = contract.getJsonObject("components").getJsonObject("parameters");
        Map<String, List<Format>> calls = new TreeMap<>();
        contract.getJsonObject("paths").forEach((path, item) -> {
            JsonObject get = item.asJsonObject().getJsonObject("get");
            if (get != null && !path.endsWith("-metadata.json") && get.containsKey("parameters")) {
                for (JsonObject written : get.getJsonArray("parameters").getValuesAs(JsonValue::asJsonObject)) {
                    JsonObject parameter = written.containsKey("$ref")
                            ? shared.getJsonObject(written.getString("$ref").replaceAll(".*/", ""))
                            : written;
                    if (parameter.getString("name").equals("format")) {
                        calls.put(path, formats(parameter));
                    }
                }
            }
        });
        return calls;
    }

    private static List<Format> formats(JsonObject parameter) {
        return parameter.getJsonObject("schema").getJsonArray("enum").getValuesAs(JsonString::getString).stream()
                .map(name -> Format.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static String address(String path) {
        String named = path;
        for (String name : List.of("/indicators/{id}", "/series/{id}", "{set}", "{code}", "{paper}", "{id}")) {
            named = named.replace(name, NAMED.getOrDefault(name, ""));
        }
        boolean needsArea = named.matches(".*/(explain|indicators/[^/]+/series|observations)");
        String query = named.endsWith("/history") ? "?from=2021-11&to=2021-12" : needsArea ? "?area=E09000019" : "";
        return "/api/v1" + named + query;
    }

    @Test
    void everyFormatThatTheContractHasIsAnswered() {
        Map<String, List<Format>> calls = formats();
        assertThat(calls).hasSizeGreaterThan(18);
        calls.forEach((path, formats) -> formats.forEach(format -> {
            HttpResponse<byte[]> answer = ask(with(address(path), "format=" + format));
            assertThat(answer.statusCode())
                    .as("%s in %s: %s", path, format, new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as("%s in %s", path, format)
                    .hasValue(format.contentType());
            if (format.isFile()) {
                assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                        .as("%s in %s", path, format)
                        .matches("attachment; filename=\"[^\"]+\\." + format + "\"");
            }
        }));
    }

    /** What takes long to write is not asked for twice by everyone: two calls stand for all. */
    @ParameterizedTest
    @ValueSource(
            strings = {"kpi-sets/violence/summary?area=E09000019&period=2021-12", "indicators/violence.knife-crime"})
    void theSamePaperHasTheSameBytesAndATagForEachFormat(String call) {
        List<String> tags = new ArrayList<>();
        for (Format format : List.of(Format.HTML, Format.PDF, Format.DOCX, Format.XLSX, Format.ODS)) {
            HttpResponse<byte[]> first = ask(with(API + call, "format=" + format));
            HttpResponse<byte[]> second = ask(API + call, "Accept", format.mediaType());
            assertThat(second.body()).as("%s in %s", call, format).isEqualTo(first.body());
            tags.add(first.headers().firstValue("ETag").orElseThrow());
            assertThat(first.headers().allValues("Vary")).anyMatch(names -> names.contains("Accept"));
        }
        assertThat(tags).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kpi-sets",
                "areas/E09000019",
                "kpi-sets/islington-2021/scores?period=2021-12",
                "kpi-sets/islington-2021/summary?period=2021-12",
                "indicators/violence.knife-crime",
                "papers/islington-2021?period=2021-12",
                "conformance",
                "imports/1",
                "definitions",
            })
    void aBrowserGetsAPageAndAProgramJson(String call) {
        HttpResponse<byte[]> browser =
                ask(API + call, "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        assertThat(browser.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(browser.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "style-src 'sha256-");
        assertThat(ask(API + call).headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(ask(API + call, "Accept", "*/*").headers().firstValue("Content-Type"))
                .hasValue("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "format=html&fields=value,fields",
        "format=docx&confidence=99.8,confidence",
        "format=xlsx&changedSince=1,changedSince",
    })
    void aPaperIsWhole(String query, String parameter) {
        HttpResponse<byte[]> refused = ask(SCORES + "&" + query);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("\"parameter\":\"%s\"".formatted(parameter), "format=json");
    }

    @Test
    void aPaperThatNobodyCouldReadIsRefused() {
        String call = API + "indicators/violence.knife-crime/series?from=1990-01&to=2039-12"
                + "&area=E09000001,E09000002,E09000003,E09000004,E09000005";
        assertThat(in(call, Format.CSV)).isNotEmpty();
        HttpResponse<byte[]> refused = ask(with(call, "format=pdf"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("TOO_LARGE", "format=csv");
    }

    @Test
    void anObjectIsATableOfItsMembers() {
        Document page = page(API + "areas/london-boroughs");
        assertThat(page.select("h1").text()).isEqualTo("Area: London boroughs");
        assertThat(page.select("tr:has(th:containsOwn(Kind)) td").text())
                .isEqualTo(gateway.json(API + "areas/london-boroughs").getString("kind"));
        assertThat(page.select("tbody tr:has(td:containsOwn(Islington))")).hasSize(1);
        String csv = new String(in(API + "areas/london-boroughs", Format.CSV), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("member,value\r\n/code,london-boroughs\r\n/name,London boroughs\r\n");
        assertThat(csv).contains("/members/0/code,E09000002\r\n");
    }

    @Test
    void aListIsATableWithWhatItsColumnsAre() {
        Document page = page(API + "areas?kind=borough&limit=3");
        assertThat(page.select("#list thead th").eachText()).containsExactly("Code", "Name", "Kind", "Group");
        assertThat(page.select("#list tbody tr")).hasSize(3);
        assertThat(page.select("#list tbody tr").first().select("td").last().text())
                .isEqualTo("no");
        assertThat(page.select("#next a").attr("href")).contains("after=");
        assertThat(page.select("#columns tbody tr")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicators/forms.calls",
                "indicators?set=forms",
                "kpi-sets/forms/scores?area=E09000019&period=2021-12",
                "kpi-sets/forms",
                "kpi-sets/forms/summary?area=E09000019&period=2021-12",
                "series/forms-calls",
                "kpi-sets/forms/coverage",
            })
    void hostileNamesAreOnlyText(String call) {
        Document page = page(API + call);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>").doesNotContain("\u202E");
        if (call.startsWith("kpi-sets/forms/s") || call.startsWith("indicators")) {
            assertThat(ReadRows.part(in(API + call, Format.DOCX), "word/document.xml"))
                    .contains("&lt;script>alert(1)&lt;/script>".substring(0, 10))
                    .doesNotContain("<script", "\u202E");
            assertThat(ReadRows.part(in(API + call, Format.ODS), "content.xml"))
                    .doesNotContain("<script", "table:formula", "\u202E");
            assertThat(ReadRows.of(in(API + call, Format.XLSX), Format.XLSX).toString())
                    .contains("<script>");
        }
    }

    @Test
    void whatIsUnknownIsSaidFirst() {
        Document page = page(API + "kpi-sets/violence/scores?period=2021-12&area=E09000019,E09000099");
        assertThat(page.select("#warnings li").text()).contains("E09000099");
    }
}
