package org.callover.kpi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.Places;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.score.TestScorer;
import org.callover.kpi.standing.Standing;

/**
 * Against somebody who collects every figure of several indicators, areas and their group in the reports of three months
 * on end, and solves for what is hidden: no small count follows from them, and nothing that was said to be hidden.
 */
class AdversaryTest {

    private static final int LIMIT = 5;
    private static final int MONTHS = 27;
    private static final YearMonth FIRST = YearMonth.of(2019, 11);
    private static final List<String> MEMBERS = List.of("camden", "islington", "hackney");
    private static final String PLACES = "camden\nislington\nhackney\nboroughs: camden islington hackney";

    /** What was counted: by member, then by month; and which of it is held. */
    private record World(List<List<Integer>> counts, boolean hasGroupTotal, int held) {

        int total(Cell cell) {
            return IntStream.range(0, MEMBERS.size())
                    .filter(member -> cell.members().get(member) != 0)
                    .map(member -> IntStream.range(cell.start(), cell.end())
                            .map(month -> counts.get(member).get(month))
                            .sum())
                    .sum();
        }

        TestScorer until(int months) {
            List<Observation> observations = new ArrayList<>();
            for (int month = 0; month < months; month++) {
                int all = 0;
                for (int member = 0; member < MEMBERS.size(); member++) {
                    int count = counts.get(member).get(month);
                    all += count;
                    if (member < held) {
                        observations.add(observed(MEMBERS.get(member), month, count));
                    }
                }
                if (hasGroupTotal) {
                    observations.add(observed("boroughs", month, all));
                }
            }
            return new TestScorer(Places.of(PLACES), Told.dataset(observations));
        }

        /** The first member's counts as {@code met}, the second's as {@code missed}, both together, and the share met. */
        TestScorer metAndMissed(int months) {
            List<Observation> observations = new ArrayList<>();
            for (int month = 0; month < months; month++) {
                int met = counts.get(0).get(month);
                int missed = counts.get(1).get(month);
                observations.add(observed("met", "camden", month, met));
                observations.add(observed("missed", "camden", month, missed));
                observations.add(observed("calls", "camden", month, met + missed));
                observations.add(observed("share", "camden", month, percent(met, met + missed)));
            }
            return new TestScorer(Places.of(PLACES), Told.dataset(observations));
        }

        private static BigDecimal percent(int met, int calls) {
            return calls == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(100L * met).divide(BigDecimal.valueOf(calls), 6, RoundingMode.HALF_UP);
        }

        private static Observation observed(String area, int month, int count) {
            return observed("calls", area, month, count);
        }

        private static Observation observed(String series, String area, int month, int count) {
            return observed(series, area, month, BigDecimal.valueOf(count));
        }

        private static Observation observed(String series, String area, int month, BigDecimal value) {
            return Observation.of(
                    new SeriesId(series), new AreaCode(area), Period.of(FIRST.plusMonths(month)), value, 1);
        }
    }

    /** Some members, each once or not, over a run of months. */
    private record Cell(List<Integer> members, int start, int end) {

        static Cell of(String area, Period period) {
            return of(area, null, period);
        }

        static Cell of(String area, String without, Period period) {
            List<Integer> members = MEMBERS.stream()
                    .map(member -> (area.equals("boroughs") || area.equals(member)) && !member.equals(without) ? 1 : 0)
                    .toList();
            return new Cell(members, month(period.start()), month(period.end()));
        }

        private static int month(YearMonth month) {
            return (int) (month.getLong(ChronoField.PROLEPTIC_MONTH) - FIRST.getLong(ChronoField.PROLEPTIC_MONTH));
        }

        int[] times() {
            int[] times = new int[MEMBERS.size() * MONTHS];
            for (int month = start; month < end; month++) {
                for (int member = 0; member < MEMBERS.size(); member++) {
                    times[member * MONTHS + month] = members.get(member);
                }
            }
            return times;
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Integer> quiet = Arbitraries.of(0, 0, 1, 2, 3, 4, 5);
        Arbitrary<Integer> middling = Arbitraries.of(0, 2, 4, 5, 6, 7, 9, 12);
        Arbitrary<Integer> busy = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(0, 5)),
                Tuple.of(20, Arbitraries.integers().between(10, 60)));
        Arbitrary<List<Integer>> member = Arbitraries.of(quiet, middling, busy, busy)
                .flatMap(counts -> counts.list().ofSize(MONTHS));
        return Combinators.combine(
                        member.list().ofSize(MEMBERS.size()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 2, 2, 3, 3, 3))
                .as(World::new);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void nothingHiddenFollowsFromThreeMonthsReports(
            @ForAll("worlds") World world,
            @ForAll @IntRange(max = 1) int withoutSelf,
            @ForAll @IntRange(min = 25, max = MONTHS) int last) {
        RowSpace known = new RowSpace();
        List<Cell> hidden = new ArrayList<>();
        for (int months = last - 2; months <= last; months++) {
            int now = months;
            Scorecard card = world.until(months)
                    .scorecard(
                            String.join(" ", MEMBERS) + " boroughs",
                            FIRST.plusMonths(months - 1L).toString(),
                            indicators(withoutSelf == 1));
            for (Score score : card.scores()) {
                told(score).forEach(cell -> known.add(cell.times()));
                // what was hidden once may be shown when there is no more reason to hide it
                hidden(score).filter(cell -> now == last).forEach(hidden::add);
            }
        }
        assertThat(hidden).noneMatch(cell -> known.tells(cell.times()));
        assertThat(small(world, List.of(List.of(1, 0, 0), List.of(0, 1, 0), List.of(0, 0, 1), List.of(1, 1, 1))))
                .noneMatch(cell -> known.tells(cell.times()));
    }

    /** An indicator of the series {@code met}, {@code missed} and their sum {@code calls}, and which of the two it tells. */
    private record Asked(Defined indicator, List<List<Integer>> tells) {

        Asked {
            if (indicator.indicator().cautions().limits().isEmpty()) {
                indicator.suppressBelow(LIMIT);
            }
        }
    }

    private static final List<Integer> MET = List.of(1, 0, 0);
    private static final List<Integer> MISSED = List.of(0, 1, 0);
    private static final List<Integer> CALLS = List.of(1, 1, 0);

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void norFromPercentagesAndWhatTheyAreOf(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 25, max = 27) int last) {
        nothingFollows(
                world,
                last,
                window -> Stream.of(
                        new Asked(Defined.as("percentage met over calls").window(window), List.of(MET, CALLS)),
                        new Asked(Defined.as("count calls").window(window), List.of(CALLS))));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void norFromSumsAndTheirParts(@ForAll("worlds") World world, @ForAll @IntRange(min = 25, max = 27) int last) {
        nothingFollows(
                world,
                last,
                window -> Stream.of(
                        new Asked(Defined.as("count met").window(window), List.of(MET)),
                        new Asked(Defined.as("count missed").window(window), List.of(MISSED)),
                        new Asked(Defined.as("count met + missed").window(window), List.of(CALLS))));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void norFromPublishedPercentagesAndTheirWeights(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 25, max = 27) int last) {
        nothingFollows(
                world,
                last,
                window -> Stream.of(
                        new Asked(Defined.as("weighted-mean share by calls").window(window), List.of(MET, CALLS)),
                        new Asked(Defined.as("count calls").window(window), List.of(CALLS))));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void norWhereOneOfTwoSeriesAsksForMore(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 25, max = 27) int last) {
        nothingFollows(
                world,
                last,
                window -> Stream.of(
                        new Asked(Defined.as("count met").window(window), List.of(MET)),
                        new Asked(Defined.as("count missed").window(window).suppressBelow(2 * LIMIT), List.of(MISSED)),
                        new Asked(
                                Defined.as("count met + missed").window(window).suppressBelow(2 * LIMIT, LIMIT),
                                List.of(CALLS))));
    }

    private static void nothingFollows(World world, int last, Function<String, Stream<Asked>> asked) {
        RowSpace known = new RowSpace();
        List<Asked> all = Stream.of("month", "quarter", "fytd", "rolling-12", "rolling-6")
                .flatMap(asked)
                .toList();
        Defined[] indicators = all.stream().map(Asked::indicator).toArray(Defined[]::new);
        for (int months = last - 2; months <= last; months++) {
            Scorecard card = world.metAndMissed(months)
                    .scorecard("camden", FIRST.plusMonths(months - 1L).toString(), indicators);
            for (int i = 0; i < indicators.length; i++) {
                for (Cell cell : told(card.scores().get(i))) {
                    all.get(i).tells().forEach(members -> known.add(new Cell(members, cell.start, cell.end).times()));
                }
            }
        }
        assertThat(small(world, List.of(MET, MISSED, CALLS))).noneMatch(cell -> known.tells(cell.times()));
    }

    private static Defined[] indicators(boolean withoutSelf) {
        String self = withoutSelf ? " without-self" : "";
        return Stream.of(
                        Defined.as("count calls").window("month").compare("previous"),
                        Defined.as("count calls").window("month").target("-5% on year-earlier"),
                        Defined.as("count calls").window("quarter").compare("previous"),
                        Defined.as("count calls").window("fytd").target("-5% on year-earlier"),
                        Defined.as("count calls").window("rolling-6").compare("previous"),
                        Defined.as("count calls").window("rolling-12"),
                        Defined.as("count calls").window("2020-02/2020-11").compare("none"))
                .map(indicator -> indicator.suppressBelow(LIMIT).benchmark("boroughs pooled highest-first" + self))
                .toArray(Defined[]::new);
    }

    /** Every cell that a score tells the count of. */
    private static List<Cell> told(Score score) {
        if (!(score.result() instanceof Score.Scored scored)) {
            return List.of();
        }
        List<Cell> told = new ArrayList<>();
        String area = score.area().code().value();
        Period now = scored.figure().period();
        told.add(Cell.of(area, now));
        if (scored.comparison() instanceof Compared compared) {
            told.add(Cell.of(area, compared.before().period()));
        }
        if (scored.rating().target() != null) {
            told.add(Cell.of(area, now.yearsEarlier(1)));
        }
        Standing standing = scored.standing();
        if (standing == null) {
            return told;
        }
        String without = standing.benchmark().includeSelf() ? null : area;
        if (standing.figure().value() != null) {
            told.add(Cell.of("boroughs", without, now));
        }
        if (standing.figure().change() != null) {
            told.add(Cell.of(
                    "boroughs",
                    without,
                    Objects.requireNonNull(scored.comparison().period())));
        }
        return told;
    }

    private static Stream<Cell> hidden(Score score) {
        return score.result() instanceof Score.NotScored none && none.why().reason() == UnscoredReason.SUPPRESSED
                ? Stream.of(Cell.of(
                        score.area().code().value(),
                        Objects.requireNonNull(none.why().period())))
                : Stream.empty();
    }

    /** Every small count there is, of any of the members together. */
    private static List<Cell> small(World world, List<List<Integer>> together) {
        return IntStream.range(0, MONTHS)
                .boxed()
                .flatMap(start -> IntStream.rangeClosed(start + 1, MONTHS)
                        .boxed()
                        .flatMap(end -> together.stream().map(members -> new Cell(members, start, end))))
                .filter(cell -> world.total(cell) > 0 && world.total(cell) < LIMIT)
                .toList();
    }
}
