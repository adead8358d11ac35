package org.callover.gateway.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.Picture;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.SamplePapers;
import org.callover.gateway.document.Section;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers as pages, read back as a browser reads them. */
class HtmlPaperTest {
    private static final String PAGE = HtmlPaper.page(SamplePapers.everything());
    private static final Document READ = Jsoup.parse(PAGE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            html[lang=en-GB]                                                  | 1
            head > meta[charset=utf-8]                                        | 1
            head > title                                                      | 1
            head > meta[name=description]                                     | 1
            head > meta[name=author]                                          | 1
            head > style                                                      | 1
            main > article > h1                                               | 1
            h1                                                                | 1
            body > a.paper-skip:first-child[href=#content_] + main#content_   | 1
            section#introduction > h2                                         | 1
            section#before > h2                                               | 0
            section#tables > section#hours > h3                               | 1
            section.paper-starts-page                                         | 2
            p > a[href=https://data.london.gov.uk/]                           | 1
            p > a.paper-with-page[href=#method]                               | 1
            p > strong                                                        | 1
            ul > li                                                           | 3
            table                                                             | 4
            div.paper-scroll[tabindex=0][role=group][aria-labelledby] > table | 4
            table > caption > span[id]                                        | 4
            th:not([scope])                                                   | 0
            .paper-scroll:has(#table_call-over) thead th[scope=col]           | 8
            .paper-scroll:has(#table_call-over) tbody                         | 2
            .paper-scroll:has(#table_call-over) tbody > tr > th[scope=rowgroup][colspan=8] | 2
            .paper-scroll:has(#table_call-over) tbody > tr > th[scope=row]    | 6
            .paper-scroll:has(#table_call-over) tr.paper-total                | 1
            .paper-scroll:has(#table_call-over) td.paper-absent               | 3
            .paper-scroll:has(#table_call-over) td > svg[role=img][aria-label] | 5
            span.paper-rag-green > span[aria-hidden=true]                     | 1
            span.paper-rag-not-rated                                          | 3
            td.paper-shade-7                                                  | 5
            figure > figcaption                                               | 2
            figure > .paper-scroll[tabindex=0] > svg[role=img][aria-label]    | 2
            figure > details > summary                                        | 2
            figure > details > .paper-scroll > table                          | 2
            a.paper-mark                                                      | 4
            section#notes_ > dl > dt[id]                                      | 2
            section#notes_ a.paper-back                                       | 2
            script, link, img, iframe, object, i, em, [style], [class=''], svg style, svg [id=area] | 0
            """)
    void hasEveryElement(String selector, int times) {
        assertThat(READ.select(selector)).as(selector).hasSize(times);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title                                      | Performance call-over: Barking and Dagenham, 12 months to April 2017
            h1                                         | Performance call-over
            article > .paper-subtitle                  | Barking and Dagenham, 12 months to April 2017
            section#before                             | For the Community Safety Partnership, 21 June 2017.
            #knife-crime > h2                          | Knife crime [note 2]
            #table_call-over                           | The board's indicators, by theme [note 1]
            th[scope=rowgroup]                         | Violence
            tr:has(#mark_2) > :nth-child(3)            | 1,398 [note 2]
            tr:has(.paper-rag-red) > :nth-child(5)     | +14.6%
            tr:has(.paper-rag-red) > :nth-child(6)     | ■ Red
            tr:has(.paper-rag-green) > :nth-child(6)   | ● Green
            tr:has(td.paper-absent) > :nth-child(5)    | no change: there is no figure
            #note_1 + dd                               | Figures may change when the police revise them. Back to note 1 in the paper
            figure summary                             | The figures as a table: Knife crime, by month
            """)
    void saysWhatThePaperSays(String selector, String text) {
        assertThat(READ.expectFirst(selector).text().replace('\u00a0', ' ')).isEqualTo(text);
    }

    @Test
    void everyLinkInsideLeadsSomewhereAndEveryIdIsUsedOnce() {
        Map<String, Long> ids =
                READ.select("[id]").stream().collect(Collectors.groupingBy(Element::id, Collectors.counting()));
        assertThat(ids.values()).containsOnly(1L);
        assertThat(READ.select("a[href^=#]").eachAttr("href")).isNotEmpty().allSatisfy(address -> assertThat(ids)
                .containsKey(address.substring(1)));
        assertThat(READ.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .allSatisfy(name -> assertThat(ids).containsKey(name));
        assertThat(READ.select("svg [clip-path]").eachAttr("clip-path"))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(ids).containsKey(place.replaceAll("url\\(#|\\)", "")));
    }

    @Test
    void noHeadingSkipsALevel() {
        Section deep = nested("a", true, nested("b", false, nested("c", true, nested("d", true, null))));
        Paper paper = new Paper(SamplePapers.empty().about(), List.of(deep), List.of());
        assertThat(levels(Jsoup.parse(HtmlPaper.page(paper)))).containsExactly(1, 2, 3, 4);
        List<Integer> levels = levels(READ);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    private static Section nested(String id, boolean isHeaded, @Nullable Section part) {
        return new Section(
                id,
                isHeaded ? RichText.of(id) : RichText.NONE,
                false,
                List.of(),
                part == null ? List.of() : List.of(part));
    }

    private static List<Integer> levels(Document page) {
        return page.select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> Integer.valueOf(heading.tagName().substring(1)))
                .toList();
    }

    @Test
    void policyNamesTheStyleOfThePage() throws GeneralSecurityException {
        String style = READ.expectFirst("style").data();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(HtmlPaper.policy())
                .contains("default-src 'none'", "style-src 'sha256-" + hash + "'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(READ.expectFirst("meta[http-equiv=Content-Security-Policy] ~ style"))
                .isNotNull();
        assertThat(style).isEqualTo(HtmlPaper.style()).doesNotContain("url(", "@import", "italic", "uppercase");
    }

    @Test
    void contentStandsAlone() {
        String content = HtmlPaper.content(SamplePapers.everything());
        assertThat(content).startsWith("<article").endsWith("</article>");
        assertThat(PAGE).contains(content);
    }

    @Test
    void samePaperGivesTheSameBytes() {
        assertThat(HtmlPaper.page(SamplePapers.everything())).isEqualTo(PAGE);
    }

    @Test
    void referenceToAMissingSectionIsWordsAlone() {
        Paper paper = new Paper(
                SamplePapers.empty().about(),
                List.of(Section.of(
                        "a",
                        RichText.of("A"),
                        List.of(new Block.Paragraph(
                                new RichText(List.of(new RichText.Reference("See there", "there", true))))))),
                List.of());
        assertThat(Jsoup.parse(HtmlPaper.page(paper))
                        .expectFirst("section#a > p")
                        .html())
                .isEqualTo("See there");
    }

    @Test
    void emptyPaperHasItsTitle() {
        Document page = Jsoup.parse(HtmlPaper.page(SamplePapers.empty()));
        assertThat(page.expectFirst("main").text()).isEqualTo("Performance call-over");
        assertThat(page.title()).isEqualTo("Performance call-over");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "]]>",
                "--><script>alert(1)</script>",
                "</title></style><script>alert(1)</script>",
                "javascript:alert(1)",
                "{{constructor}} ${7*7}",
                "&lt;b&gt; &amp;",
                "\ud83d\ude00 \u0645\u062d\u0645\u062f \u0175",
            })
    void markupInTextsIsText(String text) {
        Document page = Jsoup.parse(HtmlPaper.page(SamplePapers.saying(text)));
        assertThat(page.select("script, img, [onerror], [style], a[href^=javascript]"))
                .isEmpty();
        assertThat(page.expectFirst("h1").text()).isEqualTo(text);
        assertThat(page.title()).isEqualTo(text + ": " + text);
        assertThat(page.expectFirst("#said > p > strong").text()).isEqualTo(text);
        assertThat(page.expectFirst("th[scope=rowgroup]").text()).isEqualTo(text);
        assertThat(page.expectFirst("meta[name=dcterms.identifier]").attr("content"))
                .isEqualTo(text);
        assertThat(page.select("a[href^=https://example.org/]").eachAttr("href"))
                .isNotEmpty()
                .containsOnly("https://example.org/?q=%22%3E%3Cscript%3E");
    }

    private static DataTable table() {
        return DataTable.of("t", RichText.of("C"), List.of(DataTable.Column.naming("H")), List.of());
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        String page = HtmlPaper.page(SamplePapers.saying("a\u202e\u200f\u0000\u0007\u2066\ufffeb"));
        assertThat(Jsoup.parse(page).expectFirst("h1").text()).isEqualTo("ab");
        assertThat(page).doesNotContainPattern("[\\x00-\\x08\u200f\u202a-\u202e\u2066-\u2069\ufffe]");
    }

    @Test
    void aTextOfTenThousandLettersIsWhole() {
        String text = "x".repeat(10_000);
        assertThat(Jsoup.parse(HtmlPaper.page(SamplePapers.saying(text)))
                        .expectFirst("h1")
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<image href='http://example.org/a.png'/>",
                "<foreignObject><p onclick='a()'>a</p></foreignObject>",
                "<style>* { fill: red }</style>",
                "<use href='http://example.org/a.svg#b'/>",
                "<rect onload='a()' style='fill:red' fill='url(http://example.org/a)'/>",
                "<a href='javascript:alert(1)'><text>a</text></a>",
                "<!-- a --><?a b?>",
            })
    void drawingsKeepShapesAndWordsOnly(String inside) {
        Picture picture = new Picture(
                "T", "D", "<svg xmlns='http://www.w3.org/2000/svg'>" + inside + "<text>kept</text></svg>", 9, 9);
        Section section = Section.of("a", RichText.of("A"), List.of(new Block.Drawing(picture, table())));
        String svg = Jsoup.parse(HtmlPaper.page(new Paper(SamplePapers.empty().about(), List.of(section), List.of())))
                .expectFirst("svg")
                .outerHtml();
        assertThat(svg)
                .contains(">kept<")
                .doesNotContain("script", "example", "onclick", "onload", "style", "<!--", "<?", "image", "foreign");
    }
}
