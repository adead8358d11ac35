package org.callover.gateway.ingest.tidy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callover.gateway.ingest.file.Unreadable;
import org.callover.gateway.problem.ProblemDetail.Fault;
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
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            columns.place(headings.get(i), i, faults);
        }
        for (TidyColumn column : TidyColumn.values()) {
            if (column.isRequired() && !columns.positions.containsKey(column)) {
                faults.add(new Fault(1, null, null, "MISSING_HEADING", missing(column, headings)));
            }
        }
        if (!faults.isEmpty()) {
            throw Unreadable.headings(faults);
        }
        return columns;
    }

    private void place(String heading, int position, List<Fault> faults) {
        Optional<TidyColumn> column = TidyColumn.named(heading);
        if (column.isEmpty()) {
            String message = "there is no column '%s' in a tidy file; use %s%s"
                    .formatted(
                            heading,
                            Words.list(TidyColumn.headings()),
                            Suggestion.didYouMean(heading, TidyColumn.headings()));
            faults.add(new Fault(1, position + 1, null, "UNKNOWN_HEADING", message));
        } else if (positions.putIfAbsent(column.get(), position) != null) {
            String message = "the column '%s' is there twice; keep one"
                    .formatted(column.get().heading());
            faults.add(new Fault(1, position + 1, null, "DUPLICATE_HEADING", message));
        }
    }

    private static String missing(TidyColumn column, List<String> headings) {
        return "there is no column '%s' among the headings %s; add it"
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
