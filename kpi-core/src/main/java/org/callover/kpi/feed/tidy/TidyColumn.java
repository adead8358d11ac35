package org.callover.kpi.feed.tidy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callover.kpi.feed.row.FaultCode;
import org.callover.kpi.text.Label;

/** A column of a tidy file. */
enum TidyColumn {
    SERIES(FaultCode.BAD_SERIES),
    AREA(FaultCode.BAD_AREA),
    PERIOD(FaultCode.BAD_PERIOD),
    VALUE(FaultCode.BAD_VALUE),
    FLAGS(FaultCode.BAD_FLAGS),
    BREAKDOWNS(FaultCode.BAD_BREAKDOWNS),
    BASIS(FaultCode.BAD_BASIS);

    private final FaultCode fault;

    TidyColumn(FaultCode fault) {
        this.fault = fault;
    }

    /** What is said of a cell of it that cannot be read. */
    FaultCode fault() {
        return fault;
    }

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
