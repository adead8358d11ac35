package org.callover.gateway.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.SamplePapers;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.opened.OpenedCell;
import org.callover.gateway.document.opened.OpenedSheet;
import org.callover.gateway.document.opened.SpreadsheetFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each cell of a spreadsheet against the model of the paper. */
class SheetAgreementTest {
    private static final Paper PAPER = SamplePapers.everything();

    @ParameterizedTest
    @EnumSource
    void everyCellIsThatOfThePaper(SpreadsheetFormat format) {
        List<DataTable> tables = PAPER.tables().toList();
        List<OpenedSheet> sheets = format.sample().tables();
        assertThat(sheets).hasSameSizeAs(tables);
        for (int at = 0; at < tables.size(); at++) {
            check(tables.get(at), sheets.get(at));
        }
    }

    private static void check(DataTable table, OpenedSheet sheet) {
        int row = 0;
        for (DataTable.Group group : table.groups()) {
            for (DataTable.Row expected : group.rows()) {
                List<OpenedCell> cells = new ArrayList<>(sheet.data().get(row));
                row++;
                if (table.groupHeading() != null) {
                    assertThat(cells.remove(0).shown()).isEqualTo(group.title());
                }
                for (int column = 0; column < expected.cells().size(); column++) {
                    if (table.columns().get(column).isForData()) {
                        check(expected.cells().get(column).value(), cells.remove(0));
                    }
                }
                assertThat(cells.size()).isLessThanOrEqualTo(1);
            }
        }
        assertThat(sheet.data()).hasSize(row);
    }

    private static void check(TableCell.Value expected, OpenedCell cell) {
        if (expected instanceof TableCell.Number number) {
            assertThat(Objects.requireNonNull(cell.number())).isEqualByComparingTo(number.value());
            assertThat(cell.shown().replace('-', '\u2212')).isEqualTo(number.printed());
        } else if (expected instanceof TableCell.Absent absent) {
            assertThat(cell.shown()).isEqualTo(absent.marker().shorthand());
        } else {
            assertThat(cell.number()).isNull();
            assertThat(cell.shown()).isEqualTo(expected.printed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSamePaperGivesTheSameBytes(SpreadsheetFormat format) {
        assertThat(format.bytes(SamplePapers.everything())).isEqualTo(format.bytes(PAPER));
    }
}
