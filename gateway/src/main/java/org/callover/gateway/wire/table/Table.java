package org.callover.gateway.wire.table;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The columns of a table with a row for each of many things. Every flat format is written from it, so that all formats
 * have the same content, and so is the description of each.
 *
 * @param columns the columns in order
 */
public record Table<T>(List<Column<T>> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** A column: its heading, and its cell for each thing. */
    public record Column<T>(ColumnHeading heading, Function<T, Cell> cell) {}

    /** What each column is. */
    public List<ColumnHeading> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** The names of the columns. */
    public List<String> names() {
        return columns.stream().map(column -> column.heading().name()).toList();
    }

    /** The same table with only the columns of these names, in the same order. */
    public Table<T> only(Collection<String> names) {
        return new Table<>(columns.stream()
                .filter(column -> names.contains(column.heading().name()))
                .toList());
    }

    /** The cells for a thing, one for each heading. */
    public List<Cell> row(T thing) {
        return columns.stream().map(column -> column.cell().apply(thing)).toList();
    }
}
