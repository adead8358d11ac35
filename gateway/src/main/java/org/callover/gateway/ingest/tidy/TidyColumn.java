package org.callover.gateway.ingest.tidy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callover.kpi.text.Label;

/** A column of a tidy file. */
enum TidyColumn {
    SERIES,
    AREA,
    PERIOD,
    VALUE,
    FLAGS,
    BREAKDOWNS,
    BASIS;

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isRequired() {
        return compareTo(VALUE) <= 0;
    }

    static Optional<TidyColumn> named(String heading) {
        Label given = Label.of(heading);
        return Arrays.stream(values())
                .filter(column -> Label.of(column.heading()).equals(given))
                .findFirst();
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(TidyColumn::heading).toList();
    }
}
