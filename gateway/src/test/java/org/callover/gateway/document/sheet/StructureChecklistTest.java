package org.callover.gateway.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.SamplePapers;
import org.callover.gateway.document.opened.OpenedSheet;
import org.callover.gateway.document.opened.OpenedWorkbook;
import org.callover.gateway.document.opened.SpreadsheetFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The points on structure, and on what to do before publishing, in the government's checklist for spreadsheets; see
 * {@code docs/spreadsheets.md}.
 */
class StructureChecklistTest {

    @ParameterizedTest
    @EnumSource
    void sheetsHaveDifferentNamesThatSayWhatTheyHold(SpreadsheetFormat format) {
        assertThat(format.sample().sheets())
                .extracting(OpenedSheet::name)
                .containsExactly(
                        "Cover",
                        "Contents",
                        "Notes",
                        "Text",
                        "1 The board's indicators, by",
                        "2 Violent offences by day of",
                        "3 Knife crime, by month",
                        "4 Knife crime by month, by");
        for (String text : List.of("a/b\\c?d*e[f]:g'", "'", "History", "\uD83D\uDE00".repeat(40), "x".repeat(10_000))) {
            assertThat(format.opened(SamplePapers.saying(text)).sheets())
                    .extracting(sheet -> sheet.name().toLowerCase(Locale.ROOT))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[^\\[\\]:*?/\\\\']([^\\[\\]:*?/\\\\]{0,29}[^\\[\\]:*?/\\\\'])?"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noSheetIsBlank(SpreadsheetFormat format) {
        assertThat(format.sample().sheets())
                .allSatisfy(sheet -> assertThat(sheet.rows()).hasSizeGreaterThan(3));
        assertThat(format.opened(SamplePapers.empty()).sheets()).singleElement().satisfies(cover -> assertThat(
                        cover.lines())
                .startsWith("Performance call-over")
                .endsWith("The paper has no text and no tables."));
    }

    @ParameterizedTest
    @EnumSource
    void theFirstColumnSaysWhatTheSheetHolds(SpreadsheetFormat format) {
        List<OpenedSheet> tables = format.sample().tables();
        assertThat(tables.get(0).lines())
                .containsExactly(
                        "The board's indicators, by theme [note 1]",
                        "This worksheet contains one table. The notes are on the worksheet Notes."
                                + " [x] means not available.",
                        "Go to the contents",
                        "Go to the notes");
        assertThat(tables.get(2).lines().get(2)).startsWith("These are the figures of a chart. Knife crime. ");
        assertThat(tables)
                .allSatisfy(sheet -> assertThat(sheet.lines().get(1)).startsWith("This worksheet contains one table."));
    }

    @ParameterizedTest
    @EnumSource
    void tablesStartAtTheLeft(SpreadsheetFormat format) {
        for (OpenedSheet sheet : format.sample().sheets()) {
            assertThat(sheet.tables()).allMatch(table -> table.firstColumn() == 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsBelowATable(SpreadsheetFormat format) {
        for (OpenedSheet sheet : format.sample().sheets()) {
            assertThat(sheet.tables())
                    .allMatch(table -> table.lastRow() == sheet.rows().size() - 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noSheetHasTwoTables(SpreadsheetFormat format) {
        assertThat(format.sample().sheets()).allMatch(sheet -> sheet.tables().size() <= 1);
    }

    /** Whoever changes these lines reads them; the names and texts of a paper are its authors' to check. */
    @ParameterizedTest
    @EnumSource
    void theCoverReadsAsItShould(SpreadsheetFormat format) {
        assertThat(format.sample().sheet("Cover").lines())
                .containsExactly(
                        "Performance call-over",
                        "Barking and Dagenham, 12 months to April 2017",
                        "How the partnership's indicators stand.",
                        "Published by London Borough of Barking and Dagenham.",
                        "The content was last changed on 2 June 2017.",
                        "What is in this workbook",
                        "Each table has a worksheet of its own. The contents list all worksheets.",
                        "Go to the contents",
                        "Shorthand",
                        "Some cells have a shorthand because there is no value.",
                        "[x] means not available.");
    }

    @ParameterizedTest
    @EnumSource
    void theFileSaysItsTitleAuthorLanguageAndDate(SpreadsheetFormat format) {
        Paper.About about = SamplePapers.everything().about();
        OpenedWorkbook workbook = format.sample();
        assertThat(workbook.properties())
                .containsEntry("title", about.title())
                .containsEntry("subject", about.subtitle())
                .containsEntry("creator", about.publisher())
                .containsEntry("description", about.summary())
                .containsEntry("language", "en-GB");
        assertThat(List.of("created", "modified"))
                .allMatch(date -> Instant.parse(workbook.properties().get(date)).equals(about.asAt()));
    }

    @ParameterizedTest
    @EnumSource
    void theCursorIsInTheFirstCellOfTheFirstSheet(SpreadsheetFormat format) {
        OpenedWorkbook workbook = format.sample();
        assertThat(workbook.active()).isEqualTo("Cover");
        assertThat(workbook.sheets()).allMatch(sheet -> sheet.cursor().equals("A1"));
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsAcrossAndAsWideAsTheSheet(SpreadsheetFormat format) {
        assertThat(format.sample().sheets()).allMatch(OpenedSheet::isLandscapeOnePageWide);
    }
}
