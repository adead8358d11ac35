package org.callover.gateway.representation.table;

import java.util.List;
import java.util.function.Function;

/**
 * The columns of a table with a row for each of many things. Every flat format is written from it, so that all formats
 * have the same content.
 *
 * @param columns the columns in order
 */
public record Table<T>(List<Column<T>> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** A column: its heading, and its cell for each thing. */
    public record Column<T>(String heading, Function<T, Cell> cell) {}

    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** The cells for a thing, one for each heading. */
    public List<Cell> row(T thing) {
        return columns.stream().map(column -> column.cell().apply(thing)).toList();
    }
}
