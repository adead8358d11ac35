package org.callover.kpi.prose.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callover.kpi.prose.answer.ColumnUse;
import org.callover.kpi.prose.source.ProseTable;

/**
 * A table whose columns hold what a reader says.
 *
 * @param whole all of its columns
 * @param checked the columns that are read, under headings that say the same
 * @param roles what the columns that are read hold
 */
record SaidGrid(ProseGrid whole, ProseGrid checked, List<ColumnUse> roles) {

    SaidGrid {
        roles = List.copyOf(roles);
    }

    /**
     * The table with other columns.
     *
     * @param roles what each column holds, by its number from 1
     * @param said the columns of which a reader says it
     */
    static SaidGrid of(ProseTable table, Map<Integer, ColumnUse> roles, Set<Integer> said) {
        GridReader.Read read = GridReader.read(table, labels(roles));
        ProseGrid whole = read.grid();
        List<Integer> kept = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        List<ColumnUse> ofKept = new ArrayList<>();
        for (int column = 0; column < whole.columns(); column++) {
            int number = read.columns().get(column);
            ColumnUse role = roles.getOrDefault(number, ColumnUse.VALUE);
            if (role != ColumnUse.NOT_READ) {
                kept.add(column);
                ofKept.add(role);
                headings.add(
                        said.contains(number) ? heading(role) : whole.headings().get(column));
            }
        }
        List<List<GridCell>> cells = whole.cells().stream()
                .map(row -> kept.stream().map(row::get).toList())
                .toList();
        return new SaidGrid(whole, new ProseGrid(whole.corner(), headings, whole.labels(), cells, false), ofKept);
    }

    /** The columns of labels, from 0. */
    private static List<Integer> labels(Map<Integer, ColumnUse> roles) {
        return roles.entrySet().stream()
                .filter(column -> column.getValue().isOfLabel())
                .map(column -> column.getKey() - 1)
                .sorted()
                .toList();
    }

    /** A heading that says what a column holds. */
    private static String heading(ColumnUse role) {
        return switch (role) {
            case PREVIOUS -> "previous";
            case DIFFERENCE -> "difference";
            case PERCENTAGE -> "% change";
            case RANK -> "rank";
            case TARGET -> "target";
            case SHARE -> "%";
            case TOTAL -> "total";
            case MEAN -> "mean";
            default -> "now";
        };
    }
}
