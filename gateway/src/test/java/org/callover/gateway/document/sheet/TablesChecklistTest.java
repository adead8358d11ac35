package org.callover.gateway.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.callover.gateway.document.SamplePapers;
import org.callover.gateway.document.opened.OpenedCell;
import org.callover.gateway.document.opened.OpenedSheet;
import org.callover.gateway.document.opened.OpenedTable;
import org.callover.gateway.document.opened.OpenedWorkbook;
import org.callover.gateway.document.opened.SpreadsheetFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The points on tables in the government's checklist for spreadsheets; see {@code docs/spreadsheets.md}. */
class TablesChecklistTest {

    private static List<OpenedTable> tables(OpenedWorkbook workbook) {
        return workbook.sheets().stream()
                .flatMap(sheet -> sheet.tables().stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void tablesAreMarkedUp(SpreadsheetFormat format) {
        OpenedWorkbook workbook = format.sample();
        assertThat(workbook.tables()).hasSize(4).allSatisfy(sheet -> {
            OpenedTable table = sheet.tables().get(0);
            assertThat(table.firstRow()).isEqualTo(sheet.lines().size());
            assertThat(table.lastRow()).isEqualTo(sheet.rows().size() - 1);
            assertThat(table.lastColumn())
                    .isEqualTo(sheet.rows().get(table.lastRow()).size() - 1);
        });
        for (String sheet : List.of("Contents", "Notes", "Text")) {
            assertThat(workbook.sheet(sheet).tables()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesHaveNamesThatSayWhatTheyAre(SpreadsheetFormat format) {
        assertThat(tables(format.sample()))
                .extracting(OpenedTable::name)
                .containsExactly(
                        "Contents_of_the_paper",
                        "Notes_of_the_paper",
                        "Text_of_the_paper",
                        "Table_1_call_over",
                        "Table_2_hours",
                        "Table_3_knife_months",
                        "Table_4_knife_crime_188");
    }

    @ParameterizedTest
    @EnumSource
    void noCellIsMergedOrSplit(SpreadsheetFormat format) {
        assertThat(format.sample().xml()).doesNotContain("mergeCell", "spanned", "covered-table-cell", "is-sub-table");
    }

    @ParameterizedTest
    @EnumSource
    void noRowAndNoColumnIsBlank(SpreadsheetFormat format) {
        for (OpenedSheet sheet : format.sample().sheets()) {
            assertThat(sheet.rows()).allSatisfy(row -> assertThat(row).isNotEmpty());
            if (!sheet.tables().isEmpty()) {
                int columns = sheet.tables().get(0).headings().size();
                assertThat(sheet.data()).isNotEmpty().allSatisfy(row -> assertThat(row)
                        .hasSize(columns));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTableHasOneRowOfDifferentHeadings(SpreadsheetFormat format) {
        OpenedWorkbook workbook = format.opened(SamplePapers.saying("Area"));
        for (OpenedSheet sheet : workbook.sheets()) {
            for (OpenedTable table : sheet.tables()) {
                List<String> headings = sheet.rows().get(table.firstRow()).stream()
                        .map(OpenedCell::shown)
                        .toList();
                assertThat(table.headings()).isEqualTo(headings).allMatch(heading -> !heading.isBlank());
                assertThat(headings)
                        .extracting(heading -> heading.toLowerCase(Locale.ROOT))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void textIsWrapped(SpreadsheetFormat format) {
        for (OpenedSheet sheet : format.sample().sheets()) {
            assertThat(sheet.cells().filter(cell -> cell.number() == null))
                    .allMatch(cell -> cell.font().isWrapped());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsFilteredOrFrozen(SpreadsheetFormat format) {
        OpenedWorkbook workbook = format.sample();
        assertThat(tables(workbook)).hasSize(7).noneMatch(OpenedTable::hasFilters);
        assertThat(workbook.xml()).doesNotContain("autoFilter", "<pane ", "SplitMode", "table:filter");
    }

    @ParameterizedTest
    @EnumSource
    void noCellIsEmpty(SpreadsheetFormat format) {
        for (OpenedSheet sheet : format.opened(SamplePapers.saying("")).sheets()) {
            assertThat(sheet.cells()).allMatch(cell -> !cell.shown().isBlank());
        }
        OpenedWorkbook workbook = format.sample();
        assertThat(workbook.tables().get(0).lines().get(1)).contains("[x] means not available.");
        assertThat(workbook.sheet("Cover").lines()).contains("Shorthand", "[x] means not available.");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsHidden(SpreadsheetFormat format) {
        assertThat(format.sample().xml())
                .doesNotContain("hidden", "state=\"", "visibility", "collapse", "table:display=\"false\"");
    }

    @ParameterizedTest
    @EnumSource
    void columnsAreAsWideAsTheirWords(SpreadsheetFormat format) {
        for (OpenedSheet sheet : format.sample().sheets()) {
            for (List<OpenedCell> row : sheet.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    OpenedCell cell = row.get(column);
                    int longest = cell.shown()
                            .lines()
                            .flatMap(line -> List.of(line.split(" ")).stream())
                            .mapToInt(String::length)
                            .max()
                            .orElse(0);
                    assertThat(sheet.widths().get(column)).isBetween(Math.min(longest, 40.0), 120.0);
                }
            }
        }
    }
}
