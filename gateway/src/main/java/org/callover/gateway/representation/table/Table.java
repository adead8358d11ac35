package org.callover.gateway.representation.table;

import java.util.List;
import java.util.function.Function;

/**
 * The columns of a table that has a row for each of many things. Every flat format is written from it, so that they all
 * say the same.
 *
 * @param columns in order
 */
public record Table<T>(List<Column<T>> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** A column: its heading and what stands in it for a thing. */
    public record Column<T>(String heading, Function<T, Cell> cell) {}

    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** As many cells as there are headings. */
    public List<Cell> row(T thing) {
        return columns.stream().map(column -> column.cell().apply(thing)).toList();
    }
}
