package org.callover.gateway.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callover.gateway.document.SamplePapers;
import org.callover.gateway.document.opened.OpenedCell;
import org.callover.gateway.document.opened.OpenedSheet;
import org.callover.gateway.document.opened.OpenedWorkbook;
import org.callover.gateway.document.opened.SpreadsheetFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that want to be more than texts. */
class HostileTextTest {
    private static final List<String> TEXTS = List.of(
            "=cmd|'/c calc'!A1",
            "+1-1",
            "-2",
            "@SUM(1)",
            "=HYPERLINK(\"http://example.org\",\"x\")",
            "<script>alert(1)</script>",
            "\"/><x y=\"",
            "]]>&amp;&#0;",
            "_x0041_ _x000D_ _x005F_",
            "  two  spaces  ",
            "\uD83D\uDE00 emoji",
            "of:=1+1",
            "x".repeat(10_000));

    @ParameterizedTest
    @EnumSource
    void aTextStaysItself(SpreadsheetFormat format) {
        for (String text : TEXTS) {
            OpenedWorkbook workbook = format.opened(SamplePapers.saying(text));
            OpenedSheet table = workbook.tables().get(0);
            assertThat(table.data().get(0).get(0).shown()).isEqualTo(text);
            assertThat(workbook.sheet("Cover").lines()).contains(text);
            assertThat(workbook.sheets()).allSatisfy(sheet -> assertThat(sheet.cells())
                    .noneMatch(OpenedCell::isFormula)
                    .allMatch(cell -> cell.number() == null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyCanSeeIsLeftOut(SpreadsheetFormat format) {
        String xml = format.opened(SamplePapers.saying("a\u202Eb\u0000c\u0007d\uFFFEe\uD800f\u200Bg"))
                .xml();
        assertThat(xml).contains("abcdefg").doesNotContain("\u202E", "\u0000", "\u0007", "\uFFFE", "\u200B");
    }

    @ParameterizedTest
    @EnumSource
    void aLinkIsAWebPageOrAPlaceInTheWorkbook(SpreadsheetFormat format) {
        for (String text : TEXTS) {
            assertThat(format.opened(SamplePapers.saying(text)).sheets()).allSatisfy(sheet -> assertThat(sheet.links())
                    .allMatch(cell -> String.valueOf(cell.link()).matches("(?s)https://.*|#'.*'[!.]A\\d+")));
        }
    }

    @Test
    void aTextThatNoCellCanHoldEndsWithAMark() {
        SheetCell.Words whole = SheetCell.words("x".repeat(SheetCell.LONGEST));
        assertThat(whole.text()).hasSize(32_767).doesNotContain("cut");
        SheetCell.Words cut = SheetCell.words("\uD83D\uDE00".repeat(SheetCell.LONGEST));
        assertThat(cut.text()).endsWith("no more than 32,767 characters]");
        assertThat(cut.text().length()).isBetween(32_766, 32_767);
        assertThat(cut.text().codePoints().noneMatch(letter -> letter >= 0xD800 && letter <= 0xDFFF))
                .isTrue();
    }
}
