package org.callover.kpi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Places;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.score.TestScorer;

/**
 * Against somebody who reads a catalogue that states what is part of what, and collects a whole, its part, their percentage
 * and their difference, each from a row of its own, in two places and their group, in the reports of three months on end: no
 * small count follows, of those in the part, out of it, or in both.
 */
class RelationsAdversaryTest {

    private static final int LIMIT = 5;
    private static final int MONTHS = 27;
    private static final YearMonth FIRST = YearMonth.of(2019, 11);
    private static final List<String> PLACES = List.of("camden", "islington");
    private static final String GROUP = "boroughs";

    /** Which of those in the part and those out of it are counted: the columns of a place. */
    private enum Kind {
        PART(1, 0),
        REST(0, 1),
        WHOLE(1, 1);

        private final int in;
        private final int out;

        Kind(int in, int out) {
            this.in = in;
            this.out = out;
        }
    }

    /** A row of the catalogue: its measure, and what its figures tell. */
    private record Row(String measure, Kind... tells) {}

    /** The series that is the part, and the rows that there are. */
    private record Stated(String part, List<Row> rows) {

        private static final Row WHOLE = new Row("{ count: calls }", Kind.WHOLE);

        static final List<Stated> ALL = List.of(
                of("met", "percentage"),
                of("met", "difference"),
                of("met", "percentage", "difference"),
                of("{ series: calls, where: { outcome: met } }"),
                of("{ series: calls, where: { outcome: met } }", "percentage"));

        private static Stated of(String part, String... relations) {
            List<Row> rows = new ArrayList<>(List.of(WHOLE, new Row("{ count: %s }".formatted(part), Kind.PART)));
            for (String relation : relations) {
                rows.add(
                        relation.equals("percentage")
                                ? new Row(
                                        "{ percentage: { of: %s, over: calls } }".formatted(part),
                                        Kind.PART,
                                        Kind.WHOLE)
                                : new Row("{ count: { add: calls, subtract: %s } }".formatted(part), Kind.REST));
            }
            return new Stated(part, rows);
        }

        /** Each row in each of the windows. */
        List<Row> inEach(List<String> windows) {
            return windows.stream().flatMap(window -> rows.stream()).toList();
        }

        Catalogue catalogue(List<String> windows) {
            List<Row> all = inEach(windows);
            return Documents.catalogue(Documents.text(
                    "test.yaml",
                    """
                    kpi: 1
                    set: test
                    title: Test
                    series:
                      - { id: calls, title: Calls, unit: calls, suppress-below: 5 }
                      - { id: met, title: Met, unit: calls, suppress-below: 5 }
                    indicators:
                    """
                            + IntStream.range(0, all.size())
                                    .mapToObj(i -> "  - { id: test.r%d, title: Row, measure: %s, good: lower, "
                                                    .formatted(i, all.get(i).measure)
                                            + "window: %s, compare: previous }\n"
                                                    .formatted(windows.get(i / rows.size())))
                                    .collect(Collectors.joining())));
        }
    }

    /**
     * What was counted, by place and by month, in the part and out of it, and which of it is held.
     *
     * @param begins the first month that the part is held of
     * @param lag how many months the part comes later than the whole
     */
    private record World(List<List<Integer>> counts, List<String> wholes, List<String> parts, int begins, int lag) {

        String until(int months, Stated stated) {
            StringBuilder told = new StringBuilder();
            for (int month = 0; month < months; month++) {
                for (String area : wholes) {
                    told.append(line("calls", area, month, Kind.WHOLE, ""));
                }
                for (String area : month >= begins && month < months - lag ? parts : List.<String>of()) {
                    boolean isSeries = stated.part.equals("met");
                    told.append(
                            line(isSeries ? "met" : "calls", area, month, Kind.PART, isSeries ? "" : " outcome=met"));
                }
            }
            return told.toString();
        }

        private String line(String series, String area, int month, Kind kind, String where) {
            Cell cell = new Cell(area, kind, month, month + 1);
            return "%s %s %s %d%s%n".formatted(series, area, FIRST.plusMonths(month), total(cell), where);
        }

        int total(Cell cell) {
            int[] times = cell.times();
            return IntStream.range(0, times.length)
                    .map(i -> times[i] * counts.get(i / MONTHS).get(i % MONTHS))
                    .sum();
        }
    }

    /** A count in an area over a run of months. */
    private record Cell(String area, Kind kind, int start, int end) {

        static Stream<Cell> of(Score score, Period period, Kind... kinds) {
            return Stream.of(kinds)
                    .map(kind ->
                            new Cell(score.area().code().value(), kind, month(period.start()), month(period.end())));
        }

        private static int month(YearMonth month) {
            return (int) (month.getLong(ChronoField.PROLEPTIC_MONTH) - FIRST.getLong(ChronoField.PROLEPTIC_MONTH));
        }

        /** By place, in the part and out of it, then by month. */
        int[] times() {
            int[] times = new int[PLACES.size() * 2 * MONTHS];
            for (int place = 0; place < PLACES.size(); place++) {
                boolean isIn = area.equals(GROUP) || area.equals(PLACES.get(place));
                for (int month = start; isIn && month < end; month++) {
                    times[2 * place * MONTHS + month] = kind.in;
                    times[(2 * place + 1) * MONTHS + month] = kind.out;
                }
            }
            return times;
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Integer> quiet = Arbitraries.of(0, 0, 0, 1, 3, 7);
        Arbitrary<Integer> middling = Arbitraries.of(0, 4, 5, 6, 7, 9, 12, 15);
        Arbitrary<Integer> busy = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(1, 4)),
                Tuple.of(12, Arbitraries.integers().between(10, 60)));
        Arbitrary<List<Integer>> column = Arbitraries.of(quiet, middling, busy, busy, busy)
                .flatMap(counts -> counts.list().ofSize(MONTHS));
        Arbitrary<List<String>> held = Arbitraries.of(
                PLACES, PLACES, List.of("camden", "islington", GROUP), List.of("camden", GROUP), List.of(GROUP));
        return Combinators.combine(
                        column.list().ofSize(2 * PLACES.size()),
                        held,
                        held,
                        Arbitraries.of(0, 0, 8),
                        Arbitraries.of(0, 0, 1))
                .as(World::new);
    }

    @Provide
    Arbitrary<Stated> statements() {
        return Arbitraries.of(Stated.ALL);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aWholeDoesNotTellWhatDefinitionsLeaveOfIt(
            @ForAll("worlds") World world,
            @ForAll("statements") Stated stated,
            @ForAll @IntRange(min = 25, max = MONTHS) int last) {
        List<String> windows = List.of("month", "quarter", "fytd", "rolling-12", "rolling-6");
        List<Row> rows = stated.inEach(windows);
        KpiSet set = stated.catalogue(windows).set("test").orElseThrow();
        RowSpace known = new RowSpace();
        for (int months = last - 2; months <= last; months++) {
            List<Score> scores = new Scorer(
                            Places.of("camden\nislington\nboroughs: camden islington"),
                            Told.dataset(world.until(months, stated)))
                    .score(TestScorer.request(
                            set,
                            "camden islington boroughs",
                            FIRST.plusMonths(months - 1L).toString()))
                    .scores();
            for (int i = 0; i < scores.size(); i++) {
                told(scores.get(i), rows.get(i % rows.size()).tells).forEach(cell -> known.add(cell.times()));
            }
        }
        assertThat(small(world)).noneMatch(cell -> known.tells(cell.times()));
    }

    private static Stream<Cell> told(Score score, Kind... kinds) {
        if (!(score.result() instanceof Score.Scored scored)) {
            return Stream.empty();
        }
        Stream<Cell> now = Cell.of(score, scored.figure().period(), kinds);
        return scored.comparison() instanceof Compared compared
                ? Stream.concat(
                        now,
                        Cell.of(score, Objects.requireNonNull(compared.before()).period(), kinds))
                : now;
    }

    private static List<Cell> small(World world) {
        return Stream.of("camden", "islington", GROUP)
                .flatMap(area -> Stream.of(Kind.values())
                        .flatMap(kind -> IntStream.range(0, MONTHS).boxed().flatMap(start -> IntStream.rangeClosed(
                                        start + 1, MONTHS)
                                .mapToObj(end -> new Cell(area, kind, start, end)))))
                .filter(cell -> world.total(cell) > 0 && world.total(cell) < LIMIT)
                .toList();
    }
}
