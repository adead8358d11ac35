package org.callover.gateway.ingest.tidy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callover.gateway.ingest.file.FileFaults;
import org.callover.gateway.ingest.file.UnreadableFile;
import org.callover.kpi.text.Suggestion;
import org.callover.kpi.text.Words;

/** Where a tidy file has its columns. */
final class TidyColumns {
    private final Map<TidyColumn, Integer> positions = new EnumMap<>(TidyColumn.class);
    private final int width;

    private TidyColumns(int width) {
        this.width = width;
    }

    /** Finds the columns, or refuses the file with every fault of its headings. */
    static TidyColumns of(List<String> headings) {
        TidyColumns columns = new TidyColumns(headings.size());
        FileFaults faults = new FileFaults();
        for (int i = 0; i < headings.size(); i++) {
            columns.place(headings.get(i), i, faults);
        }
        for (TidyColumn column : TidyColumn.values()) {
            if (column.isRequired() && !columns.positions.containsKey(column)) {
                faults.add(1, null, "MISSING_HEADING", () -> missing(column, headings));
            }
        }
        if (!faults.isEmpty()) {
            throw UnreadableFile.headings(faults);
        }
        return columns;
    }

    private void place(String heading, int position, FileFaults faults) {
        Optional<TidyColumn> column = TidyColumn.named(heading);
        if (column.isEmpty()) {
            faults.add(1, position + 1, "UNKNOWN_HEADING", () -> unknown(heading));
        } else if (positions.putIfAbsent(column.get(), position) != null) {
            faults.add(1, position + 1, "DUPLICATE_HEADING", () -> "the column '%s' appears twice; keep one"
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

    /** How many fields a row has. */
    int width() {
        return width;
    }

    /** The text of a row's field; empty where the file has no such column. */
    String text(TidyColumn column, List<String> fields) {
        Integer position = positions.get(column);
        return position == null ? "" : fields.get(position).strip();
    }

    /** The position of a column, from 1, as faults tell it. */
    int position(TidyColumn column) {
        return positions.getOrDefault(column, 0) + 1;
    }
}
