package org.callover.kpi.disclosure;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;

/**
 * The boundaries between months at which a count is known, in order, each with the running total up to it. The count
 * over any period is the difference between its two ends.
 *
 * <p>Running totals can only be compared within a run of boundaries that observations link. Counts are whole numbers,
 * which are exact as binary numbers.
 */
final class RunningTotals {

    private final int[] months;
    private final double[] totals;
    private final int[] runs;
    private final int[] since;
    /** The periods that were observed, by the month after their last. */
    private final Map<YearMonth, List<Period>> observed;

    private RunningTotals(int[] months, Stream<Period> observed) {
        this.months = months;
        this.totals = new double[months.length];
        this.runs = new int[months.length];
        this.since = new int[months.length];
        this.observed = observed.collect(Collectors.groupingBy(Period::end));
    }

    /** The boundaries that all columns of a count have. */
    static RunningTotals of(CountColumns ledger) {
        List<Column> columns = ledger.counted().toList();
        List<RunningTotals> each = columns.stream().map(RunningTotals::of).toList();
        if (each.size() == 1 && ledger.times(columns.get(0)) == 1) {
            return each.get(0);
        }
        int[] months = each.isEmpty() ? new int[0] : each.get(0).months;
        RunningTotals whole = new RunningTotals(
                Arrays.stream(months)
                        .filter(month -> each.stream().allMatch(line -> line.find(month) >= 0))
                        .toArray(),
                each.stream().flatMap(line -> line.observed.values().stream()).flatMap(List::stream));
        List<int[]> links =
                Stream.generate(() -> new int[each.size()]).limit(whole.size()).toList();
        for (int i = 0; i < each.size(); i++) {
            whole.add(each.get(i), ledger.times(columns.get(i)), links, i);
        }
        Map<List<Integer>, Integer> runs = new HashMap<>();
        Arrays.setAll(
                whole.runs,
                at -> runs.computeIfAbsent(Arrays.stream(links.get(at)).boxed().toList(), unseen -> runs.size()));
        return whole;
    }

    /** Adds a column's totals, and notes which of its own runs each boundary belongs to. */
    private void add(RunningTotals column, int times, List<int[]> links, int number) {
        for (int i = 0; i < months.length; i++) {
            int at = column.find(months[i]);
            totals[i] += times * column.totals[at];
            since[i] = Math.max(since[i], column.since[at]);
            links.get(i)[number] = column.runs[at];
        }
    }

    private static RunningTotals of(Column column) {
        // months come first, so that their totals are used if a longer observation disagrees with them
        List<HeldObservation> held = column.extent().map(column::held).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(each -> each.period().months()))
                .toList();
        int[] months = held.stream()
                .flatMapToInt(each -> IntStream.of(
                        MonthNumber.of(each.period().start()),
                        MonthNumber.of(each.period().end())))
                .sorted()
                .distinct()
                .toArray();
        RunningTotals line = new RunningTotals(months, held.stream().map(HeldObservation::period));
        Arrays.setAll(line.runs, i -> i);
        Arrays.fill(line.since, Integer.MAX_VALUE);
        held.forEach(line::link);
        return line;
    }

    private void link(HeldObservation held) {
        int start = find(MonthNumber.of(held.period().start()));
        int end = find(MonthNumber.of(held.period().end()));
        since[start] = Math.min(since[start], months[end]);
        since[end] = Math.min(since[end], months[end]);
        int later = runs[end];
        if (runs[start] == later) {
            return;
        }
        double ahead = totals[start] + held.value().doubleValue() - totals[end];
        for (int i = 0; i < runs.length; i++) {
            if (runs[i] == later) {
                runs[i] = runs[start];
                totals[i] += ahead;
            }
        }
    }

    int size() {
        return months.length;
    }

    /** The index of the boundary before a month; negative if there is none. */
    int find(YearMonth month) {
        return find(MonthNumber.of(month));
    }

    private int find(int month) {
        return Arrays.binarySearch(months, month);
    }

    /** The month that starts at a boundary. */
    YearMonth month(int boundary) {
        return MonthNumber.month(months[boundary]);
    }

    /** Whether observations link two boundaries, so that the count between them is known. */
    boolean links(int start, int end) {
        return runs[start] == runs[end];
    }

    /** The count between two boundaries that are linked. */
    double between(int start, int end) {
        return totals[end] - totals[start];
    }

    /** Whether a boundary was known when the observations that end at another were made. */
    boolean isKnownBy(int boundary, int end) {
        return since[boundary] <= months[end];
    }

    /** The periods up to a boundary that were themselves observed. */
    List<Period> observedUntil(int boundary) {
        return observed.getOrDefault(month(boundary), List.of());
    }
}
