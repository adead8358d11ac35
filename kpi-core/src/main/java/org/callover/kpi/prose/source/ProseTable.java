package org.callover.kpi.prose.source;

import java.util.List;

/**
 * A table: rows of cells.
 *
 * @param isGuessed whether nothing in the text divides its cells and headings but single spaces
 */
public record ProseTable(List<Row> rows, boolean isGuessed) implements Prose.Block {

    /** What stands in place of a figure that is printed, but may be of any column. */
    public static final String UNPLACED = "\u2026";

    public ProseTable {
        rows = List.copyOf(rows);
    }

    /** A table whose cells are divided. */
    public ProseTable(List<Row> rows) {
        this(rows, false);
    }

    /** A row of a table. */
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a table. A merged cell is followed by an empty one for each further column that it covers.
     *
     * @param line the line on which it begins, from 1
     * @param column the character at which it begins, from 1
     */
    public record Cell(int line, int column, String text) {}
}
