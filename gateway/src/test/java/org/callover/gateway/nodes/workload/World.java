package org.callover.gateway.nodes.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.gateway.nodes.history.Cell;

/** The sets, series, areas and months that the workload writes and reads; nothing else does. */
final class World {
    static final List<String> SETS = List.of("wl-a", "wl-b", "wl-c");

    /** The set whose one series has thousands of figures in each import. */
    static final String WIDE_SET = "wl-w";

    static final String WIDE_SERIES = "wl-w-one";
    static final List<String> AREAS = List.of("E09000019", "E09000007", "E09000025", "E09000012");
    static final List<String> MONTHS =
            IntStream.rangeClosed(1, 12).mapToObj("2021-%02d"::formatted).toList();

    private static final int YEAR_OF_WIDE = 2015;
    private static final int YEARS_OF_WIDE = 5;

    /** In any text of a set, the number of the operation that wrote it. */
    private static final String DEFINITION = """
            kpi: 1
            set: %1$s
            title: Set %1$s, text %2$d
            series:
              - { id: %1$s-one, title: One, unit: things }
              - { id: %1$s-two, title: Two, unit: things }
            indicators:
              - { id: %1$s.one, title: One, measure: { count: %1$s-one }, good: lower, no-target: none, window: month }
              - { id: %1$s.two, title: Two, measure: { count: %1$s-two }, good: lower, no-target: none, window: month }
              - { id: %1$s.sum, title: Sum, measure: { count: %1$s-one }, good: lower, no-target: none, window: rolling-3 }
            """;

    private World() {}

    /** The text that an operation publishes for a set. */
    static String definition(String set, int operation) {
        return DEFINITION.formatted(set, operation);
    }

    /** The cells of a set, in one order. */
    static List<Cell> cells(String set) {
        return Stream.of("-one", "-two")
                .flatMap(series -> AREAS.stream()
                        .flatMap(area -> MONTHS.stream().map(month -> Cell.of(set + series, area, month))))
                .toList();
    }

    /** The cells of the wide series: every London borough, every month of five years. */
    static List<Cell> wideCells() {
        List<Cell> cells = new ArrayList<>();
        for (int borough = 2; borough <= 33; borough++) {
            for (int month = 0; month < 12 * YEARS_OF_WIDE; month++) {
                cells.add(Cell.of(
                        WIDE_SERIES,
                        "E0900%04d".formatted(borough),
                        "%d-%02d".formatted(YEAR_OF_WIDE + month / 12, month % 12 + 1)));
            }
        }
        return cells;
    }

    /** A file in which every cell has the number of the operation. */
    static String csv(Iterable<Cell> cells, int operation) {
        StringBuilder csv = new StringBuilder("series,area,period,value\n");
        for (Cell cell : cells) {
            String[] place = cell.place().split(" ");
            csv.append(String.join(",", cell.series(), place[0], place[1]))
                    .append(',')
                    .append(operation)
                    .append('\n');
        }
        return csv.toString();
    }

    /** The series and definitions that a scorecard of a set depends on. */
    static Set<String> on(String set) {
        return new TreeSet<>(Set.of(set + "-one", set + "-two", Cell.text(set).series()));
    }

    /** The three months up to one. */
    static List<String> threeMonthsTo(String month) {
        int last = MONTHS.indexOf(month);
        return MONTHS.subList(last - 2, last + 1);
    }

    /** All series of the workload. */
    static Set<String> series() {
        return Stream.concat(
                        SETS.stream().flatMap(set -> Stream.of(set + "-one", set + "-two")), Stream.of(WIDE_SERIES))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
