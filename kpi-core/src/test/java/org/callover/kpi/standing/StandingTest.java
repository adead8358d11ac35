package org.callover.kpi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.score.TestScorer;
import org.callover.kpi.standing.Standing.GroupFigure;
import org.callover.kpi.standing.Standing.NotRanked;
import org.callover.kpi.standing.Standing.Ranked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final String PLACES = """
            camden
            islington
            hackney
            barnet
            kent
            boroughs: camden islington hackney barnet
            two: camden islington
            """;

    @ParameterizedTest(name = "{1}, {0} good: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # good   | order         | camden 40, islington 30, hackney 30, barnet 20
            lower    | highest-first | camden 1 islington 2 hackney 2 barnet 4
            higher   | highest-first | camden 1 islington 2 hackney 2 barnet 4
            lower    | lowest-first  | camden 4 islington 2 hackney 2 barnet 1
            higher   | lowest-first  | camden 4 islington 2 hackney 2 barnet 1
            25 to 50 | lowest-first  | camden 4 islington 2 hackney 2 barnet 1
            lower    | best-first    | camden 4 islington 2 hackney 2 barnet 1
            higher   | best-first    | camden 1 islington 2 hackney 2 barnet 4
            25 to 35 | best-first    | camden 3 islington 1 hackney 1 barnet 3
            25 to 50 | best-first    | camden 1 islington 1 hackney 1 barnet 4
            """)
    void ranksAreCompetitionRanks(String good, String order, String ranks) {
        TestScorer desk = TestScorer.of(PLACES, """
                calls camden    2021 40
                calls islington 2021 30
                calls hackney   2021 30
                calls barnet    2021 20
                """);
        Defined indicator = Defined.as("count calls").good(good).benchmark("boroughs " + order);
        assertThat(desk.scorecard("camden islington hackney barnet", "2021-12", indicator).scores().stream()
                        .map(score -> score.area().code() + " " + ((Ranked) rank(score)).position())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(ranks);
    }

    @Test
    void membersWithoutACompleteFigureAreLeftOutByName() {
        TestScorer desk = TestScorer.of(PLACES, """
                calls camden    2021            40
                calls islington 2021            30
                calls hackney   2021-01/2021-11 99
                """);
        Ranked rank = (Ranked)
                rank(desk.score(Defined.as("count calls").benchmark("boroughs highest-first"), "islington", "2021-12"));
        assertThat(rank.position()).isEqualTo(2);
        assertThat(rank.of()).isEqualTo(2);
        assertThat(rank.leftOut())
                .extracting(left -> left.area().name() + ": " + left.reason())
                .containsExactly("Hackney: December 2021 is missing", "Barnet: no figures are held for Barnet");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            kent     | Kent is not one of the Boroughs
            boroughs | Boroughs is not one of the Boroughs
            camden   | only 1 of 4 boroughs has complete data
            """)
    void whatHasNoPlaceSaysWhy(String area, String reason) {
        TestScorer desk = TestScorer.of(PLACES, """
                calls camden   2021 40
                calls kent     2021 30
                calls boroughs 2021 400
                """);
        NotRanked rank = (NotRanked)
                rank(desk.score(Defined.as("count calls").benchmark("boroughs highest-first"), area, "2021-12"));
        assertThat(rank.reason()).isEqualTo(reason);
    }

    @Test
    void whatLooksEqualWhenRoundedIsRankedUnrounded() {
        TestScorer desk = TestScorer.of(PLACES, """
                met   camden    2021 1
                calls camden    2021 3
                met   islington 2021 33333333
                calls islington 2021 100000000
                met   hackney   2021 2
                calls hackney   2021 6
                """);
        Defined indicator =
                Defined.as("percentage met over calls").good("higher").benchmark("boroughs highest-first");
        assertThat(desk.scorecard("camden islington hackney", "2021-12", indicator)
                        .scores())
                .extracting(score -> ((Ranked) rank(score)).position())
                .containsExactly(1, 3, 1);
    }

    @Test
    void whatIsEqualInBinaryIsRankedByWhatItIs() {
        TestScorer desk = TestScorer.of(PLACES, """
                met   camden    2021 999999997
                calls camden    2021 999999998
                met   islington 2021 999999998
                calls islington 2021 999999999
                """);
        Defined indicator =
                Defined.as("percentage met over calls").good("higher").benchmark("boroughs highest-first");
        assertThat(desk.scorecard("camden islington", "2021-12", indicator).scores())
                .extracting(score -> ((Ranked) rank(score)).position())
                .containsExactly(2, 1);
    }

    @ParameterizedTest(name = "in {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2021 | {barnet=4, camden=1, hackney=2, islington=2}
            2020 | {camden=1}
            2019 | {}
            """)
    void thePlacesAreThoseOfTheMembersWithAFigureThen(Period period, String expected) {
        TestScorer desk = TestScorer.of(PLACES, """
                calls camden    2020 40
                calls camden    2021 40
                calls islington 2021 30
                calls hackney   2021 30
                calls barnet    2021 20
                """);
        Indicator indicator =
                Defined.as("count calls").benchmark("boroughs highest-first").indicator();
        Figures figures = Figures.of(indicator, desk.areas(), desk.dataset());
        MemberOrder places = Standings.ranked(
                        indicator,
                        indicator.benchmarks().get(0),
                        figures,
                        desk.areas(),
                        id -> Optional.empty(),
                        other -> figures)
                .places(indicator.window(), indicator.comparator());
        Map<String, Integer> byCode = new TreeMap<>();
        Objects.requireNonNull(places)
                .members(new AreaCode("camden"), period)
                .forEach(member ->
                        byCode.put(member.area().code().value(), member.place().position()));
        assertThat(byCode).hasToString(expected);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}, changed by {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure                             | benchmark                    | camden's group | change | in per cent
            count calls                           | two pooled                   | 400            | -100   | -20
            count calls                           | two pooled without-self      | 100            | 0      | 0
            count calls                           | two mean-of-rates            | 200            | -50    | -20
            count calls                           | two mean-of-rates without-self | 100          | 0      | 0
            rate calls per 1000 over population   | two pooled                   | 1              | -0.25  | -20
            rate calls per 1000 over population   | two pooled without-self      | 0.5            | 0      | 0
            rate calls per 1000 over population   | two mean-of-rates            | 1              | -0.25  | -20
            percentage met over calls             | two pooled                   | 50             | 20     | -
            percentage met over calls             | two pooled without-self      | 80             | 0      | -
            percentage met over calls             | two mean-of-rates            | 60             | 11.25  | -
            percentage met over calls             | two mean-of-rates without-self | 80           | 0      | -
            # where not all is there
            count calls                           | boroughs pooled              | Hackney and Barnet are incomplete: January to December 2021 are missing | - | -
            count calls                           | boroughs mean-of-rates       | Hackney and Barnet are incomplete | - | -
            """)
    void theGroupsFigureIsPooledOrTheMeanOfItsMembers(
            String measure, String benchmark, String figure, String change, String percent) {
        TestScorer desk = TestScorer.of(PLACES, """
                calls      camden    2020 400
                calls      islington 2020 100
                calls      camden    2021 300
                calls      islington 2021 100
                met        camden    2020 70
                met        islington 2020 80
                met        camden    2021 120
                met        islington 2021 80
                population camden    2019 200000
                population islington 2019 200000
                """);
        GroupFigure group = standing(desk.score(Defined.as(measure).benchmark(benchmark), "camden", "2021-12"))
                .figure();
        assertThat(Objects.toString(group.value(), group.reason())).isEqualTo(figure);
        assertThat(Objects.toString(group.change(), "-")).isEqualTo(change);
        assertThat(Objects.toString(group.percentChange(), "-")).isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure                           | benchmark          | camden less its group
            rate calls per 1000 over population | two pooled         | 5
            mean days over calls                | two pooled         | -0.5
            percentage met over calls           | two pooled         | -10
            # a total is of many areas, and a published percentage is none
            count calls                         | two pooled         | -
            level caseload                      | two pooled         | -
            level confidence                    | two pooled         | -2
            # the mean of the members is of one area like any
            count calls                         | two mean-of-rates  | 100
            level caseload                      | two mean-of-rates  | 5
            # where the group has no figure there is no gap
            rate calls per 1000 over population | boroughs pooled    | -
            """)
    void theGapIsToAFigureThatOneAreaCouldHave(String measure, String benchmark, String gap) {
        Defined indicator = Defined.as(measure).benchmark(benchmark);
        Score score = TestScorer.of(PLACES, """
                        calls      camden    2021 300
                        calls      islington 2021 100
                        days       camden    2021 600
                        days       islington 2021 400
                        met        camden    2021 120
                        met        islington 2021 80
                        caseload   camden    2021 40
                        caseload   islington 2021 30
                        confidence camden    2021 60
                        confidence two       2021 62
                        population camden    2021 20000
                        population islington 2021 20000
                        """)
                .score(measure.contains("confidence") ? indicator.inPerCent() : indicator, "camden", "2021-12");
        assertThat(Objects.toString(standing(score).gap(), "-")).isEqualTo(gap);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # with itself one figure stands beside every area; without, each has its own
            two pooled                        | camden 400, islington 400
            two pooled without-self           | camden 100, islington 300
            two mean-of-rates without-self    | camden 100, islington 300
            """)
    void withoutItselfEachAreaHasAGroupOfItsOwn(String benchmark, String groups) {
        Scorecard card = TestScorer.of(PLACES, """
                        calls camden    2021 300
                        calls islington 2021 100
                        """)
                .scorecard(
                        "camden islington", "2021-12", Defined.as("count calls").benchmark(benchmark));
        assertThat(card.scores().stream()
                        .map(score -> score.area().code() + " "
                                + standing(score).figure().value())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(groups);
    }

    @Test
    void aMemberThatIsHiddenHidesTheMeanAndIsNotCalledIncomplete() {
        TestScorer desk = TestScorer.of(PLACES, """
                calls camden    2021 300
                calls islington 2021 3
                """);
        Defined indicator = Defined.as("count calls").suppressBelow(5).benchmark("two mean-of-rates");
        assertThat(standing(desk.score(indicator, "camden", "2021-12")).figure().reason())
                .isEqualTo("showing it could reveal a count below 5");
    }

    @Test
    void withoutItselfMattersOnlyToMembers() {
        TestScorer desk = TestScorer.of(PLACES, """
                calls camden    2021 300
                calls islington 2021 100
                calls kent      2021 900
                """);
        Defined indicator = Defined.as("count calls").benchmark("two pooled without-self");
        assertThat(standing(desk.score(indicator, "kent", "2021-12")).figure().value())
                .hasToString("400");
    }

    @Test
    void aGroupOfZeroesWithoutItselfIsZero() {
        TestScorer desk = TestScorer.of(PLACES, """
                calls      camden    2021 0
                calls      islington 2021 0
                population camden    2021 100
                population islington 2021 100
                """);
        Defined rate = Defined.as("rate calls per 1000 over population").benchmark("two pooled without-self");
        assertThat(standing(desk.score(rate, "camden", "2021-12")).figure().value())
                .hasToString("0");
    }

    @Test
    void aGroupOfOneHasNoOthers() {
        TestScorer desk = TestScorer.of("camden\nalone: camden", """
                calls      camden 2021 5
                population camden 2021 100
                """);
        String rate = "rate calls per 1000 over population";
        for (String figure : new String[] {"pooled", "mean-of-rates"}) {
            Defined indicator = Defined.as(rate).benchmark("alone " + figure + " without-self");
            GroupFigure group =
                    standing(desk.score(indicator, "camden", "2021-12")).figure();
            assertThat(group.value()).isNull();
            assertThat(group.reason()).isEqualTo("the group has no other members");
        }
    }

    @Test
    void aPublishedPercentageOfAGroupHasNoPartsToTakeOneOutOf() {
        TestScorer desk = TestScorer.of(PLACES, """
                confidence two    2021 62
                confidence camden 2021 60
                """);
        Defined level = Defined.as("level confidence").inPerCent().good("higher");
        assertThat(standing(desk.score(level.benchmark("two pooled"), "camden", "2021-12"))
                        .figure()
                        .value())
                .hasToString("62");
        assertThat(standing(desk.score(level.benchmark("two pooled without-self"), "camden", "2021-12"))
                        .figure()
                        .reason())
                .isEqualTo("the area's own figure cannot be subtracted from the group's");
    }

    @Test
    void theRankIsAmongTheMembersAtTheTime() {
        TestScorer desk = TestScorer.of("""
                camden
                islington
                hackney
                boroughs: camden islington hackney@/2020-12
                """, """
                calls camden    2020-12 10
                calls islington 2020-12 20
                calls hackney   2020-12 30
                calls camden    2021-01 10
                calls islington 2021-01 20
                calls hackney   2021-01 30
                """);
        Defined indicator = Defined.as("count calls").window("month").benchmark("boroughs highest-first");
        assertThat(((Ranked) rank(desk.score(indicator, "camden", "2020-12"))).position())
                .isEqualTo(3);
        assertThat(((Ranked) rank(desk.score(indicator, "camden", "2021-01"))).position())
                .isEqualTo(2);
        assertThat(rank(desk.score(indicator, "hackney", "2021-01"))).isInstanceOf(NotRanked.class);
    }

    @Test
    void withoutABenchmarkThereIsNoStandingAndWithoutAnOrderNoRank() {
        TestScorer desk = TestScorer.of(PLACES, """
                calls camden    2021 300
                calls islington 2021 100
                """);
        assertThat(desk.scored(Defined.as("count calls"), "camden", "2021-12").standing())
                .isNull();
        assertThat(standing(desk.score(Defined.as("count calls").benchmark("two pooled"), "camden", "2021-12"))
                        .rank())
                .isNull();
    }

    private static Standing standing(Score score) {
        return Objects.requireNonNull(((Score.Scored) score.result()).standing());
    }

    private static Standing.Rank rank(Score score) {
        return Objects.requireNonNull(standing(score).rank());
    }
}
