package org.callover.gateway.ingest.wide;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.callover.gateway.ingest.file.AcceptedPeriods;
import org.callover.gateway.ingest.file.FileFaults;
import org.callover.gateway.ingest.file.UnreadableFile;
import org.callover.kpi.feed.ColumnRole;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Words;

/**
 * Where a wide file has its columns.
 *
 * @param months the positions, from 0, of the months' columns
 * @param periods the months, one after the other
 */
record WideColumns(List<String> headings, Map<ColumnRole, Integer> roles, int[] months, List<Period> periods) {

    /** Finds the columns, or refuses the file with every fault of its headings. */
    static WideColumns of(List<String> headings, Feed feed, AcceptedPeriods reach) {
        FileFaults faults = new FileFaults();
        Map<ColumnRole, Integer> roles = new EnumMap<>(ColumnRole.class);
        for (ColumnRole role : ColumnRole.values()) {
            OptionalInt column = feed.column(role, headings);
            column.ifPresentOrElse(
                    position -> roles.put(role, position),
                    () -> faults.add(1, null, "MISSING_HEADING", () -> missing(role, headings)));
        }
        int[] months = IntStream.range(0, headings.size())
                .filter(column -> !roles.containsValue(column))
                .toArray();
        List<Period> periods = periods(headings, feed, months, reach, faults);
        if (months.length == 0) {
            faults.add(1, null, "MISSING_HEADING", () -> "there is no column for a month; add one, such as 202107");
        }
        if (!faults.isEmpty()) {
            throw UnreadableFile.headings(faults);
        }
        return new WideColumns(headings, roles, months, periods);
    }

    private static List<Period> periods(
            List<String> headings, Feed feed, int[] columns, AcceptedPeriods reach, FileFaults faults) {
        List<YearMonth> months = new ArrayList<>();
        for (int column : columns) {
            String heading = headings.get(column);
            Optional<YearMonth> month = feed.month(heading);
            if (month.isEmpty()) {
                faults.add(1, column + 1, "UNKNOWN_HEADING", () -> notMonth(heading));
                continue;
            }
            Optional<String> unfit = reach.fault(Period.of(month.get()), heading);
            if (unfit.isPresent()) {
                faults.add(1, column + 1, "UNKNOWN_HEADING", unfit::get);
            } else {
                checkOrder(months, month.get(), column, faults);
                months.add(month.get());
            }
        }
        return months.stream().map(Period::of).toList();
    }

    private static void checkOrder(List<YearMonth> before, YearMonth month, int column, FileFaults faults) {
        if (before.contains(month)) {
            faults.add(
                    1, column + 1, "DUPLICATE_MONTH", () -> "the month %s has two columns; keep one".formatted(month));
        } else if (!before.isEmpty()
                && !month.equals(before.get(before.size() - 1).plusMonths(1))) {
            YearMonth last = before.get(before.size() - 1);
            faults.add(
                    1,
                    column + 1,
                    "MONTH_GAP",
                    () -> "the month after %s is %s, not %s; give every month a column, in order"
                            .formatted(last, last.plusMonths(1), month));
        }
    }

    private static String missing(ColumnRole role, List<String> headings) {
        return "none of the headings %s is known as the %s; use the publisher's own heading"
                .formatted(Words.list(headings, 8), role.keyword());
    }

    private static String notMonth(String heading) {
        return heading.isEmpty()
                ? "a column has no heading; write its month, such as 202107, or remove it"
                : "'%s' is neither a known heading nor a month; write the year and month, such as 202107"
                        .formatted(heading);
    }

    String text(ColumnRole role, List<String> fields) {
        return fields.get(roles.getOrDefault(role, 0)).strip();
    }

    int position(ColumnRole role) {
        return roles.getOrDefault(role, 0) + 1;
    }
}
