package org.callover.kpi.feed.wide;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.callover.kpi.feed.ColumnRole;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.feed.reading.AcceptedPeriods;
import org.callover.kpi.feed.row.Heading;
import org.callover.kpi.feed.row.RefusedFile;
import org.callover.kpi.feed.row.RowFaultCode;
import org.callover.kpi.feed.row.RowFaults;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Words;

/**
 * The positions of a wide file's columns.
 *
 * @param months the positions of the months' columns, from 0
 * @param periods the months, one after the other
 */
record WideColumns(Heading heading, Map<ColumnRole, Integer> roles, int[] months, List<Period> periods) {

    /** Finds the columns, or refuses the file with every fault of its headings. */
    static WideColumns of(Heading heading, Feed feed, AcceptedPeriods accepted) {
        RowFaults faults = new RowFaults();
        Map<ColumnRole, Integer> roles = roles(heading, feed, faults);
        int[] months = IntStream.range(0, heading.names().size())
                .filter(column -> !roles.containsValue(column))
                .toArray();
        List<Period> periods = periods(heading, feed, months, accepted, faults);
        if (months.length == 0) {
            faults.add(
                    heading.line(),
                    null,
                    RowFaultCode.MISSING_HEADING,
                    () -> "there is no column for a month; add one, for example 202107");
        }
        if (!faults.isEmpty()) {
            throw RefusedFile.headings(faults);
        }
        return new WideColumns(heading, roles, months, periods);
    }

    private static Map<ColumnRole, Integer> roles(Heading heading, Feed feed, RowFaults faults) {
        Map<ColumnRole, Integer> roles = new EnumMap<>(ColumnRole.class);
        for (ColumnRole role : ColumnRole.values()) {
            OptionalInt column = feed.column(role, heading.names());
            column.ifPresentOrElse(
                    position -> roles.put(role, position),
                    () -> faults.add(
                            heading.line(), null, RowFaultCode.MISSING_HEADING, () -> missing(role, heading.names())));
        }
        return roles;
    }

    private static List<Period> periods(
            Heading heading, Feed feed, int[] columns, AcceptedPeriods accepted, RowFaults faults) {
        List<YearMonth> months = new ArrayList<>();
        for (int column : columns) {
            String name = heading.names().get(column);
            Optional<YearMonth> month = feed.month(name);
            if (month.isEmpty()) {
                faults.add(heading.line(), column + 1, RowFaultCode.UNKNOWN_HEADING, () -> notMonth(name));
                continue;
            }
            Optional<String> unfit = accepted.fault(Period.of(month.get()), name);
            if (unfit.isPresent()) {
                faults.add(heading.line(), column + 1, RowFaultCode.UNKNOWN_HEADING, unfit::get);
            } else {
                checkOrder(months, month.get(), heading.line(), column, faults);
                months.add(month.get());
            }
        }
        return months.stream().map(Period::of).toList();
    }

    private static void checkOrder(List<YearMonth> before, YearMonth month, long line, int column, RowFaults faults) {
        if (before.contains(month)) {
            faults.add(line, column + 1, RowFaultCode.DUPLICATE_MONTH, () -> "the month %s has two columns; keep one"
                    .formatted(month));
        } else if (!before.isEmpty()
                && !month.equals(before.get(before.size() - 1).plusMonths(1))) {
            YearMonth last = before.get(before.size() - 1);
            faults.add(
                    line,
                    column + 1,
                    RowFaultCode.MONTH_GAP,
                    () -> "the month after %s is %s, not %s; give every month a column, in order"
                            .formatted(last, last.plusMonths(1), month));
        }
    }

    private static String missing(ColumnRole role, List<String> headings) {
        return "none of the headings %s is known for the column of the %s; use the publisher's own"
                .formatted(Words.list(headings, 8), role.keyword());
    }

    private static String notMonth(String heading) {
        return heading.isEmpty()
                ? "a column has no heading; name its month, for example 202107, or remove it"
                : "'%s' is neither a known heading nor a month; write a month as year and month, for example 202107"
                        .formatted(heading);
    }

    String text(ColumnRole role, List<String> cells) {
        return cells.get(roles.getOrDefault(role, 0)).strip();
    }

    int position(ColumnRole role) {
        return roles.getOrDefault(role, 0) + 1;
    }
}
