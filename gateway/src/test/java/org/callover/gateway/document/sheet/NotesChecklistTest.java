package org.callover.gateway.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callover.gateway.document.opened.OpenedCell;
import org.callover.gateway.document.opened.OpenedSheet;
import org.callover.gateway.document.opened.SpreadsheetFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The points on footnotes in the government's checklist for spreadsheets; see {@code docs/spreadsheets.md}. */
class NotesChecklistTest {

    @ParameterizedTest
    @EnumSource
    void noteMarksAreWordsAndNotRaised(SpreadsheetFormat format) {
        assertThat(format.sample().xml())
                .doesNotContain("vertAlign", "text-position", "superscript", "\u2020", "\u00B9", "\u00B2");
    }

    @ParameterizedTest
    @EnumSource
    void notesAreCalledNotes(SpreadsheetFormat format) {
        assertThat(format.sample().tables().get(0).lines().get(0))
                .isEqualTo("The board's indicators, by theme [note 1]");
        assertThat(format.sample().sheet("Text").data())
                .anyMatch(row -> row.get(1).shown().endsWith("as Method explains. [note 1]"));
    }

    @ParameterizedTest
    @EnumSource
    void notesToCellsAreInAColumnAtTheRight(SpreadsheetFormat format) {
        OpenedSheet sheet = format.sample().tables().get(0);
        List<List<OpenedCell>> data = sheet.data();
        int last = sheet.tables().get(0).lastColumn();
        assertThat(sheet.tables().get(0).headings().get(last)).isEqualTo("Notes");
        assertThat(data)
                .extracting(row -> row.get(last).shown())
                .containsExactly(
                        "No notes",
                        "[note 2] applies to: 12 months to April 2017.",
                        "No notes",
                        "No notes",
                        "Change: no change: there is no figure. Significance: not applicable.",
                        "No notes");
        assertThat(data).allSatisfy(row -> assertThat(row.subList(0, last))
                .noneMatch(cell -> cell.shown().contains("[note")));
    }

    @ParameterizedTest
    @EnumSource
    void notesAreATableOnASheetOfTheirOwn(SpreadsheetFormat format) {
        OpenedSheet notes = format.sample().sheet("Notes");
        assertThat(notes.tables().get(0).headings()).containsExactly("Note", "Text");
        assertThat(notes.data())
                .extracting(row -> row.stream().map(OpenedCell::shown).toList())
                .containsExactly(
                        List.of("[note 1]", "Figures may change when the police revise them."),
                        List.of("[note 2]", "Offences flagged by the police; see how they are counted."));
    }
}
