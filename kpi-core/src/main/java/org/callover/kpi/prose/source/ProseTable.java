package org.callover.kpi.prose.source;

import java.util.List;

/** A table: rows of cells. */
public record ProseTable(List<Row> rows) implements Prose.Block {

    public ProseTable {
        rows = List.copyOf(rows);
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
