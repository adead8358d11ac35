package org.callover.gateway.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callover.gateway.document.docx.ReadDocx.all;
import static org.callover.gateway.document.docx.ReadDocx.value;
import static org.callover.gateway.document.docx.ReadDocx.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.document.SamplePapers;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.chart.Shading;
import org.callover.gateway.document.docx.plan.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** What GOV.UK's policy on accessible documents asks of a Word document. */
class DocxAccessibilityTest {
    private static final ReadDocx READ = ReadDocx.of(SamplePapers.everything());
    private static final Element STYLES = READ.xml("word/styles.xml");
    private static final double TEXT_CONTRAST = 4.5;

    @Test
    void lettersAreSansSerifAndAtLeast12Point() {
        assertThat(attributes("w:rFonts", "w:ascii")).containsOnly("Arial");
        assertThat(attributes("w:sz", "w:val")).isNotEmpty().allMatch(size -> Integer.parseInt(size) >= 24);
    }

    @Test
    void nothingIsInItalicsOrCapitalsOrJustified() {
        for (String unwanted : List.of("w:i", "w:caps", "w:smallCaps")) {
            assertThat(attributes(unwanted, "w:val")).as(unwanted).isEmpty();
        }
        assertThat(attributes("w:jc", "w:val")).containsOnly("left", "right");
        assertThat(style("Normal")).extracting(style -> value(style, "w:jc")).isEqualTo("left");
    }

    private static List<String> attributes(String element, String attribute) {
        return Stream.of("word/styles.xml", "word/document.xml", "word/header1.xml", "word/footer1.xml")
                .flatMap(part -> all(READ.xml(part), element).stream())
                .map(found -> found.getAttribute(attribute))
                .toList();
    }

    @Test
    void languageIsBritishEnglish() {
        assertThat(all(STYLES, "w:lang")).isNotEmpty().allMatch(language -> language.getAttribute("w:val")
                .equals("en-GB"));
        assertThat(value(READ.xml("word/settings.xml"), "w:themeFontLang")).isEqualTo("en-GB");
    }

    @Test
    void headingsHaveOutlineLevels() {
        for (int level = 1; level <= 6; level++) {
            Element heading = style("Heading" + level);
            assertThat(value(heading, "w:name")).isEqualTo("heading " + level);
            assertThat(value(heading, "w:outlineLvl")).isEqualTo(Integer.toString(level - 1));
        }
    }

    @Test
    void everyStyleInUseIsThere() {
        List<String> known = all(STYLES, "w:style").stream()
                .map(style -> style.getAttribute("w:styleId"))
                .toList();
        for (String kind : List.of("w:pStyle", "w:rStyle", "w:tblStyle")) {
            assertThat(known).containsAll(attributes(kind, "w:val"));
        }
    }

    /** The sizes by which the pages are numbered are those by which they are printed. */
    @ParameterizedTest
    @EnumSource
    void sizesAreThoseOfTheStyles(TextStyle known) {
        Element style = style(known.id());
        Element spacing = all(style, "w:spacing").stream().findFirst().orElse(null);
        Element usual = all(STYLES, "w:spacing").get(0);
        String line = spacing != null && spacing.hasAttribute("w:line")
                ? spacing.getAttribute("w:line")
                : usual.getAttribute("w:line");
        String after = spacing != null && spacing.hasAttribute("w:after")
                ? spacing.getAttribute("w:after")
                : usual.getAttribute("w:after");
        String before = spacing == null ? "" : spacing.getAttribute("w:before");
        String size = value(style, "w:sz");
        assertThat(size.isEmpty() ? 24 : Integer.parseInt(size)).isEqualTo((int) (known.size() * 2));
        assertThat(Integer.parseInt(line)).isEqualTo((int) Math.round(known.spacing() * 240));
        assertThat(Integer.parseInt(after)).isEqualTo((int) (known.after() * 20));
        assertThat(before.isEmpty() ? 0 : Integer.parseInt(before)).isEqualTo((int) (known.before() * 20));
        assertThat(!all(style, "w:b").isEmpty()).isEqualTo(known.isBold());
    }

    private static Element style(String id) {
        return all(STYLES, "w:style").stream()
                .filter(style -> style.getAttribute("w:styleId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tableHasOneRowOfHeadingsThatIsRepeated() {
        for (Element table : all(READ.body(), "w:tbl")) {
            List<Element> rows = all(table, "w:tr");
            assertThat(all(rows.get(0), "w:tblHeader")).hasSize(1);
            assertThat(all(table, "w:tblHeader")).hasSize(1);
            assertThat(all(table, "w:cantSplit")).hasSameSizeAs(rows);
            assertThat(all(rows.get(0), "w:p"))
                    .allMatch(paragraph -> value(paragraph, "w:pStyle").endsWith("Heading"));
        }
    }

    @Test
    void noCellSpansOthersOrIsEmpty() {
        assertThat(all(READ.body(), "w:gridSpan")).isEmpty();
        assertThat(all(READ.body(), "w:vMerge")).isEmpty();
        for (Element table : all(READ.body(), "w:tbl")) {
            int columns = all(table, "w:gridCol").size();
            assertThat(all(table, "w:tr")).allMatch(row -> all(row, "w:tc").size() == columns);
            assertThat(all(table, "w:tc"))
                    .allMatch(cell ->
                            !words(cell).isBlank() || !all(cell, "w:drawing").isEmpty());
        }
    }

    @Test
    void tableHasAnAlternativeText() {
        List<Element> tables = all(READ.body(), "w:tbl");
        assertThat(tables).hasSizeGreaterThan(4);
        assertThat(value(tables.get(0), "w:tblCaption")).isEqualTo("The board's indicators, by theme: Violence");
        assertThat(value(tables.get(0), "w:tblDescription"))
                .isEqualTo("Table of 3 rows below a row of headings. Columns: Row, Indicator, 12 months to April 2017, "
                        + "A year earlier, Change, Rating, Variation, In words.");
        assertThat(tables).allMatch(table -> !value(table, "w:tblCaption").isBlank());
    }

    @Test
    void firstColumnIsAHeadingWhereItNamesTheRows() {
        List<Element> looks = all(READ.body(), "w:tblLook");
        // The call-over begins with the number of the row.
        assertThat(looks.get(0).getAttribute("w:firstColumn")).isEqualTo("0");
        assertThat(looks.get(2).getAttribute("w:firstColumn")).isEqualTo("1");
        assertThat(looks).allMatch(look -> look.getAttribute("w:firstRow").equals("1"));
    }

    @Test
    void pictureHasAnAlternativeText() {
        assertThat(all(READ.body(), "wp:docPr").stream().map(picture -> picture.getAttribute("descr")))
                .contains(
                        "Knife crime. The last month is 240. The mean of all 24 months is 300. Two months are above the limit.",
                        "Common cause: no clear change")
                .allMatch(text -> !text.isBlank());
    }

    @Test
    void numbersOfThingsDiffer() {
        for (String element : List.of("wp:docPr", "w:bookmarkStart")) {
            String attribute = element.startsWith("wp") ? "id" : "w:id";
            assertThat(all(READ.body(), element).stream().map(found -> found.getAttribute(attribute)))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void linksLeadSomewhereAndSayWhere() {
        List<String> bookmarks = all(READ.body(), "w:bookmarkStart").stream()
                .map(bookmark -> bookmark.getAttribute("w:name"))
                .toList();
        assertThat(bookmarks).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]\\w{0,39}"));
        Map<String, String> inside = all(READ.body(), "w:hyperlink").stream()
                .filter(link -> link.hasAttribute("w:anchor"))
                .collect(Collectors.toMap(ReadDocx::words, link -> link.getAttribute("w:anchor"), (a, b) -> {
                    assertThat(a)
                            .as("links with the same words lead to the same place")
                            .isEqualTo(b);
                    return a;
                }));
        assertThat(bookmarks).containsAll(inside.values());
        assertThat(inside)
                .containsKeys(
                        "Method, page 5",
                        "[note 1]",
                        "[note 2]",
                        "Back to note 1 in the paper",
                        "Figures of the chart: Knife crime, by month, page 6");
        assertThat(READ.text("word/_rels/document.xml.rels"))
                .contains("Target=\"https://data.london.gov.uk/\" TargetMode=\"External\"");
    }

    @Test
    void noteLeadsBackToWhereItIsMarkedFirst() {
        String back = all(READ.body(), "w:hyperlink").stream()
                .filter(link -> words(link).equals("Back to note 2 in the paper"))
                .map(link -> link.getAttribute("w:anchor"))
                .findFirst()
                .orElseThrow();
        String cell = all(READ.body(), "w:tc").stream()
                .filter(each -> all(each, "w:bookmarkStart").stream()
                        .anyMatch(bookmark -> bookmark.getAttribute("w:name").equals(back)))
                .map(ReadDocx::words)
                .findFirst()
                .orElseThrow();
        assertThat(cell).isEqualTo("1,398[note 2]");
    }

    @Test
    void pageNumbersAreFields() {
        assertThat(all(READ.xml("word/footer1.xml"), "w:instrText").stream().map(Element::getTextContent))
                .containsExactly(" PAGE ", " NUMPAGES ");
        assertThat(all(READ.body(), "w:instrText").stream().map(Element::getTextContent))
                .hasSize(3)
                .allMatch(code -> code.matches(" PAGEREF place_\\d+ \\\\h "));
    }

    /** Word asks about fields "that may refer to other files" where a document wants them worked out when it is opened. */
    @Test
    void openingItAsksNothing() {
        assertThat(READ.text("word/settings.xml")).doesNotContain("updateFields");
        assertThat(READ.text("word/document.xml")).doesNotContain("w:dirty");
    }

    @Test
    void wordsCanBeReadOnTheirGrounds() {
        List<String> pairs = new ArrayList<>();
        for (Element cell : all(READ.body(), "w:tc")) {
            for (Element shade : all(cell, "w:shd")) {
                for (Element run : all(cell, "w:r")) {
                    String style = value(run, "w:rStyle");
                    String colour = style.isEmpty() ? "000000" : value(style(style), "w:color");
                    pairs.add(colour + " on " + shade.getAttribute("w:fill"));
                }
            }
        }
        assertThat(pairs.stream().distinct()).hasSizeGreaterThan(8).allMatch(pair -> contrast(pair) >= TEXT_CONTRAST);
        assertThat(contrast(value(style("Hyperlink"), "w:color") + " on FFFFFF"))
                .isGreaterThan(TEXT_CONTRAST);
        assertThat(contrast(value(style("Header"), "w:color") + " on FFFFFF")).isGreaterThan(TEXT_CONTRAST);
        for (int shade = 1; shade <= TableCell.DARKEST; shade++) {
            String fill = new Shading(shade - 1, TableCell.DARKEST).background().substring(1);
            assertThat(pairs).anyMatch(pair -> pair.endsWith(" on " + fill));
        }
    }

    private static double contrast(String pair) {
        String[] colours = pair.split(" on ");
        double one = luminance(colours[0]);
        double other = luminance(colours[1]);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** The relative luminance of WCAG 2. */
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
