package org.callover.gateway.pages.board;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.callover.gateway.OnOneGateway;
import org.callover.kpi.text.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of boards in the running product, against the answers of the API to the same questions. */
class BoardPagesIT extends OnOneGateway {

    private static final int FIGURE = 1;
    private static final int CHANGE = 2;
    /** Counted from the last cell, as a row without a comparison has fewer. */
    private static final int RANK = 3;

    private static HttpResponse<String> answer(String path) {
        return gateway.send(HttpRequest.newBuilder(gateway.at(path))
                .header("Accept", "text/html")
                .build());
    }

    private static Document page(String path) {
        HttpResponse<String> answer = answer(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static List<JsonObject> members(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonValue::asJsonObject);
    }

    private static String word(String rag) {
        return rag.equals("NOT_RATED")
                ? "Not rated"
                : rag.charAt(0) + rag.substring(1).toLowerCase();
    }

    @ParameterizedTest(name = "{0}?{1}")
    @CsvSource(delimiter = '|', textBlock = """
            islington-2021          | area=E09000019&period=2021-12
            islington-tackling-crime | area=E09000019&period=2021-12
            lbbd-call-over          | area=E09000002&period=2017-04
            central-north-asb       | area=bcu-central-north&period=2023-10
            violence                | area=london-boroughs&period=2021-12
            vawg                    | area=E09000019&period=2021-01/2021-12
            """)
    void everyRowSaysWhatTheApiSays(String set, String question) {
        JsonObject card = gateway.json("/api/v1/kpi-sets/" + set + "/scores?" + question);
        Document page = page("/boards/" + set + "?sort=set&" + question);
        List<JsonObject> scores = members(card, "scores");
        List<Element> rows = page.select("tbody tr:has(th[scope=row])");
        assertThat(rows).hasSameSizeAs(scores);
        for (int i = 0; i < rows.size(); i++) {
            agrees(rows.get(i), scores.get(i));
        }
        JsonObject counts = card.getJsonObject("ragCounts");
        assertThat(page.select("#counts > a").eachText())
                .containsExactly(
                        "■ Red " + counts.getInt("red"),
                        "▲ Amber " + counts.getInt("amber"),
                        "● Green " + counts.getInt("green"),
                        "○ Not rated " + counts.getInt("notRated"));
    }

    private static void agrees(Element row, JsonObject score) {
        List<Element> cells = row.select("td");
        assertThat(row.select("th > a").text()).isEqualTo(score.getString("title"));
        assertThat(cells.get(0).text()).endsWith(word(score.getString("rag")));
        assertThat(cells.get(cells.size() - 1).text()).startsWith(score.getString("sentence"));
        if (score.containsKey("display")) {
            assertThat(cells.get(FIGURE).text()).contains(score.getString("display"), score.getString("periodLabel"));
            change(cells.get(CHANGE), score.getJsonObject("comparison"));
            rank(row, score);
        } else if (!score.getString("reason").equals("NARRATIVE")) {
            assertThat(cells.get(FIGURE).text()).startsWith(Words.capitalised(score.getString("reasonText")));
        }
    }

    private static void change(Element cell, JsonObject comparison) {
        if (comparison.containsKey("reason")) {
            assertThat(cell.text()).startsWith(Words.capitalised(comparison.getString("reasonText")));
            return;
        }
        assertThat(cell.ownText()).isEqualTo(comparison.getString("display"));
        assertThat(cell.nextElementSibling().text())
                .isEqualTo(
                        switch (comparison.getString("significance", "")) {
                            case "" -> "Not tested";
                            case "NOT_SIGNIFICANT" -> "No clear change";
                            default ->
                                switch (comparison.getString("assessment")) {
                                    case "BETTER" -> "Clearly better";
                                    case "WORSE" -> "Clearly worse";
                                    default -> "Clear change";
                                };
                        });
    }

    private static void rank(Element row, JsonObject score) {
        JsonObject rank = score.getJsonObject("rank");
        if (rank != null && rank.containsKey("position") && rank.getInt("position") > 1) {
            List<Element> cells = row.select("td");
            assertThat(cells.get(cells.size() - RANK).text())
                    .contains(Words.ordinal(rank.getInt("position")), " of " + rank.getInt("of") + " ");
        }
    }

    @Test
    void firstPageListsTheConcernsAndChangesOfTheCallOver() {
        String question = "area=E09000019&period=2021-12";
        Document page = page("/?" + question);
        JsonObject summary = gateway.json("/api/v1/kpi-sets/islington-2021/summary?" + question);
        assertThat(sentences(page, "attention"))
                .containsAll(sentences(summary, "concerns"))
                .doesNotHaveDuplicates();
        assertThat(sentences(page, "changed"))
                .containsAll(sentences(summary, "changed"))
                .doesNotHaveDuplicates();
        assertThat(page.select("[aria-labelledby=boards] tr:has(a[href*=islington-2021]) td:last-child")
                        .text())
                .isEqualTo("6 red, 14 green and 11 not rated");
    }

    private static List<String> sentences(Document page, String heading) {
        int column = heading.equals("attention") ? 3 : 4;
        return page.select("[aria-labelledby=%s] tbody tr > :nth-child(%d)".formatted(heading, column))
                .eachText();
    }

    private static List<String> sentences(JsonObject summary, String list) {
        return members(summary, list).stream()
                .map(entry -> entry.getString("sentence"))
                .toList();
    }

    @Test
    void changeBetweenTwoPeriodsIsThatOfTheApiWithTheEarlierAsBaseline() {
        Document page = page("/compare?set=islington-2021&area=E09000019&period=2021-12&period=2021-06");
        JsonObject earlier = gateway.json("/api/v1/kpi-sets/islington-2021/scores?area=E09000019&period=2021-06");
        JsonObject later = gateway.json(
                "/api/v1/kpi-sets/islington-2021/scores?area=E09000019&period=2021-12&compare=2020-07/2021-06");
        List<Element> rows = page.select("tbody tr");
        for (int i = 0; i < rows.size(); i++) {
            List<Element> cells = rows.get(i).select("td");
            JsonObject before = members(earlier, "scores").get(i);
            JsonObject now = members(later, "scores").get(i);
            if (before.containsKey("display")) {
                assertThat(cells.get(0).text()).contains(before.getString("display"));
                assertThat(cells.get(4).ownText())
                        .isEqualTo(now.getJsonObject("comparison").getString("display"));
            } else {
                assertThat(cells.get(0).text()).startsWith(Words.capitalised(before.getString("reasonText")));
            }
            assertThat(cells.get(2).text()).contains(now.getString("display"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/boards/islington-2021?area=Nowhere",
                "/boards/islington-2021?period=2021-13",
                "/boards/islington-2021?sort=best",
                "/boards/islington-2021?show=blue&show=red",
                "/boards/islington-2021?section=%3Cscript%3Ealert(1)%3C/script%3E",
                "/?area=%E2%80%AE%F0%9F%98%80",
                "/compare?set=no-such-board",
            })
    void refusesWithTheFormAndWhatWasTyped(String path) {
        HttpResponse<String> answer = answer(path);
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.select(".govuk-error-summary a[href]")).isNotEmpty().allSatisfy(link -> assertThat(
                        page.select("select" + link.attr("href")))
                .hasSize(1));
        assertThat(page.select("script, [style]")).isEmpty();
    }

    @Test
    void unknownBoardIsNotFound() {
        HttpResponse<String> answer = answer("/boards/islington-2020");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("Did you mean 'islington-2021'?");
    }

    /** The larger formats are the business of the tests of papers. */
    @Test
    void leadsToTheSameQuestionElsewhere() {
        Document page = page("/boards/islington-2021?period=2021-12");
        String scores = "/api/v1/kpi-sets/islington-2021/scores?area=E09000019&period=2021-12&format=";
        List<String> links = page.select("main a").eachAttr("href");
        assertThat(links)
                .contains(
                        scores + "json",
                        scores + "csv",
                        scores + "xlsx",
                        scores + "docx",
                        scores + "pdf",
                        "/papers/islington-2021?area=E09000019&period=2021-12",
                        "/boards/islington-2021?area=E09000019&period=2021-12");
        assertThat(links.stream().filter(link -> link.matches("/(compare|boards).*|/api.*(json|csv|summary.*)")))
                .hasSizeGreaterThan(8)
                .allSatisfy(link ->
                        assertThat(gateway.get(link).statusCode()).as(link).isEqualTo(200));
    }
}
