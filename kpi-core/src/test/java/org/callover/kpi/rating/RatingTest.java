package org.callover.kpi.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.Series;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingTest {

    @ParameterizedTest(name = "{0} good, {1} to {2}, target {3} within {4}: {5} because {6}")
    @CsvSource(delimiter = '|', textBlock = """
            # good   | before | now    | target              | within   | rag       | because
            lower    | 620    | 589    | -5% on year-earlier | 0        | GREEN     | 589 <= 589
            lower    | 620    | 590    | -5% on year-earlier | 0        | RED       | 590 > 589
            lower    | 620    | 590    | -5% on year-earlier | 5%       | AMBER     | 589 < 590 <= 618.45
            lower    | 439    | 383    | -5% on year-earlier | 5%       | GREEN     | 383 <= 417.05
            lower    | 439    | 449    | 10 points on year-earlier | 0  | GREEN     | 449 <= 449
            lower    | 439    | 419    | -20 on year-earlier | 0        | GREEN     | 419 <= 419
            higher   | 35     | 39.96  | 40                  | 0        | RED       | 39.96 < 40
            higher   | 35     | 39.96  | 40                  | 2 points | AMBER     | 40 > 39.96 >= 38
            higher   | 35     | 40     | 40                  | 2 points | GREEN     | 40 >= 40
            higher   | 35     | 37.9   | 40                  | 5%       | RED       | 37.9 < 38
            # a value shown in full hides nothing: what is rounded is the limit
            lower    | 35     | 13     | 12.9675             | 0        | RED       | 13 > 12.9675
            lower    | 35     | 40.000001  | 40              | 0        | RED       | 40.000001 > 40 (40.000001 is shown as 40)
            20 to 40 | 35     | 30     | -                   | 1 point  | GREEN     | 30 <= 40
            20 to 40 | 35     | 19     | -                   | 1 point  | AMBER     | 20 > 19 >= 19
            20 to 40 | 35     | 42     | -                   | 1 point  | RED       | 42 > 41
            20 to 40 | 35     | 42     | -                   | 0        | RED       | 42 > 40
            lower    | 35     | 42     | -                   | 5%       | NOT_RATED | no target is set
            monitored| 35     | 42     | 40                  | 5%       | NOT_RATED | monitored
            """)
    void theDecidingComparisonIsGiven(
            String good, String before, String now, String target, String within, Rag rag, String because) {
        Defined indicator = Defined.as("count calls").good(good).amberWithin(within);
        Rating rating = rated(target.equals("-") ? indicator : indicator.target(target), before, now);
        assertThat(rating.rag()).isEqualTo(rag);
        assertThat(rating.reason()).isEqualTo(because);
    }

    @ParameterizedTest(name = "{0} of {1} within {2}: {3} because {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # met     | calls     | within   | rag   | because
            1         | 3         | 0        | RED   | 33.333333 < 40
            # where six decimals do not tell the value from 40 or from 38, all are given
            399999999 | 999999999 | 0        | RED   | 39.99999994 < 40 (39.99999994 is shown as 40%)
            399999999 | 999999999 | 2 points | AMBER | 40 > 39.99999994 >= 38 (39.99999994 is shown as 40%)
            379999999 | 999999999 | 2 points | RED   | 37.999999938 < 38 (37.999999938 is shown as 38%)
            """)
    void asManyDecimalsAreGivenAsTellTheValueFromTheLimit(
            String met, String calls, String within, Rag rag, String because) {
        Rating rating = TestScorer.islington("met islington 2021 %s%ncalls islington 2021 %s".formatted(met, calls))
                .scored(
                        Defined.as("percentage met over calls")
                                .good("higher")
                                .target("40")
                                .amberWithin(within),
                        "islington",
                        "2021-12")
                .rating();
        assertThat(rating.rag()).isEqualTo(rag);
        assertThat(rating.reason()).isEqualTo(because);
    }

    @ParameterizedTest(name = "change judged: {0} to {1} against {2}% within {3} is {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # before | now  | target | within   | rag       | because
            100      | 90   | -10    | 0        | GREEN     | -10 <= -10
            100      | 93   | -10    | 5 points | AMBER     | -10 < -7 <= -5
            100      | 96   | -10    | 5 points | RED       | -4 > -5
            # a share of the target is a share of the change aimed at
            100      | 91   | -10    | 10%      | AMBER     | -10 < -9 <= -9
            # a change is shown with one decimal, whatever the value is shown with
            1000     | 1004 | 0      | 0        | RED       | 0.4 > 0
            10000    | 10004 | 0     | 0        | RED       | 0.04 > 0
            # from zero there is no percentage, and no limit that the change would keep
            0        | 96   | -10    | 0        | RED       | a rise from zero is beyond every limit
            0        | 1    | 900    | 99%      | RED       | a rise from zero is beyond every limit
            0        | -3   | -10    | 0        | GREEN     | a fall from zero is beyond every limit
            0        | 0    | 0      | 0        | GREEN     | 0 <= 0
            0        | 0    | -10    | 0        | RED       | 0 > -10
            -        | 96   | -10    | 0        | NOT_RATED | there is no change to judge: January to December 2020 are missing
            """)
    void theChangeIsJudgedWhereTheDefinitionSaysSo(
            String before, String now, String target, String within, Rag rag, String because) {
        Rating rating = rated(
                Defined.as("count calls").judgingTheChange().target(target).amberWithin(within), before, now);
        assertThat(rating.rag()).isEqualTo(rag);
        assertThat(rating.reason()).isEqualTo(because);
    }

    @Test
    void theChangeOfAPercentageIsJudgedInPoints() {
        Rating rating = TestScorer.islington("""
                        met   islington 2020 40
                        calls islington 2020 80
                        met   islington 2021 42
                        calls islington 2021 80
                        """)
                .scored(
                        Defined.as("percentage met over calls")
                                .good("higher")
                                .judgingTheChange()
                                .target("2"),
                        "islington",
                        "2021-12")
                .rating();
        assertThat(rating.reason()).isEqualTo("2.5 >= 2");
        assertThat(rating.judged()).hasToString("2.5");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # window         | at      | target | because
            financial-year   | 2021-03 | 40     | 38 <= 40
            financial-year   | 2022-03 | 36     | 38 > 36
            # a window takes the target of the financial year it ends in
            rolling-12       | 2022-03 | 36     | 38 > 36
            financial-year   | 2023-03 | -      | no target is set for FY2022-23
            # a whole year's target is brought down to a part of it only where the year before says how
            fytd             | 2021-06 | -      | no share of the target of 36 for FY2021-22 can be worked out for April to June 2021: FY2020-21 gives no profile for the year: April to June 2020 are missing
            rolling-3        | 2021-04 | -      | the target for FY2021-22 is for the whole year, and February to April 2021 lies only partly in it
            """)
    void aTargetByYear(String window, String at, String target, String because) {
        Rating rating = TestScorer.islington("""
                        calls islington FY2020-21       38
                        calls islington 2021-04/2021-06 9
                        calls islington 2021-02/2021-04 3
                        calls islington 2021-07/2022-03 29
                        calls islington FY2022-23       38
                        """)
                .scored(Defined.as("count calls").window(window).target("FY2020-21 40, FY2021-22 36"), "islington", at)
                .rating();
        assertThat(Objects.toString(rating.target(), "-")).isEqualTo(target);
        assertThat(rating.reason()).isEqualTo(because);
    }

    @ParameterizedTest(name = "{0} of {1} asked over {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # target               | own        | asked          | because
            300                    | rolling-12 | month          | the target is for 12 months, not for 1
            300                    | rolling-12 | quarter        | the target is for 12 months, not for 3
            300                    | rolling-12 | rolling-24     | the target is for 12 months, not for 24
            300                    | rolling-12 | calendar-year  | 600 > 300
            300                    | rolling-12 | financial-year | 600 > 300
            300                    | rolling-12 | fytd           | 150 > 75
            300                    | month      | month          | 50 <= 300
            300                    | month      | quarter        | the target is for 1 month, not for 3
            300                    | quarter    | fytd           | 150 <= 300
            300                    | fytd       | rolling-12     | 600 > 300
            300                    | fytd       | quarter        | the target is for 12 months, not for 3
            300                    | latest     | month          | the target is for the latest observation, not for 1 month
            FY2022-23 300, FY2021-22 300 | rolling-12 | month    | the target is for 12 months, not for 1
            FY2022-23 300, FY2021-22 300 | month | rolling-24    | the target is for 12 months, not for 24
            FY2022-23 300, FY2021-22 300 | rolling-12 | fytd     | 150 > 75
            2020-03 500, 2023-03 300 | rolling-12 | month        | the target is for 12 months, not for 1
            -5% on year-earlier    | rolling-12 | month          | 50 > 47.5
            -20 on year-earlier    | rolling-12 | month          | the target is for 12 months, not for 1
            -20 on year-earlier    | rolling-12 | fytd           | the target is for 12 months, not for 3
            -20 on year-earlier    | rolling-12 | rolling-12     | 600 > 580
            """)
    void aTargetIsForAsManyMonthsAsTheIndicatorsWindow(String target, String own, String asked, String because) {
        TestScorer desk = TestScorer.islington(IntStream.range(0, 60)
                .mapToObj(month ->
                        "calls islington %s 50".formatted(YearMonth.of(2018, 1).plusMonths(month)))
                .collect(Collectors.joining("\n")));
        Indicator indicator = Defined.as("count calls")
                .window(own)
                .target(target)
                .profile(Target.Profile.EVEN)
                .indicator();
        assertThat(desk.score(indicator, Window.parse(asked), "islington", "2022-06")
                        .rating()
                        .reason())
                .isEqualTo(because);
    }

    @Test
    void aPercentageHasTheYearsTargetInEveryPartOfIt() {
        Rating rating = TestScorer.islington("""
                        met   islington 2021-06 9
                        calls islington 2021-06 10
                        """)
                .scored(
                        Defined.as("percentage met over calls")
                                .good("higher")
                                .window("month")
                                .target("FY2021-22 90"),
                        "islington",
                        "2021-06")
                .rating();
        assertThat(rating.rag()).isEqualTo(Rag.GREEN);
        assertThat(rating.basis()).isEqualTo("target for FY2021-22");
    }

    @Test
    void aTargetMayBeSetOnAnotherYearThanTheComparison() {
        Score.Scored scored = TestScorer.islington("""
                        calls islington FY2017-18 400
                        calls islington 2020      300
                        calls islington 2021      350
                        """)
                .scored(Defined.as("count calls").target("-10% on FY2017-18"), "islington", "2021-12");
        assertThat(scored.rating().target()).hasToString("360");
        assertThat(scored.rating().basis()).isEqualTo("-10% on FY2017-18");
        assertThat(scored.rating().rag()).isEqualTo(Rag.GREEN);
        assertThat(((Comparison.Compared) scored.comparison()).before().value()).hasToString("300");
    }

    @Test
    void theReasonWhyThereIsNoTargetIsTheDefinitions() {
        Rating rating = rated(Defined.as("count calls").noTarget("the board set none"), "1", "2");
        assertThat(rating.reason()).isEqualTo("the board set none");
        assertThat(rating.target()).isNull();
    }

    @ParameterizedTest(name = "{0} {1} over {2} profiled {3}: target {4}, {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # target               | window | at      | profile         | target | basis
            # 60 of the 100 of last year fell on April to June
            100                    | fytd   | 2021-06 | COMPARATOR_YEAR | 60     | year's target of 100, by the same months' share of FY2020-21
            100                    | fytd   | 2021-06 | EVEN            | 25     | year's target of 100, by 3 of 12 months
            FY2020-21 1, FY2021-22 50 | fytd | 2021-06 | COMPARATOR_YEAR | 30    | target of 50 for FY2021-22, by the same months' share of FY2020-21
            FY2021-22 50           | month  | 2021-06 | COMPARATOR_YEAR | 15     | target of 50 for FY2021-22, by the same months' share of FY2020-21
            # a trajectory is on its way to its value at the year's end, here 110
            2020-03 130, 2023-03 100 | fytd | 2021-06 | COMPARATOR_YEAR | 66   | trajectory's value for March 2022, by the same months' share of FY2020-21
            2020-03 130, 2023-03 100 | fytd | 2021-03 | COMPARATOR_YEAR | 120  | trajectory from March 2020 to March 2023
            # at the year's end the target is the year's own
            100                    | fytd   | 2021-03 | COMPARATOR_YEAR | 100    | fixed
            # a window that is not part of a year takes a fixed target as it stands
            100                    | month  | 2021-06 | COMPARATOR_YEAR | 100    | fixed
            """)
    void aYearsTargetIsBroughtDownToPartOfTheYear(
            String goal, String window, String at, Target.Profile profile, String target, String basis) {
        Rating rating = TestScorer.islington("""
                        calls islington 2020-04/2020-05 30
                        calls islington 2020-06         30
                        calls islington 2020-07/2021-03 40
                        calls islington 2021-04/2021-05 20
                        calls islington 2021-06         10
                        """)
                .scored(Defined.as("count calls").window(window).target(goal).profile(profile), "islington", at)
                .rating();
        assertThat(Objects.toString(rating.target())).isEqualTo(target);
        assertThat(rating.basis()).isEqualTo(basis);
    }

    @ParameterizedTest(name = "a break at {0} that is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # months counted in two ways that must not be set beside each other are no shares of their year
            2020-05 | BLOCK  | no share of the year's target of 100 can be worked out for April to June 2021: FY2020-21 gives no profile for the year: the counting method changed in May 2020: recording rules changed
            2021-03 | BLOCK  | no share of the year's target of 100 can be worked out for April to June 2021: FY2020-21 gives no profile for the year: the counting method changed in March 2021: recording rules changed
            2020-05 | CAVEAT | 30 <= 60
            # a whole year counted in one way has its shares, whichever way
            2020-04 | BLOCK  | 30 <= 60
            2021-04 | BLOCK  | 30 <= 60
            """)
    void aYearThatWasCountedInTwoWaysIsNoProfile(String month, Series.Break.Effect effect, String because) {
        Score.Scored scored = TestScorer.islington("""
                        calls islington 2020-04/2020-06 60
                        calls islington 2020-07/2021-03 40
                        calls islington 2021-04/2021-06 30
                        """)
                .scored(
                        Defined.as("count calls").window("fytd").target("100").brokenAt(month, effect),
                        "islington",
                        "2021-06");
        assertThat(scored.rating().reason()).isEqualTo(because);
        assertThat(scored.forecast() == null).isEqualTo(scored.rating().rag() == Rag.NOT_RATED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # a share of one group's year that another group's months had is none
            camden islington@2020-10 | no share of the year's target of 100 can be worked out for April to June 2021: FY2020-21 gives no profile for the year: Islington joined the group
            camden islington@2020-06 | 60 > 50
            camden islington@2021-04 | 60 > 50
            camden islington         | 60 > 50
            """)
    void aYearInWhichMembersCameIsNoProfile(String members, String because) {
        TestScorer desk = TestScorer.of("camden\nislington\nunit: " + members, """
                calls camden    2020-04/2020-06 30
                calls camden    2020-07/2021-03 30
                calls camden    2021-04/2021-06 30
                calls islington 2020-04/2020-06 30
                calls islington 2020-07/2021-03 30
                calls islington 2021-04/2021-06 30
                """);
        Defined indicator = Defined.as("count calls").window("fytd").target("100");
        assertThat(desk.scored(indicator, "unit", "2021-06").rating().reason()).isEqualTo(because);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # a change in per cent is the same aim in every part of the year
            fytd | 2021-06 | -50 > -60
            cytd | 2021-06 | -50 > -60
            """)
    void aTargetChangeIsNotBroughtDown(String window, String at, String because) {
        Rating rating = TestScorer.islington("""
                        calls islington 2020-01/2020-03 10
                        calls islington 2020-04/2020-06 10
                        calls islington 2020-07/2021-03 40
                        calls islington 2020-07/2020-12 30
                        calls islington 2021-01/2021-03 5
                        calls islington 2021-04/2021-06 5
                        """)
                .scored(
                        Defined.as("count calls")
                                .window(window)
                                .judgingTheChange()
                                .target("-60"),
                        "islington",
                        at)
                .rating();
        assertThat(rating.target()).hasToString("-60");
        assertThat(rating.reason()).isEqualTo(because);
    }

    @ParameterizedTest(name = "compared with {0}: {2} of the target of 100, by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # compare       | profiled by | of April to June
            year-earlier    | FY2020-21   | 60
            years-earlier-2 | FY2019-20   | 30
            FY2017-18       | FY2017-18   | 20
            # what is no year, no year of the same months, or no earlier year is no profile: the year before is
            FY2017-18-Q1    | FY2020-21   | 60
            2017            | FY2020-21   | 60
            FY2021-22       | FY2020-21   | 60
            previous        | FY2020-21   | 60
            none            | FY2020-21   | 60
            """)
    void theProfileIsThatOfTheYearComparedWith(String compare, String by, String target) {
        Rating rating = TestScorer.islington("""
                        calls islington 2016-04/2016-06 50
                        calls islington 2016-07/2017-03 50
                        calls islington 2017-04/2017-06 20
                        calls islington 2017-07/2018-03 80
                        calls islington 2019-04/2019-06 30
                        calls islington 2019-07/2020-03 70
                        calls islington 2020-04/2020-06 60
                        calls islington 2020-07/2021-03 40
                        calls islington 2021-04/2021-06 10
                        """)
                .scored(
                        Defined.as("count calls")
                                .window("fytd")
                                .compare(compare)
                                .target("100"),
                        "islington",
                        "2021-06")
                .rating();
        assertThat(rating.basis()).isEqualTo("year's target of 100, by the same months' share of " + by);
        assertThat(Objects.toString(rating.target())).isEqualTo(target);
    }

    @Test
    void aTargetOfANowUncountedYearHasNoProfile() {
        Rating rating = TestScorer.islington("""
                        calls islington 2020-04/2020-06 0
                        calls islington 2020-07/2021-03 0
                        calls islington 2021-04/2021-06 5
                        """)
                .scored(Defined.as("count calls").window("fytd").target("10"), "islington", "2021-06")
                .rating();
        assertThat(rating.rag()).isEqualTo(Rag.NOT_RATED);
        assertThat(rating.reason()).endsWith("the count for FY2020-21 was zero, so it gives no profile for the year");
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # on a straight line from 620 to 500, 36 months later
            2021-03 | 620               | 500 <= 620
            2021-04 | 616.6666666666667 | 500 <= 616.666667
            2022-09 | 560               | 500 <= 560
            2024-03 | 500               | 500 <= 500
            # beyond its points it says nothing
            2021-02 | -                 | the trajectory only runs from March 2021 to March 2024
            2024-04 | -                 | the trajectory only runs from March 2021 to March 2024
            """)
    void aTrajectoryIsAStraightLineBetweenItsPoints(String at, String target, String because) {
        Rating rating = TestScorer.islington("calls islington %s 500".formatted(at))
                .scored(Defined.as("count calls").window("month").target("2021-03 620, 2024-03 500"), "islington", at)
                .rating();
        assertThat(Objects.toString(rating.target(), "-")).isEqualTo(target);
        assertThat(rating.reason()).isEqualTo(because);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            boroughs  | no worse than the Boroughs (pooled)
            the-trees | no worse than The Trees (pooled)
            """)
    void aBenchmarkIsNamedWithOneArticle(String group, String basis) {
        Rating rating = TestScorer.of(
                        "islington\n" + group + ": islington", "met islington 2021 3\ncalls islington 2021 4")
                .scored(
                        Defined.as("percentage met over calls")
                                .benchmark(group + " pooled")
                                .target("benchmark"),
                        "islington",
                        "2021-12")
                .rating();
        assertThat(rating.basis()).isEqualTo(basis);
    }

    @ParameterizedTest(name = "{0} against the {1} benchmark: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # islington's | benchmark                          | rag   | because
            30            | boroughs pooled                    | AMBER | 26 < 30 <= 36
            30            | boroughs mean-of-rates             | AMBER | 23.333333 < 30 <= 33.333333
            10            | boroughs pooled without-self       | GREEN | 10 <= 23.333333
            """)
    void noWorseThanTheBenchmark(String value, String benchmark, Rag rag, String because) {
        Rating rating = TestScorer.of(
                        "islington\ncamden\nhackney\nboroughs: islington camden hackney", """
                        calls islington 2021 %s
                        population islington 2021 1000
                        calls camden 2021 30
                        population camden 2021 1000
                        calls hackney 2021 5
                        population hackney 2021 500
                        """.formatted(value))
                .scored(
                        Defined.as("rate calls per 1000 over population")
                                .compare("none")
                                .benchmark(benchmark)
                                .target("benchmark")
                                .amberWithin("10"),
                        "islington",
                        "2021-12")
                .rating();
        assertThat(rating.reason()).isEqualTo(because);
        assertThat(rating.rag()).isEqualTo(rag);
    }

    @Test
    void aBenchmarkThatThereIsNotIsNoTarget() {
        Rating rating = rated(Defined.as("count calls").target("benchmark"), "1", "2");
        assertThat(rating.rag()).isEqualTo(Rag.NOT_RATED);
        assertThat(rating.reason()).isEqualTo("the target is the benchmark, but the indicator has none");
    }

    @ParameterizedTest(name = "{0} with green {1} and amber {2}: {3} because {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # value | green              | amber              | rag   | because
            380     | <= 380             | <= 400             | GREEN | 380 <= 380
            381     | <= 380             | <= 400             | AMBER | 380 < 381 <= 400
            400     | <= 380             | <= 400             | AMBER | 380 < 400 <= 400
            401     | <= 380             | <= 400             | RED   | 401 > 400
            380     | < 380              | < 400              | AMBER | 380 <= 380 < 400
            400     | < 380              | < 400              | RED   | 400 >= 400
            90      | >= 90              | > 80               | GREEN | 90 >= 90
            89      | >= 90              | > 80               | AMBER | 90 > 89 > 80
            80      | >= 90              | > 80               | RED   | 80 <= 80
            30      | >= 28 and <= 40    | >= 25 and <= 45    | GREEN | 30 >= 28
            26      | >= 28 and <= 40    | >= 25 and <= 45    | AMBER | 28 > 26 >= 25
            46      | >= 28 and <= 40    | >= 25 and <= 45    | RED   | 46 > 45
            """)
    void theBandsOfAListDecide(String value, String green, String amber, Rag rag, String because) {
        Rating rating = rated(
                Defined.as("count calls")
                        .good(green.startsWith(">") ? "higher" : "lower")
                        .thresholds(green, amber),
                "35",
                value);
        assertThat(rating.reason()).isEqualTo(because);
        assertThat(rating.rag()).isEqualTo(rag);
    }

    private static Rating rated(Defined indicator, String before, String now) {
        String earlier = before.equals("-") ? "" : "calls islington 2020 " + before;
        return TestScorer.islington(earlier + "\ncalls islington 2021 " + now)
                .scored(indicator, "islington", "2021-12")
                .rating();
    }
}
