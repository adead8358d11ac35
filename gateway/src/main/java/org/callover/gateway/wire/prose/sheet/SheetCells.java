package org.callover.gateway.wire.prose.sheet;

import java.util.ArrayList;
import java.util.List;
import org.callover.gateway.wire.prose.file.SheetRows;
import org.callover.gateway.wire.prose.file.TabbedRow;
import org.callover.kpi.prose.source.Prose;

/**
 * The cells of the sheets of a workbook, in their order. The name of a sheet is a line, and so is each of its rows, empty
 * ones too.
 */
final class SheetCells {

    private static final int MOST_SHEETS = 100;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_LETTERS = 1 << 20;

    private final SheetRows rows = new SheetRows();
    private final List<String> row = new ArrayList<>();
    private int sheets;
    private int filled;
    private int letters;
    private int nameLine;
    private int line;

    /** Begins a sheet. */
    void sheet(String name) {
        sheets++;
        if (sheets > MOST_SHEETS) {
            throw BadSheet.hasTooMany("sheets");
        }
        line++;
        nameLine = line;
        rows.heading(line, name.replaceAll("\\s+", " "));
    }

    /** Adds a cell to the row, after empty ones if there is a gap. */
    void cell(int column, String text) {
        if (text.isBlank()) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            throw BadSheet.hasTooMany("columns");
        }
        letters += text.length();
        if (letters > MOST_LETTERS || text.length() > LONGEST_CELL) {
            throw BadSheet.hasTooMany("letters");
        }
        while (row.size() < column) {
            row.add("");
        }
        if (row.size() == column) {
            row.add(text);
        }
    }

    /**
     * Ends a row.
     *
     * @param number its number in the sheet, from 1; that of the last one if it is repeated
     */
    void endRow(int number, int times) {
        for (int i = times - 1; i >= 0; i--) {
            add(nameLine + Math.max(1, number - i));
        }
        row.clear();
    }

    private void add(int here) {
        boolean isNext = here <= line + 1;
        line = Math.max(line + 1, here);
        if (row.isEmpty()) {
            rows.row(List.of());
            return;
        }
        filled++;
        if (filled > MOST_ROWS) {
            throw BadSheet.hasTooMany("rows");
        }
        if (!isNext) {
            rows.row(List.of());
        }
        TabbedRow cells = new TabbedRow(line);
        row.forEach(cells::add);
        rows.row(cells.row().cells());
    }

    Prose prose() {
        return rows.prose();
    }
}
