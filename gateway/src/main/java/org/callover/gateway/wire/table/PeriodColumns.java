package org.callover.gateway.wire.table;

import java.util.List;
import java.util.function.Function;
import org.callover.gateway.wire.table.Table.Column;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** The four columns of a period: its months as one text, its first and last day, and the number of its months. */
public final class PeriodColumns {

    private PeriodColumns() {}

    /**
     * The columns of a period.
     *
     * @param name the name of the first, such as {@code comparisonPeriod}; the others start with it
     * @param object the JSON object that has the period, with a dot at the end; empty if it is the row's own
     * @param whose what the period is of, as in "the earlier figure"
     */
    public static <T> List<Column<T>> of(
            String name, String object, String whose, Function<T, @Nullable Period> period) {
        String months = name.equals("period") ? "months" : name.replaceFirst("Period$", "") + "Months";
        String own = object.isEmpty() ? name : object + "period";
        ColumnHeading written = ColumnHeading.of(
                CellType.PERIOD, name, "The period of " + whose + ", as one month or as first/last month.");
        ColumnHeading start = ColumnHeading.of(CellType.DATE, name + "Start", "The first day of that period.");
        ColumnHeading end =
                ColumnHeading.of(CellType.DATE, name + "End", "The last day of that period, which is included.");
        ColumnHeading count = ColumnHeading.count(months, "The number of months in that period.");
        return List.of(
                column(written.as(own), period, Cell::text),
                column(start.as(own + "Start"), period, found -> Cell.text(found.firstDay())),
                column(end.as(own + "End"), period, found -> Cell.text(found.lastDay())),
                column(
                        count.as(object.isEmpty() ? months : object + "months"),
                        period,
                        found -> Cell.number(found.months())));
    }

    private static <T> Column<T> column(
            ColumnHeading heading, Function<T, @Nullable Period> period, Function<Period, Cell> cell) {
        return new Column<>(heading, thing -> {
            Period found = period.apply(thing);
            return found == null ? Cell.EMPTY : cell.apply(found);
        });
    }
}
