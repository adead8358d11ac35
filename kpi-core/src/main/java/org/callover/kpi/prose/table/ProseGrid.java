package org.callover.kpi.prose.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A table with headings above its columns and labels before its rows.
 *
 * @param corner the heading above the labels or, of a list, above its values
 * @param isGuessed whether the text does not divide its columns clearly
 */
record ProseGrid(
        String corner, List<String> headings, List<String> labels, List<List<GridCell>> cells, boolean isGuessed) {

    ProseGrid {
        headings = List.copyOf(headings);
        labels = List.copyOf(labels);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** What its columns hold, by their headings. */
    List<ColumnMeaning> meanings() {
        return IntStream.range(0, columns())
                .mapToObj(column -> ColumnMeaning.of(headings.get(column), column(column)))
                .toList();
    }

    int rows() {
        return labels.size();
    }

    int columns() {
        return headings.size();
    }

    GridCell at(int row, int column) {
        return cells.get(row).get(column);
    }

    /** The cells of a column. */
    List<GridCell> column(int column) {
        return cells.stream().map(row -> row.get(column)).toList();
    }

    /** The same table with its rows as columns. */
    ProseGrid turned() {
        List<List<GridCell>> turned = new ArrayList<>();
        for (int column = 0; column < columns(); column++) {
            turned.add(column(column));
        }
        return new ProseGrid(corner, labels, headings, turned, isGuessed);
    }

    /**
     * A list such as "Camden, August, 510" as a table of areas by months.
     *
     * @param measure the heading above the values
     * @param firsts the first label of each row
     * @param seconds the second label of each row
     */
    static ProseGrid crossed(String measure, List<String> firsts, List<String> seconds, List<GridCell> values) {
        Set<String> columns = new LinkedHashSet<>(firsts);
        Set<String> rows = new LinkedHashSet<>(seconds);
        Map<String, GridCell> byLabels = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            byLabels.put(seconds.get(i) + '\n' + firsts.get(i), values.get(i));
        }
        List<List<GridCell>> cells = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> byLabels.getOrDefault(row + '\n' + column, GridCell.EMPTY))
                        .toList())
                .toList();
        return new ProseGrid(measure, List.copyOf(columns), List.copyOf(rows), cells, false);
    }
}
