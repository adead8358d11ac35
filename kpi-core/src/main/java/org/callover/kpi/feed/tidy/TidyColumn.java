package org.callover.kpi.feed.tidy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callover.kpi.feed.row.RowFaultCode;
import org.callover.kpi.text.Label;

/** A column of a tidy file. */
enum TidyColumn {
    SERIES(RowFaultCode.BAD_SERIES),
    AREA(RowFaultCode.BAD_AREA),
    PERIOD(RowFaultCode.BAD_PERIOD),
    VALUE(RowFaultCode.BAD_VALUE),
    FLAGS(RowFaultCode.BAD_FLAGS),
    BREAKDOWNS(RowFaultCode.BAD_BREAKDOWNS),
    BASIS(RowFaultCode.BAD_BASIS);

    private final RowFaultCode fault;

    TidyColumn(RowFaultCode fault) {
        this.fault = fault;
    }

    /** The fault to report for a cell that cannot be read. */
    RowFaultCode fault() {
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
