package org.callover.kpi.feed.tidy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callover.kpi.feed.row.Heading;
import org.callover.kpi.feed.row.RefusedFile;
import org.callover.kpi.feed.row.RowFaultCode;
import org.callover.kpi.feed.row.RowFaults;
import org.callover.kpi.text.Suggestion;
import org.callover.kpi.text.Words;

/** The positions of a tidy file's columns. */
final class TidyColumns {
    private final Map<TidyColumn, Integer> positions = new EnumMap<>(TidyColumn.class);
    private final int width;

    private TidyColumns(int width) {
        this.width = width;
    }

    /** Finds the columns, or refuses the file with every fault of its headings. */
    static TidyColumns of(Heading heading) {
        List<String> headings = heading.names();
        TidyColumns columns = new TidyColumns(headings.size());
        RowFaults faults = new RowFaults();
        for (int i = 0; i < headings.size(); i++) {
            columns.place(heading, i, faults);
        }
        for (TidyColumn column : TidyColumn.values()) {
            if (column.isRequired() && !columns.positions.containsKey(column)) {
                faults.add(heading.line(), null, RowFaultCode.MISSING_HEADING, () -> missing(column, headings));
            }
        }
        if (!faults.isEmpty()) {
            throw RefusedFile.headings(faults);
        }
        return columns;
    }

    private void place(Heading heading, int position, RowFaults faults) {
        String name = heading.names().get(position);
        Optional<TidyColumn> column = TidyColumn.named(name);
        if (column.isEmpty()) {
            faults.add(heading.line(), position + 1, RowFaultCode.UNKNOWN_HEADING, () -> unknown(name));
        } else if (positions.putIfAbsent(column.get(), position) != null) {
            faults.add(
                    heading.line(),
                    position + 1,
                    RowFaultCode.DUPLICATE_HEADING,
                    () -> "there are two columns '%s'; keep one"
                            .formatted(column.get().heading()));
        }
    }

    private static String unknown(String heading) {
        return heading.isEmpty()
                ? "a column has no heading; remove it, or name it %s".formatted(Words.list(TidyColumn.headings()))
                : "'%s' is not a column of a tidy file; use %s%s"
                        .formatted(
                                heading,
                                Words.list(TidyColumn.headings()),
                                Suggestion.didYouMean(heading, TidyColumn.headings()));
    }

    private static String missing(TidyColumn column, List<String> headings) {
        return "the column '%s' is missing from the headings %s; add it"
                .formatted(column.heading(), Words.list(headings, 8));
    }

    /** How many cells a row must have. */
    int width() {
        return width;
    }

    /** The text of a row's cell; empty if the file has no such column. */
    String text(TidyColumn column, List<String> cells) {
        Integer position = positions.get(column);
        return position == null ? "" : cells.get(position).strip();
    }

    /** The position of a column, from 1, as faults give it. */
    int position(TidyColumn column) {
        return positions.getOrDefault(column, 0) + 1;
    }
}
