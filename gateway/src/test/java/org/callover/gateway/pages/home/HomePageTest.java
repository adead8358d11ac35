package org.callover.gateway.pages.home;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.PageLink;
import org.callover.gateway.pages.Parks;
import org.callover.gateway.pages.RenderedPage;
import org.callover.gateway.wire.Query;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HomePageTest {

    private static HomePage.News news(Snapshot now, String... fields) {
        return new HomeNews(now, asked(now, fields)).news();
    }

    private static HomeQuestion asked(Snapshot now, String... fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (String field : fields) {
            form.add(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return HomeQuestion.read(Query.ofForm(form, "area", "period"), now);
    }

    @Test
    void isAboutTheAreaOfMostBoardsAndItsNewestMonth() {
        assertThat(news(Parks.held()))
                .extracting(HomePage.News::area, HomePage.News::period, HomePage.News::since)
                .containsExactly("Islington", "December 2021", "November 2021");
    }

    @Test
    void showsEachConcernOnceWithTheBoardThatHasIt() {
        assertThat(news(Parks.held()).concerns()).singleElement().satisfies(listed -> {
            assertThat(listed.score().title()).isEqualTo("Benches");
            assertThat(listed.why()).isEqualTo("Rated red; worse, by more than chance alone would explain");
            assertThat(listed.board().address()).isEqualTo("/boards/rangers?area=E09000019&period=2021-12");
        });
    }

    @Test
    void showsWhatChangedAndFromWhat() {
        assertThat(news(Parks.held()).changes()).singleElement().satisfies(listed -> {
            assertThat(listed.score().title()).isEqualTo("Art");
            assertThat(listed.before()).hasToString("RED");
            assertThat(listed.score().rag()).hasToString("GREEN");
        });
    }

    @Test
    void namesFiguresThatAreLate() {
        assertThat(news(Parks.held()).overdue())
                .containsExactly(new HomePage.Overdue(
                        new PageLink("Cars", "/series/cars"), "The rangers", "December 2021", "14 February 2022"));
    }

    @Test
    void countsTheRatingsOfEachBoardInWords() {
        assertThat(news(Parks.held()).boards())
                .extracting(line -> line.board().text() + ": " + line.ratings())
                .containsExactly(
                        "The rangers' board: 1 red, 1 green and 1 not rated, of which 1 without a figure",
                        "Parks: 1 red, 1 amber, 1 green and 2 not rated, of which 1 without a figure");
    }

    @Test
    void boardsOfOtherAreasComeLastWithTheirOwnArea() {
        assertThat(news(Parks.held(), "area=Camden").boards())
                .extracting(line -> line.board().text() + " " + line.area())
                .containsExactly("Parks Camden", "The rangers' board Islington");
    }

    @Test
    void saysInWordsThatThereIsNothing() {
        Snapshot now = Parks.held();
        Document page = RenderedPage.of(new HomePage(List.of(), news(now, "area=Camden", "period=2020-12")));
        assertThat(page.text()).contains("Nothing is red").contains("No rating or direction has changed");
    }

    @Test
    void withoutFiguresSaysWhatToDo() {
        Document page = RenderedPage.of(new HomePage(List.of(), null));
        assertThat(page.select("main a").eachAttr("href")).contains("/help/data", "/check");
    }
}
