package org.callover.kpi.dataset;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.period.MonthNumber;

/** The last month up to another in which an observation ends. Nearly always it is known without the observations. */
final class LastMonth {

    private LastMonth() {}

    static Optional<YearMonth> upTo(YearMonth upTo, Collection<HeldColumn> columns) {
        int limit = MonthNumber.of(upTo) + 1;
        int last = columns.stream()
                .mapToInt(held -> held.head().end())
                .filter(end -> end <= limit)
                .max()
                .orElse(0);
        if (last < limit) {
            for (Column column : beyond(limit, columns)) {
                last = Math.max(last, endUpTo(upTo, column));
            }
        }
        return last == 0 ? Optional.empty() : Optional.of(MonthNumber.month(last - 1));
    }

    /** The columns that go on after a month. */
    private static List<Column> beyond(int limit, Collection<HeldColumn> columns) {
        List<StoredColumn> stored = new ArrayList<>();
        List<Column> beyond = new ArrayList<>();
        for (HeldColumn held : columns) {
            if (held.head().first() < limit && held.head().end() > limit) {
                if (held instanceof StoredColumn one) {
                    stored.add(one);
                } else {
                    beyond.add(held.column());
                }
            }
        }
        beyond.addAll(StoredColumn.columns(stored));
        return beyond;
    }

    private static int endUpTo(YearMonth upTo, Column column) {
        return column.latest(upTo)
                .map(reading -> MonthNumber.of(reading.period().end()))
                .orElse(0);
    }
}
