package org.callover.gateway.document.sheet;

import java.util.List;

/**
 * A table on a sheet: one row of headings, and at least one row with a cell for each column.
 *
 * @param name the name that the spreadsheet knows it by: letters, digits and underscores
 */
public record Grid(String name, List<Column> columns, List<List<SheetCell>> rows) {

    /** How long a heading may be. */
    static final int LONGEST_HEADING = 255;

    /** Copies the lists. */
    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || rows.isEmpty()) {
            throw new IllegalArgumentException("table " + name + " has no columns or no rows");
        }
    }

    /**
     * A column.
     *
     * @param heading different from all others of the table, also without regard to capital letters
     * @param width in characters
     * @param isNumeric whether its cells stand on the right, as numbers do
     */
    public record Column(String heading, int width, boolean isNumeric) {

        static Column of(String heading, int width) {
            return new Column(heading, width, false);
        }
    }
}
