package org.callover.gateway.pages.compare;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.Parks;
import org.callover.gateway.pages.RenderedPage;
import org.callover.gateway.wire.Query;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparePageTest {

    private static final Snapshot NOW = Parks.held();

    private static CompareForm form(String address) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (String pair : address.split("&")) {
            fields.add(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return new CompareForm(Query.ofForm(fields, "set", "area", "period"), NOW);
    }

    private static Document page(String address) {
        CompareForm form = form(address);
        CompareQuestion asked = form.question().orElseThrow();
        return RenderedPage.of(new ComparePage(form.fields(asked), new ComparedCards(NOW, asked).pair()));
    }

    private static String row(String title, String address) {
        return page(address).select("tbody tr:has(a:contains(" + title + "))").text();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Benches | Benches 90 benches November 2021 ■ Red 100 benches December 2021 ■ Red +11.1% from 90, November 2021 No clear change
            Art     | Art 15 works November 2021 ■ Red 10 works December 2021 ● Green -33.3% from 15, November 2021 No clear change
            Elms    | Elms 30 trees November 2021 ○ Not rated 30 trees December 2021 ○ Not rated 0.0% from 30, November 2021 No clear change
            """)
    void twoPeriodsAreComparedWithEachOther(String title, String row) {
        assertThat(row(title, "set=parks&area=Islington&period=2021-12&period=2021-11"))
                .isEqualTo(row);
    }

    @Test
    void earlierPeriodComesFirstWhateverTheOrderOfTheAddress() {
        assertThat(form("set=parks&period=2021-11&period=2021-12").question())
                .isEqualTo(form("set=parks&period=2021-12&period=2021-11").question())
                .get()
                .extracting(asked -> asked.page().toString())
                .isEqualTo("/compare?set=parks&area=E09000019&period=2021-11,2021-12");
    }

    @Test
    void withoutASecondPeriodOrAreaItIsTheYearBefore() {
        assertThat(form("set=parks&period=2021-12").question())
                .get()
                .extracting(asked -> asked.one().period().toString())
                .isEqualTo("2020-12");
    }

    @Test
    void twoAreasStandSideBySideEachWithItsOwnChange() {
        assertThat(row("Cars", "set=parks&area=Islington&area=Camden&period=2021-12"))
                .contains("12 cars")
                .contains("-40.0% from 20, December 2020")
                .contains("Highest of 2 boroughs")
                .contains("5 cars")
                .contains("2nd highest of 2 boroughs");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            period=2021-12&period=2021-11/2021-12 | Benches | The two figures are of periods of different lengths.
            period=2021-12&period=2021-10         | Benches | There are not two figures to compare.
            """)
    void saysWhyThereIsNoChange(String periods, String title, String why) {
        assertThat(row(title, "set=parks&area=Islington&" + periods)).contains(why);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            set=park                                     | set      | 'park' is not a known board; did you mean 'parks'?
            set=parks&area=Nowhere                       | area     | 'Nowhere' is not a known area
            set=parks&area=Islington&area=Nowhere        | area-2   | 'Nowhere' is not a known area
            set=parks&area=Islington&area=E09000019      | area-2   | Choose a second area that is not the first
            set=parks&period=2021-12&period=2021-12      | period-2 | Choose a second period that is not the first
            set=parks&period=2021-12&period=soon         | period-2 | 'soon' is not a period
            set=parks&area=Islington&area=Camden&period=2021-12&period=2021-11 | area-2 | not both
            set=parks&area=Islington&area=Camden&area=boroughs | area-2 | Only two can be compared, but 3 are named
            set=parks&set=rangers                        | set      | Choose one board
            """)
    void saysWhatIsWrongAtTheFieldWhereItWasTyped(String address, String field, String message) {
        CompareForm form = form(address);
        assertThat(form.question()).isEmpty();
        Document page = RenderedPage.of(new ComparePage(form.fields(null), null));
        assertThat(page.select(".govuk-error-summary a")).singleElement().satisfies(link -> {
            assertThat(link.attr("href")).isEqualTo("#" + field);
            assertThat(link.text()).contains(message);
        });
    }
}
