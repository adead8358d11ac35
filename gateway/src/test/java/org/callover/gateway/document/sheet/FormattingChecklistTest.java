package org.callover.gateway.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.gateway.document.SamplePapers;
import org.callover.gateway.document.opened.OpenedCell;
import org.callover.gateway.document.opened.OpenedSheet;
import org.callover.gateway.document.opened.OpenedWorkbook;
import org.callover.gateway.document.opened.SpreadsheetFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The points on formatting in the government's checklist for spreadsheets; see {@code docs/spreadsheets.md}. */
class FormattingChecklistTest {
    private static final Pattern PLACE = Pattern.compile("#'((?:[^']|'')+)'[!.]A(\\d+)");

    private static List<String> ownLines(OpenedWorkbook workbook) {
        List<String> lines = new ArrayList<>(workbook.sheet("Cover").lines());
        workbook.sheets()
                .forEach(sheet ->
                        lines.addAll(sheet.lines().subList(1, sheet.lines().size())));
        return lines;
    }

    @ParameterizedTest
    @EnumSource
    void ourSentencesAreShort(SpreadsheetFormat format) {
        assertThat(ownLines(format.sample())).hasSizeGreaterThan(15).allSatisfy(line -> assertThat(
                        List.of(line.split("\\. ")))
                .allMatch(sentence -> sentence.split(" ").length <= 25));
    }

    @ParameterizedTest
    @EnumSource
    void linksSayWhereTheyLead(SpreadsheetFormat format) {
        OpenedWorkbook workbook = format.sample();
        for (OpenedSheet sheet : workbook.sheets()) {
            assertThat(sheet.links()).isNotEmpty().allSatisfy(cell -> {
                assertThat(cell.shown()).matches(".* .*|Notes").doesNotContain("http", "here", "click");
                Matcher place = PLACE.matcher(Objects.requireNonNull(cell.link()));
                if (place.matches()) {
                    OpenedSheet target = workbook.sheet(place.group(1).replace("''", "'"));
                    assertThat(target.rows()).hasSizeGreaterThanOrEqualTo(Integer.parseInt(place.group(2)));
                } else {
                    assertThat(cell.link()).startsWith("https://");
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void textIsSansSerifOf12PointsAndUpright(SpreadsheetFormat format) {
        for (OpenedSheet sheet : format.sample().sheets()) {
            assertThat(sheet.cells()).allSatisfy(cell -> {
                OpenedCell.Font font = cell.font();
                assertThat(font.name()).isEqualTo("Arial");
                assertThat(font.points()).isGreaterThanOrEqualTo(12);
                assertThat(font.isItalic()).isFalse();
                assertThat(font.colour() == null).isEqualTo(cell.link() == null);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySheetHasATitleThatIsAHeading(SpreadsheetFormat format) {
        OpenedWorkbook workbook = format.sample();
        assertThat(workbook.sheets()).allSatisfy(sheet -> {
            OpenedCell title = sheet.rows().get(0).get(0);
            assertThat(title.style()).isEqualTo("Heading 1");
            assertThat(title.shown()).isNotBlank();
        });
        assertThat(workbook.sheets()).extracting(sheet -> sheet.lines().get(0)).doesNotHaveDuplicates();
        assertThat(workbook.sheet("Cover").cells().filter(cell -> cell.style().equals("Heading 2")))
                .extracting(OpenedCell::shown)
                .containsExactly("What is in this workbook", "Shorthand");
    }

    @ParameterizedTest
    @EnumSource
    void ourLinesHaveNoSymbols(SpreadsheetFormat format) {
        assertThat(ownLines(format.sample())).allMatch(line -> line.matches("[A-Za-z0-9 .,:;'\u2019\\[\\]-]+"));
    }

    @ParameterizedTest
    @EnumSource
    void thereAreNoHeadersFootersAndFloatingBoxes(SpreadsheetFormat format) {
        OpenedWorkbook workbook = format.sample();
        assertThat(workbook.xml())
                .doesNotContain(
                        "headerFooter", "oddHeader", "text:sheet-name", "text:page-number", "office:annotation");
        assertThat(workbook.xml().replaceAll("<style:(header|footer)(-left)? style:display=\"false\"/>", ""))
                .doesNotContain("<style:header", "<style:footer");
    }

    @ParameterizedTest
    @EnumSource
    void nothingDividesTheData(SpreadsheetFormat format) {
        assertThat(format.sample().xml()).doesNotContain("<left style", "<top style", "fo:border", "Stripes=\"1\"");
    }

    @ParameterizedTest
    @EnumSource
    void noCellHasABackground(SpreadsheetFormat format) {
        for (OpenedSheet sheet : format.sample().sheets()) {
            assertThat(sheet.cells()).allMatch(cell -> cell.font().isPlain());
        }
        assertThat(format.sample().xml()).doesNotContain("background-color", "fgColor", "tabColor", "conditional");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSaidByColourAlone(SpreadsheetFormat format) {
        OpenedSheet sheet = format.sample().tables().get(0);
        int rating = sheet.tables().get(0).headings().indexOf("Rating");
        assertThat(sheet.data())
                .extracting(row -> row.get(rating).shown())
                .containsExactly("Green", "Amber", "Red", "Not rated", "Not rated", "Not rated");
        assertThat(sheet.tables().get(0).headings()).contains("Significance", "In words");
    }

    @ParameterizedTest
    @EnumSource
    void theColourOfLinksHasEnoughContrast(SpreadsheetFormat format) {
        assertThat(format.sample().sheet("Cover").links()).isNotEmpty().allSatisfy(cell -> {
            String colour = Objects.requireNonNull(cell.font().colour());
            int rgb = Integer.parseInt(colour.substring(colour.length() - 6), 16);
            double light = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
            assertThat(1.05 / (light + 0.05)).isGreaterThan(4.5);
        });
    }

    private static double linear(int colour) {
        double part = (colour & 0xFF) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @EnumSource
    void thereAreNoImages(SpreadsheetFormat format) {
        OpenedWorkbook workbook = format.opened(SamplePapers.callOver(2));
        assertThat(workbook.parts().keySet()).noneMatch(part -> part.matches("(?i).*(media|drawing|picture|image).*"));
        assertThat(workbook.xml()).doesNotContain("<drawing", "draw:", "<svg");
    }

    @ParameterizedTest
    @EnumSource
    void thereAreNoMacrosAndNoFormulas(SpreadsheetFormat format) {
        OpenedWorkbook workbook = format.opened(SamplePapers.saying("=cmd|'/c calc'!A1"));
        assertThat(workbook.parts().keySet())
                .noneMatch(part -> part.matches("(?i).*(vba|macro|basic|script|extern).*"));
        assertThat(workbook.sheets())
                .allSatisfy(sheet -> assertThat(sheet.cells()).noneMatch(OpenedCell::isFormula));
        assertThat(workbook.xml()).doesNotContain("<f>", "table:formula", "dde", "script:");
    }
}
