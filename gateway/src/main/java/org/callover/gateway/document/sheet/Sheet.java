package org.callover.gateway.document.sheet;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sheet: lines of text in its first column, the first of which is its title, and a table directly below them.
 *
 * @param name at most 31 characters, without those that spreadsheets forbid
 * @param grid the table; absent where the sheet has only lines
 */
public record Sheet(String name, List<Line> lines, @Nullable Grid grid) {

    /** What a sheet with a table says below its title. */
    static final String ONE_TABLE = "This worksheet contains one table.";

    /** How wide the first column is at least, in characters, for the sake of the lines. */
    static final int LINE_WIDTH = 36;

    private static final int TEXT_WIDTH = 100;

    /** Copies the list. */
    public Sheet {
        lines = List.copyOf(lines);
    }

    /** The number of the row with the headings of the table, where the first row is 1. */
    public int headingRow() {
        return lines.size() + 1;
    }

    /** The number of the last row. */
    public int lastRow() {
        return grid == null ? lines.size() : headingRow() + grid.rows().size();
    }

    /** How many columns it has. */
    public int columnCount() {
        return grid == null ? 1 : grid.columns().size();
    }

    /** The widths of its columns in characters. */
    public List<Integer> widths() {
        return grid == null
                ? List.of(TEXT_WIDTH)
                : grid.columns().stream().map(Grid.Column::width).toList();
    }

    /** The height of a row in points, where the first row is 1. */
    public double height(int row) {
        if (row <= lines.size()) {
            return Heights.of(lines.get(row - 1), widths().get(0));
        }
        Grid table = Objects.requireNonNull(grid);
        return row == headingRow()
                ? Heights.ofHeadings(table.columns())
                : Heights.of(table.rows().get(row - headingRow() - 1), table.columns());
    }

    /** The address of the first cell of the table, which is a heading. */
    public String firstCell() {
        return address(0, headingRow());
    }

    /** The address of the last cell. */
    public String lastCell() {
        return address(columnCount() - 1, lastRow());
    }

    /**
     * The address of a cell, such as {@code B7}.
     *
     * @param column its number, where the first column is 0
     * @param row its number, where the first row is 1
     */
    public static String address(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}
