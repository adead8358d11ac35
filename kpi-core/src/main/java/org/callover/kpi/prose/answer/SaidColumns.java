package org.callover.kpi.prose.answer;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a reader says that the columns of tables hold.
 *
 * @param byTable for each table, from 1, the columns that something is said of, from 1
 */
public record SaidColumns(Map<Integer, Map<Integer, ColumnUse>> byTable) {

    /** Nothing is said: the columns are what their headings and numbers show. */
    public static final SaidColumns NONE = new SaidColumns(Map.of());

    public SaidColumns {
        byTable = new TreeMap<>(byTable)
                .entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(Map.Entry::getKey, table -> Map.copyOf(table.getValue())));
    }

    /** What is said of a table. */
    public Map<Integer, ColumnUse> of(int table) {
        return byTable.getOrDefault(table, Map.of());
    }
}
