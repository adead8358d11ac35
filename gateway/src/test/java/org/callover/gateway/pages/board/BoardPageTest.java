package org.callover.gateway.pages.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.Parks;
import org.callover.gateway.pages.RenderedPage;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Query;
import org.callover.kpi.indicator.KpiSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardPageTest {

    private static final String MARK = "<script>alert(1)</script>\u202E\u2067 \uD83D\uDE00 &amp;\"'";

    private static Query form(String address) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (String pair : address.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.add(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return Query.ofForm(fields, BoardQuestion.FIELDS);
    }

    private static Document page(String address, String board, Snapshot now) {
        KpiSet set = now.servedSet(board).orElseThrow();
        BoardQuestion asked = BoardQuestion.read(form(address), set, now);
        return RenderedPage.of(new BoardPage(
                set.id(),
                set.title(),
                set.note(),
                new BoardForm(set, now).asking(asked),
                new BoardCards(now, asked).card()));
    }

    private static Document page(String address) {
        return page(address, "parks", Parks.held());
    }

    private static List<String> titles(Document page) {
        return page.select("tbody th[scope=row] > a").eachText();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''               | Benches, Art, Elms, Dogs, Cars
            sort=exceptions  | Benches, Art, Elms, Dogs, Cars
            sort=set         | Elms, Dogs, Cars, Benches, Art
            sort=rating      | Benches, Cars, Art, Elms, Dogs
            sort=change      | Benches, Elms, Art, Cars, Dogs
            sort=rank        | Cars, Benches, Elms, Dogs, Art
            sort=title       | Art, Benches, Cars, Dogs, Elms
            show=red         | Benches
            show=amber       | Cars
            show=green       | Art
            show=not-rated   | Elms, Dogs
            show=exceptions  | Benches, Art
            show=all         | Benches, Art, Elms, Dogs, Cars
            """)
    void sortsAndFiltersByAddress(String address, String titles) {
        assertThat(String.join(", ", titles(page(address)))).isEqualTo(titles);
    }

    @Test
    void whatNeedsAttentionComesFirstAndThenWhatChanged() {
        assertThat(page("").select("th[scope=rowgroup]").eachText())
                .containsExactly("Needs attention", "Changed since November 2021", "Everything else");
        assertThat(page("").select("tbody").get(1).text()).contains("Its rating changed from red to green.");
    }

    @Test
    void sectionsStandTogetherInTheOrderOfTheBoard() {
        Document board = page("sort=set", "rangers", Parks.held());
        assertThat(board.select("th[scope=rowgroup]").eachText()).containsExactly("Animals", "Things");
        assertThat(titles(page("section=Animals", "rangers", Parks.held()))).containsExactly("Dogs");
    }

    @Test
    void headingsSayHowTheRowsAreSortedAndLeadToOtherOrders() {
        Document page = page("sort=change&show=red");
        assertThat(page.select("th[aria-sort]")).singleElement().satisfies(heading -> {
            assertThat(heading.text()).isEqualTo("Change");
            assertThat(heading.attr("aria-sort")).isEqualTo("descending");
        });
        assertThat(page.select("thead a[href]").eachAttr("href"))
                .contains("/boards/parks?area=E09000019&period=2021-12&show=red&sort=title");
    }

    @Test
    void countsTheRatingsAndSaysWhatHasNoFigure() {
        assertThat(page("").select("#counts").eachText())
                .containsExactly(
                        "5 indicators: ■ Red 1 ▲ Amber 1 ● Green 1 ○ Not rated 2 Of those not rated, 1 has no figure.");
    }

    @Test
    void saysWhyThereIsNoFigure() {
        assertThat(page("show=not-rated").select("tbody tr:contains(Dogs)").text())
                .contains("No figures are held for Islington.")
                .contains("Dogs in Islington: no score");
    }

    @Test
    void emptyFilterSaysSoInWords() {
        assertThat(page("show=green&period=2021-11").text()).contains("Nothing is green.");
    }

    @Test
    void periodWithoutFiguresLeadsToTheNewest() {
        assertThat(page("period=2022-01").select(".govuk-inset-text a").eachAttr("href"))
                .containsExactly("/boards/parks?area=E09000019&period=2021-12");
    }

    @Test
    void withoutAnAreaItIsThatOfMostBoardsAndTheNewestMonthThere() {
        assertThat(page("").title()).startsWith("Parks: Islington, December 2021");
        assertThat(page("area=Camden").title()).startsWith("Parks: Camden, December 2021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area=Nowhere",
                "period=13",
                "sort=best",
                "show=blue",
                "section=Trees",
                "area=Camden&area=Islington"
            })
    void refusesWhatCannotBeShown(String address) {
        Snapshot now = Parks.held();
        KpiSet set = now.servedSet("rangers").orElseThrow();
        Query form = form(address);
        assertThatThrownBy(() -> BoardQuestion.read(form, set, now))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    BoardForm fields = new BoardForm(set, now);
                    Document page = RenderedPage.of(
                            new BoardPage(set.id(), set.title(), null, fields.refusing(form, refusal.problem()), null));
                    String name = address.substring(0, address.indexOf('='));
                    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                            .containsExactly("#" + name);
                    assertThat(page.title()).startsWith("Error: ");
                    assertThat(page.select("select#" + name + ".govuk-select--error"))
                            .hasSize(1);
                });
    }

    @Test
    void keepsWhatWasTyped() {
        Snapshot now = Parks.held();
        KpiSet set = now.servedSet("parks").orElseThrow();
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.add("area", MARK);
        fields.add("period", "2021-12");
        fields.add("sort", "rank");
        Query form = Query.ofForm(fields, BoardQuestion.FIELDS);
        assertThatThrownBy(() -> BoardQuestion.read(form, set, now))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    Document page = RenderedPage.of(new BoardPage(
                            set.id(),
                            set.title(),
                            null,
                            new BoardForm(set, now).refusing(form, refusal.problem()),
                            null));
                    assertThat(page.select("option[selected]").eachAttr("value"))
                            .containsExactly(MARK, "2021-12", "rank");
                    assertThat(page.select("script")).isEmpty();
                });
    }

    @Test
    void hostileTitlesAreOnlyWords() {
        String title = MARK.replace("\"", "") + "x".repeat(150);
        Document page = page("", "parks", Parks.held(title));
        assertThat(page.select("script")).isEmpty();
        assertThat(titles(page)).anyMatch(shown -> shown.contains("<script>alert(1)</script>"));
        assertThat(page.select("table").text()).doesNotContain("\u202E", "\u2067");
    }

    @Test
    void headingsAreInOrderAndTheTableHasACaption() {
        Document page = page("");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main h1, main h2, main h3").stream().map(Element::tagName))
                .startsWith("h1")
                .doesNotContain("h3");
        assertThat(page.select("table > caption").text()).isEqualTo("Parks: Islington, December 2021");
        assertThat(page.select("[style], script")).isEmpty();
    }
}
