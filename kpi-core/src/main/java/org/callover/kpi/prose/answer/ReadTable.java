package org.callover.kpi.prose.answer;

import java.util.List;
import java.util.Map;

/**
 * How a table was read.
 *
 * @param number which table of the text it is, from 1
 * @param line the line on which its first row stands
 * @param headings how many of its first rows are headings
 */
public record ReadTable(int number, int line, int headings, List<Column> columns) {

    public ReadTable {
        columns = List.copyOf(columns);
    }

    /** The same table with its columns taken for something else, by their numbers. */
    public ReadTable with(Map<Integer, ColumnUse> roles) {
        return new ReadTable(
                number,
                line,
                headings,
                columns.stream()
                        .map(column -> new Column(
                                column.number, column.heading, roles.getOrDefault(column.number, column.role)))
                        .toList());
    }

    /**
     * A column as it was read.
     *
     * @param number which column it is, from 1
     * @param heading the words above it; empty if there are none
     */
    public record Column(int number, String heading, ColumnUse role) {}
}
