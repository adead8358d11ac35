package org.callover.kpi.feed.tidy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callover.kpi.period.Period;

/** Counts over longer periods that are fully covered by counts over shorter ones in the same file. */
final class TidyPeriods {

    private TidyPeriods() {}

    /** Each of these counts with its parts: the shortest counts of the same area and breakdown. */
    static Stream<Map.Entry<TidyCount, List<TidyCount>>> wholes(List<TidyCount> rows) {
        Map<Object, List<TidyCount>> alike = new HashMap<>();
        rows.forEach(row -> alike.computeIfAbsent(
                        List.of(row.observation().area(), row.observation().breakdown()), unseen -> new ArrayList<>())
                .add(row));
        return rows.stream().filter(row -> period(row).months() > 1).flatMap(row -> {
            List<TidyCount> parts = parts(
                    period(row),
                    alike.getOrDefault(
                            List.of(row.observation().area(), row.observation().breakdown()), List.of()));
            return parts.isEmpty() ? Stream.of() : Stream.of(Map.entry(row, parts));
        });
    }

    private static Period period(TidyCount row) {
        return row.observation().period();
    }

    private static List<TidyCount> parts(Period whole, List<TidyCount> alike) {
        Map<YearMonth, TidyCount> byStart = new HashMap<>();
        alike.stream()
                .filter(row -> whole.contains(period(row)) && period(row).months() < whole.months())
                .sorted(Comparator.comparingInt((TidyCount row) -> period(row).months())
                        .reversed())
                .forEach(row -> byStart.put(period(row).start(), row));
        List<TidyCount> parts = new ArrayList<>();
        YearMonth next = whole.start();
        TidyCount part = byStart.get(next);
        while (part != null) {
            parts.add(part);
            next = period(part).last().plusMonths(1);
            part = byStart.get(next);
        }
        return next.isAfter(whole.last()) ? parts : List.of();
    }
}
