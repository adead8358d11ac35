package org.callover.kpi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.TestScorer;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.UnrankedMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is hidden where counts below 5 must be, and what everybody else makes of it. */
class DisclosureTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final String WHY = "showing it could reveal a count below 5";
    private static final String PLACES = """
            camden
            islington
            hackney
            boroughs: camden islington hackney
            north: camden islington
            london: north hackney
            joined: camden islington@2021-06/
            """;

    @ParameterizedTest(name = "{0}: {1}; to date {2}; two months {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # from April | each month | year to date | two months
            10 12 9 8    | 10 12 9 8  | 10 22 31 39  | ? 22 21 17
            10 0 9 8     | 10 0 9 8   | 10 10 19 27  | ? 10 9 17
            # the month after goes with a small one, and so do the totals that end with it
            10 3 9 8     | 10 - - 8   | 10 - 22 30   | ? - 12 -
            10 3 1 9     | 10 - - -   | 10 - - 23    | ? - - -
            10 3 0 9     | 10 - 0 -   | 10 - - 22    | ? - - -
            # two small ones add to what may be shown, but not where they can only be 4 and 4, or only 1 each
            4 3 9 8      | - - 9 8    | - 7 16 24    | ? 7 - 17
            4 4 4 9      | - - - -    | - - - 21     | ? - - -
            1 1 1 1      | - - - -    | - - - -      | ? - - -
            """)
    void whatWouldGiveASmallMonthAwayIsHiddenToo(String counts, String months, String toDate, String twoMonths) {
        int[] each =
                Arrays.stream(counts.split(" ")).mapToInt(Integer::parseInt).toArray();
        TestScorer desk = TestScorer.of(
                PLACES,
                IntStream.range(0, each.length)
                        .mapToObj(i -> "calls camden %s %d".formatted(APRIL.plusMonths(i), each[i]))
                        .collect(Collectors.joining("\n")));
        assertThat(told(desk, "month", each.length)).isEqualTo(months);
        assertThat(told(desk, "fytd", each.length)).isEqualTo(toDate);
        assertThat(told(desk, "rolling-2", each.length)).isEqualTo(twoMonths);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            count met                          | met 4           | -
            count met                          | met 0           | 0
            count met                          | met 5           | 5
            rate met per 1000 over calls       | met 4 calls 800 | -
            # few are counted, few are not, there are few at all
            percentage met over calls          | met 4 calls 40  | -
            percentage met over calls          | met 36 calls 40 | -
            percentage met over calls          | met 0 calls 4   | -
            percentage met over calls          | met 10 calls 40 | 25
            percentage met over calls          | met 0 calls 40  | 0
            percentage met over calls          | met 40 calls 40 | 100
            percentage met over calls          | met 0 calls 0   | the denominator is zero
            mean days over calls               | days 90 calls 3 | -
            mean days over calls               | days 90 calls 9 | 10
            # a sum beside all its series but one would give that one away
            count met + calls                  | met 4 calls 40  | -
            count calls - met                  | met 4 calls 40  | -
            count calls - met                  | met 36 calls 40 | -
            count calls - met                  | met 10 calls 40 | 30
            # not counts over time
            level met                          | met 4           | -
            level met                          | met 5           | 5
            weighted-mean met by calls         | met 10 calls 40 | -
            weighted-mean met by calls         | met 90 calls 40 | -
            weighted-mean met by calls         | met 50 calls 40 | 50
            """)
    void everyCountThatAMeasureTellsMustBeFitToShow(String measure, String given, String told) {
        String observations = given.replaceAll("(\\w+) (\\d+) ?", "$1 camden 2021-04 $2\n");
        assertThat(told(TestScorer.of(PLACES, observations).score(monthly(measure), "camden", "2021-04")))
                .isEqualTo(told);
    }

    @Test
    void aLevelInPerCentIsNoCount() {
        TestScorer desk = TestScorer.of(PLACES, "met camden 2021-04 4");
        assertThat(told(desk.score(monthly("level met").inPerCent(), "camden", "2021-04")))
                .isEqualTo("4");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # a whole is shown where each part is: it then tells nothing that they do not
            boroughs | camden 20, islington 30, hackney 40                | 90
            boroughs | camden 20, islington 30, hackney 4                 | -
            london   | camden 20, islington 30, hackney 40                | 90
            london   | camden 4, islington 30, hackney 40                 | -
            # so is an observation of the whole
            boroughs | boroughs 90, camden 20, islington 30, hackney 40   | 90
            boroughs | boroughs 54, camden 20, islington 30, hackney 4    | -
            # alone it gives nothing away
            boroughs | boroughs 54                                        | 54
            boroughs | boroughs 4                                         | -
            # members that nothing is held of are one part together
            boroughs | boroughs 90, camden 20                             | 90
            boroughs | boroughs 90, camden 4                              | -
            boroughs | boroughs 24, camden 20                             | -
            boroughs | boroughs 20, camden 20                             | 20
            # what is left is nothing over time where members come and go, nor where a part is a group
            joined   | joined 90, camden 20                               | -
            london   | london 90, camden 20                               | -
            """)
    void aGroupIsShownWhereEveryPartIs(String group, String given, String told) {
        String observations =
                Arrays.stream(given.split(", ")).map(each -> "calls " + each).collect(Collectors.joining("\n"));
        TestScorer desk = TestScorer.of(PLACES, observations.replaceAll("(\\d+)", "2021-07 $1"));
        assertThat(told(desk.score(monthly("count calls"), group, "2021-07"))).isEqualTo(told);
    }

    @Test
    void aMemberWithoutTheMonthHidesTheWholeMonth() {
        TestScorer desk = TestScorer.of(PLACES, """
                calls boroughs  2021-07 90
                calls camden    2021-07 20
                calls islington 2021-07 30
                calls hackney   2021-06 40
                """);
        assertThat(told(desk.score(monthly("count calls"), "boroughs", "2021-07")))
                .isEqualTo("-");
    }

    @Test
    void onePartYearAndItsTotalHideTheRest() {
        TestScorer desk = TestScorer.of(PLACES, """
                calls camden 2021-04/2022-02 97
                calls camden FY2021-22       100
                """);
        Defined indicator = Defined.as("count calls").compare("none").suppressBelow(5);
        assertThat(told(desk.score(indicator.window("fytd"), "camden", "2022-02")))
                .isEqualTo("97");
        assertThat(told(desk.score(indicator.window("rolling-12"), "camden", "2022-03")))
                .isEqualTo("-");
    }

    @Test
    void aMonthThatOnlyLaterObservationsBoundIsNotHeldThen() {
        TestScorer desk = TestScorer.of(PLACES, """
                calls camden 2021-04/2021-06 90
                calls camden 2021-05/2021-06 60
                """);
        assertThat(told(desk.score(monthly("count calls"), "camden", "2021-04")))
                .isEqualTo("?");
        assertThat(told(desk.score(monthly("count calls").window("quarter"), "camden", "2021-06")))
                .isEqualTo("90");
    }

    @Test
    void twoIndicatorsOfOneSeriesDoNotGiveAwayWhatEachHides() {
        TestScorer desk = TestScorer.of(
                PLACES,
                IntStream.range(0, 24)
                        .mapToObj(i -> "calls camden %s %d".formatted(APRIL.plusMonths(i), i == 17 ? 3 : 20))
                        .collect(Collectors.joining("\n")));
        assertThat(desk.scorecard(
                                "camden",
                                "2022-09",
                                Defined.as("count calls").window("month").suppressBelow(5),
                                Defined.as("rate calls per 1000 over population")
                                        .suppressBelow(5),
                                Defined.as("count calls").window("fytd").suppressBelow(5))
                        .scores())
                .noneMatch(score -> score.result() instanceof Score.Scored);
    }

    /** 9 in April and 10 by May would be 1 in May: of another series that asks for 10, the one indicator shows 9, the other 10. */
    @ParameterizedTest(name = "{0}: each month {1}; to date {2}")
    @CsvSource(delimiter = '|', textBlock = """
            5    | 9 - | 9 -
            10   | - - | - 10
            10 5 | - - | - -
            """)
    void aLargerLimitShowsNothingThatASmallerOneHides(String limits, String months, String toDate) {
        TestScorer desk = TestScorer.of(PLACES, "calls camden 2021-04 9\ncalls camden 2021-05 1");
        Integer[] each = Arrays.stream(limits.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
        Defined indicator = Defined.as("count calls").compare("none").suppressBelow(each);
        assertThat(told(desk, indicator.window("month"), 2)).isEqualTo(months);
        assertThat(told(desk, indicator.window("fytd"), 2)).isEqualTo(toDate);
    }

    /** Of 30, 2, 20 and 40 calls, of which none were met, or half. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # 32 calls by May would give the two away, and June without May would too; so for those met
            50 50 50 50   | 50 - - 50    | 50 - 50 50
            0 0 0 0       | 0 - - 0      | 0 - 0 0
            """)
    void publishedPercentagesAreJudgedOverTimeAsTheCallsTheyAreOf(String percentages, String months, String toDate) {
        int[] calls = {30, 2, 20, 40};
        String[] met = percentages.split(" ");
        TestScorer desk = TestScorer.of(
                PLACES,
                IntStream.range(0, calls.length)
                        .mapToObj(i -> "calls camden %1$s %2$d\nmet camden %1$s %3$s"
                                .formatted(APRIL.plusMonths(i), calls[i], met[i]))
                        .collect(Collectors.joining("\n")));
        Defined indicator =
                Defined.as("weighted-mean met by calls").compare("none").suppressBelow(5);
        assertThat(told(desk, indicator.window("month"), calls.length)).isEqualTo(months);
        assertThat(told(desk, indicator.window("fytd"), calls.length)).isEqualTo(toDate);
        Defined whole = Defined.as("count calls").compare("none").suppressBelow(5);
        assertThat(told(desk, whole.window("fytd"), calls.length)).isEqualTo("30 - 52 92");
    }

    @Test
    void aHiddenFigureSaysWhyAndNothingElse() {
        TestScorer desk = TestScorer.of(PLACES, "calls camden 2021-04 4");
        Score score = desk.score(monthly("count calls"), "camden", "2021-04");
        assertThat(((Score.NotScored) score.result()).why())
                .isEqualTo(new Unscored(Period.of(APRIL), UnscoredReason.SUPPRESSED, WHY, List.of(), null));
        assertThat(score.sentence()).isEqualTo("Calls in Camden: no score for April 2021, because " + WHY + ".");
        assertThat(score.rag()).isEqualTo(Rag.NOT_RATED);
    }

    @Test
    void aPartOfAnIncompleteTotalIsNotTold() {
        Score score = TestScorer.of(PLACES, "calls camden 2021-04 4")
                .score(Defined.as("count calls").window("rolling-2").suppressBelow(5), "camden", "2021-05");
        Unscored why = ((Score.NotScored) score.result()).why();
        assertThat(why.reason()).isEqualTo(UnscoredReason.INCOMPLETE_PERIOD);
        assertThat(why.partialValue()).isNull();
    }

    @Test
    void whatDependsOnAHiddenYearSaysSo() {
        TestScorer desk = TestScorer.of(PLACES, "calls camden 2020 4\ncalls camden 2021 40");
        Defined indicator = Defined.as("count calls").suppressBelow(5).target("-5% on year-earlier");
        Score.Scored scored = desk.scored(indicator, "camden", "2021-12");
        assertThat(((NotCompared) scored.comparison()).reason()).isEqualTo(UnscoredReason.SUPPRESSED);
        assertThat(scored.rating().rag()).isEqualTo(Rag.NOT_RATED);
        assertThat(scored.rating().target()).isNull();
        assertThat(scored.rating().reason()).isEqualTo("the target is -5% on year-earlier, but " + WHY);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"pooled", "pooled without-self", "mean-of-rates", "mean-of-rates without-self"})
    void aHiddenMemberHasNoRankAndTheGroupNoFigure(String figure) {
        TestScorer desk = TestScorer.of(PLACES, """
                calls camden    2021 40
                calls islington 2021 30
                calls hackney   2021 4
                """);
        Defined indicator = Defined.as("count calls").suppressBelow(5).benchmark("boroughs highest-first " + figure);
        Standing standing = Objects.requireNonNull(
                desk.scored(indicator, "islington", "2021-12").standing());
        assertThat(standing.figure().value()).isNull();
        assertThat(standing.figure().why()).isEqualTo(UnscoredReason.SUPPRESSED);
        assertThat(standing.figure().reason()).isEqualTo(WHY);
        Standing.Ranked rank = (Standing.Ranked) Objects.requireNonNull(standing.rank());
        assertThat(rank.position()).isEqualTo(2);
        assertThat(rank.leftOut())
                .containsExactly(new UnrankedMember(desk.areas().get(new AreaCode("hackney")), WHY));
    }

    @Test
    void oneMemberAloneIsNotRankedAmongHiddenOnes() {
        TestScorer desk = TestScorer.of(PLACES, "calls camden 2021 40\ncalls islington 2021 3\ncalls hackney 2021 4");
        Defined indicator = Defined.as("count calls").suppressBelow(5).benchmark("boroughs highest-first");
        Standing standing = Objects.requireNonNull(
                desk.scored(indicator, "camden", "2021-12").standing());
        assertThat(((Standing.NotRanked) Objects.requireNonNull(standing.rank())).reason())
                .isEqualTo("only 1 of 3 boroughs has a figure that may be shown");
    }

    @ParameterizedTest(name = "counts below {0} hidden")
    @CsvSource({"0", "1", "5"})
    void nothingChangesWhereNothingIsSmall(int limit) {
        TestScorer desk = TestScorer.of(
                PLACES,
                IntStream.range(0, 72)
                        .mapToObj(i -> "calls %s %s %d"
                                .formatted(
                                        List.of("camden", "islington", "hackney")
                                                .get(i % 3),
                                        APRIL.plusMonths(i / 3),
                                        i % 7 == 0 ? 0 : 10 + i))
                        .collect(Collectors.joining("\n")));
        for (String window : List.of("month", "quarter", "fytd", "rolling-12", "rolling-5")) {
            Defined plain = Defined.as("count calls")
                    .window(window)
                    .target("-5% on year-earlier")
                    .benchmark("boroughs pooled highest-first without-self");
            List<Object> before = all(desk, plain);
            assertThat(all(desk, plain.suppressBelow(limit)))
                    .usingRecursiveComparison()
                    .isEqualTo(before);
        }
    }

    private static List<Object> all(TestScorer desk, Defined indicator) {
        return desk.scorecard("camden islington hackney boroughs", "2023-03", indicator).scores().stream()
                .flatMap(score -> Stream.concat(
                        Stream.of(score.sentence()),
                        score.result() instanceof Score.Scored scored
                                ? Stream.of(
                                        scored.figure(),
                                        scored.comparison(),
                                        scored.rating(),
                                        scored.standing().figure(),
                                        scored.standing().rank())
                                : Stream.of(((Score.NotScored) score.result()).why())))
                .toList();
    }

    private static Defined monthly(String measure) {
        return Defined.as(measure).window("month").compare("none").suppressBelow(5);
    }

    private static String told(TestScorer desk, String window, int months) {
        return told(
                desk, Defined.as("count calls").window(window).compare("none").suppressBelow(5), months);
    }

    private static String told(TestScorer desk, Defined indicator, int months) {
        return IntStream.range(0, months)
                .mapToObj(i ->
                        told(desk.score(indicator, "camden", APRIL.plusMonths(i).toString())))
                .collect(Collectors.joining(" "));
    }

    /** The value, {@code -} where it is hidden, {@code ?} where there is none, or the reason why. */
    private static String told(Score score) {
        if (score.result() instanceof Score.Scored scored) {
            return scored.figure().value().toString();
        }
        Unscored why = ((Score.NotScored) score.result()).why();
        return switch (why.reason()) {
            case SUPPRESSED -> "-";
            case INCOMPLETE_PERIOD -> "?";
            default -> why.text();
        };
    }
}
