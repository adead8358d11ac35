package org.callover.kpi.prose.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.callover.kpi.prose.answer.ColumnUse;
import org.callover.kpi.prose.answer.ReadTable;
import org.callover.kpi.prose.source.ProseTable;
import org.callover.kpi.prose.table.ColumnMeaning.Kind;
import org.callover.kpi.prose.table.ColumnSpans.Span;

/** What the columns of a table are taken for, and what a reader says of them instead. */
final class TableColumns {

    private static final Set<String> AREAS = Set.of(
            "area", "areas", "borough", "boroughs", "ward", "wards", "place", "district", "neighbourhood", "council");
    private static final Set<String> SHARES = Set.of("share", "proportion");

    private final GridReader.Read read;
    private final Map<Integer, ColumnUse> roles = new TreeMap<>();

    /**
     * The columns of a table.
     *
     * @param rows what its rows assert
     */
    TableColumns(GridReader.Read read, RowAssertions rows) {
        this.read = read;
        IntStream.rangeClosed(1, read.headings().size()).forEach(number -> roles.put(number, ColumnUse.VALUE));
        read.labels().forEach(number -> roles.put(number, ofLabel(number)));
        List<ColumnMeaning> meanings = rows.meanings();
        for (int column = 0; column < read.columns().size(); column++) {
            roles.put(read.columns().get(column), of(column, meanings.get(column)));
        }
        if (!read.columns().isEmpty()) {
            rows.spans().forEach(this::put);
        }
    }

    private ColumnUse ofLabel(int number) {
        List<String> words =
                List.of(read.headings().get(number - 1).toLowerCase(Locale.ROOT).split("[^a-z]+"));
        if (words.stream().anyMatch(AREAS::contains)) {
            return ColumnUse.AREA;
        }
        boolean isOfTimes = words.stream().anyMatch(Set.of("month", "year", "period", "quarter", "date")::contains);
        return isOfTimes ? ColumnUse.PERIOD : ColumnUse.INDICATOR;
    }

    private ColumnUse of(int column, ColumnMeaning meaning) {
        List<GridCell> cells = read.grid().column(column);
        if (cells.stream().allMatch(cell -> cell.figure() == null)) {
            boolean hasNumbers = cells.stream()
                    .flatMap(cell -> cell.sentences().stream())
                    .anyMatch(sentence -> sentence.stream().anyMatch(token -> token.isNumber()));
            return hasNumbers ? ColumnUse.TEXT : ColumnUse.NOT_READ;
        }
        return switch (meaning.kind()) {
            case TOTAL -> ColumnUse.TOTAL;
            case MEAN -> ColumnUse.MEAN;
            case DIFFERENCE -> ColumnUse.DIFFERENCE;
            case PERCENTAGE -> ColumnUse.PERCENTAGE;
            case RANK -> ColumnUse.RANK;
            case TARGET -> ColumnUse.TARGET;
            case PERIOD, OTHER -> isShare(column, cells) ? ColumnUse.SHARE : ColumnUse.VALUE;
        };
    }

    private boolean isShare(int column, List<GridCell> cells) {
        String heading = read.grid().headings().get(column).toLowerCase(Locale.ROOT);
        return cells.stream().anyMatch(GridCell::isPercent) && SHARES.stream().anyMatch(heading::contains);
    }

    private void put(Span span) {
        Integer before = span.before();
        Integer now = span.now();
        if (before == null || now == null) {
            return;
        }
        span.changes()
                .forEach(change -> roles.compute(
                        read.columns().get(change),
                        (number, role) -> role == ColumnUse.DIFFERENCE ? role : changeRole(change)));
        roles.put(read.columns().get(before), ColumnUse.PREVIOUS);
        roles.put(read.columns().get(now), ColumnUse.VALUE);
    }

    private ColumnUse changeRole(int column) {
        boolean isOfPercent = read.grid().column(column).stream().anyMatch(GridCell::isPercent);
        boolean isSaid =
                ColumnMeaning.of(read.grid().headings().get(column), List.of()).kind() == Kind.PERCENTAGE;
        return isOfPercent || isSaid ? ColumnUse.PERCENTAGE : ColumnUse.DIFFERENCE;
    }

    /** What each column is taken for, by its number. */
    Map<Integer, ColumnUse> roles() {
        return Map.copyOf(roles);
    }

    /** The same, for the answer. */
    ReadTable answer(int number, ProseTable table) {
        int line = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(ProseTable.Cell::line)
                .findFirst()
                .orElse(1);
        List<ReadTable.Column> columns = new ArrayList<>();
        roles.forEach((column, role) -> columns.add(
                new ReadTable.Column(column, read.headings().get(column - 1).strip(), role)));
        return new ReadTable(number, line, read.header(), columns);
    }
}
