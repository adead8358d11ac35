package org.callover.kpi.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import org.callover.kpi.comparison.Comparison.Assessment;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.FigurePair.Matched;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A group is compared with itself: over the same members, and with its own figure in both periods or in none. */
class LikeForLikeTest {

    private static final String BOROUGHS = "camden\nislington\nhackney\n";

    /** One stays and the other, five times as large, leaves in the middle of the second year. */
    private static final TestScorer ONE_LEFT = TestScorer.of(BOROUGHS + "unit: camden islington@/2019-06", """
            calls camden    2018            1200
            calls camden    2019            1320
            calls islington 2018            6000
            calls islington 2019-01/2019-06 3000
            people camden    2018 1000
            people camden    2019 1000
            people islington 2018 9000
            """);

    @Test
    void comparesTheMembersThatBothPeriodsHave() {
        Scored scored = ONE_LEFT.scored(Defined.as("count calls").target("-5% on year-earlier"), "unit", "2019-12");
        Compared compared = (Compared) scored.comparison();
        assertThat(scored.figure().value()).hasToString("1320");
        assertThat(compared.now().value()).hasToString("1320");
        assertThat(compared.before().value()).hasToString("1200");
        assertThat(compared.percentChange()).hasToString("10");
        assertThat("%.2f".formatted(compared.test().z())).isEqualTo("2.39");
        assertThat(compared.assessment()).isEqualTo(Assessment.WORSE);
        assertThat(told(compared)).isEqualTo("camden: Islington left the group");
        assertThat(compared.breaks()).isEmpty();
        // the target is set on the matched figure, and so is what is judged by it
        assertThat(scored.rating().target()).hasToString("1140");
        assertThat(scored.rating().rag()).isEqualTo(Rag.RED);
    }

    @Test
    void judgesTheMatchedFigureByATargetSetOnIt() {
        TestScorer joined = TestScorer.of(BOROUGHS + "unit: camden islington@2019-07", """
                calls camden    2018 1000
                calls camden    2019 900
                calls islington 2018 5000
                calls islington 2019 5000
                """);
        Scored scored = joined.scored(Defined.as("count calls").target("-5% on year-earlier"), "unit", "2019-12");
        assertThat(scored.figure().value()).hasToString("5900");
        assertThat(((Compared) scored.comparison()).change()).hasToString("-100");
        assertThat(scored.rating().judged()).hasToString("900");
        assertThat(scored.rating().target()).hasToString("950");
        assertThat(scored.rating().rag()).isEqualTo(Rag.GREEN);
        assertThat(scored.rating().reason()).isEqualTo("900 <= 950");
    }

    /** What members that are groups publish for themselves is compared member by member, too. */
    @Test
    void namesMembersThatAreGroupsWithFiguresOfTheirOwn() {
        TestScorer nations = TestScorer.of(BOROUGHS + """
                england: camden
                scotland: islington
                wales: hackney
                union: england scotland wales@2021-01
                """, """
                calls england  2020 100
                calls scotland 2020 50
                calls england  2021 110
                calls scotland 2021 60
                calls wales    2021 70
                """);
        Compared compared = (Compared)
                nations.scored(Defined.as("count calls"), "union", "2021-12").comparison();
        assertThat(told(compared)).isEqualTo("england scotland: Wales joined the group");
        assertThat(compared.now().value()).hasToString("170");
        assertThat(compared.before().value()).hasToString("150");
        assertThat(nations.score(Defined.as("count calls"), "union", "2021-12").sentence())
                .contains("This compares the 2 members that are in both periods, because Wales joined the group.");
    }

    /** The group's own figure of the earlier year never had the member that joined, so it is not taken out of it. */
    @Test
    void takesAMemberOutOfTheYearsThatItIsInOnly() {
        TestScorer joined = TestScorer.of(BOROUGHS + "unit: camden islington hackney@2021-04", """
                calls unit    FY2020-21 100
                calls unit    FY2021-22 150
                calls hackney FY2020-21 20
                calls hackney FY2021-22 30
                """);
        Defined beside = Defined.as("count calls").window("financial-year").benchmark("unit pooled without-self");
        assertThat(Objects.requireNonNull(
                                joined.scored(beside, "hackney", "2022-03").standing())
                        .figure()
                        .percentChange())
                .hasToString("20");
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            count calls                      | 1200 | 1320
            rate calls per 100 over people   | 120  | 132
            percentage people over calls     | 83.33333333333333 | 75.75757575757576
            """)
    void comparesRatesAndPercentagesLikeForLikeToo(String measure, String before, String now) {
        Compared compared = (Compared)
                ONE_LEFT.scored(Defined.as(measure), "unit", "2019-12").comparison();
        assertThat(compared.before().value()).hasToString(before);
        assertThat(compared.now().value()).hasToString(now);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # the group                                       | before, now, members and why
            camden islington                                  | 170 to 150, the whole group
            camden islington@2020-03                          | 170 to 150, the whole group
            camden islington@2022-01                          | 120 to 100, the whole group
            camden islington@2021-01                          | 120 to 100, camden: Islington joined the group
            camden islington@2021-12                          | 120 to 100, camden: Islington joined the group
            camden islington@/2021-06                         | 120 to 100, camden: Islington left the group
            hackney@/2021-02 camden islington@2021-03         | 120 to 100, camden: Islington joined the group and Hackney left the group
            hackney@/2021-02 camden islington@2021-05         | 120 to 100, camden: Hackney left the group; Islington joined the group
            # none of them is in both
            hackney@/2021-02 camden@2021-03                   | NO_SHARED_MEMBERS: no member of Unit is in both periods
            """)
    void comparesOnlyMembersOfBothPeriods(String members, String told) {
        Comparison comparison = TestScorer.of(BOROUGHS + "unit: " + members, """
                        calls camden    2020 120
                        calls camden    2021 100
                        calls islington 2020 50
                        calls islington 2021 50
                        calls hackney   2020 20
                        """)
                .scored(Defined.as("count calls"), "unit", "2021-12")
                .comparison();
        assertThat(
                        comparison instanceof Compared compared
                                ? "%s to %s, %s"
                                        .formatted(
                                                compared.before().value(),
                                                compared.now().value(),
                                                told(compared))
                                : ((NotCompared) comparison).reason() + ": " + ((NotCompared) comparison).text())
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} before and {1} now: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # observed for the group before | and now | told
            300 | 330 | 300 to 330, the whole group
            -   | 330 | 170 to 150, camden islington: the group's own figure is held for only one of the two periods
            300 | -   | 170 to 150, camden islington: the group's own figure is held for only one of the two periods
            -   | -   | 170 to 150, the whole group
            """)
    void comparesOwnFiguresWithOwnFiguresAndMembersWithMembers(String before, String now, String told) {
        String own = (before.equals("-") ? "" : "calls unit 2020 %s%n".formatted(before))
                + (now.equals("-") ? "" : "calls unit 2021 %s%n".formatted(now));
        Compared compared = (Compared) TestScorer.of(BOROUGHS + "unit: camden islington", """
                        calls camden    2020 120
                        calls camden    2021 100
                        calls islington 2020 50
                        calls islington 2021 50
                        """ + own)
                .scored(Defined.as("count calls"), "unit", "2021-12")
                .comparison();
        assertThat("%s to %s, %s"
                        .formatted(compared.before().value(), compared.now().value(), told(compared)))
                .isEqualTo(told);
    }

    @Test
    void refusesAnOwnFigureBesideMembersThatAreNotAllHeld() {
        Scored scored = TestScorer.of(BOROUGHS + "unit: camden islington", """
                        calls camden    2020 120
                        calls islington 2020 50
                        calls camden    2021 100
                        calls unit      2021 160
                        """)
                .scored(Defined.as("count calls"), "unit", "2021-12");
        assertThat(scored.figure().value()).hasToString("160");
        assertThat(((NotCompared) scored.comparison()).reason()).isEqualTo(UnscoredReason.INCOMPLETE_GROUP);
    }

    @Test
    void matchesTheMembersOfGroupsWithinGroups() {
        Compared compared =
                (Compared) TestScorer.of(BOROUGHS + "unit: camden islington@/2021-06\nregion: unit hackney", """
                        calls camden    2020 120
                        calls camden    2021 100
                        calls islington 2020 500
                        calls islington 2021 500
                        calls hackney   2020 20
                        calls hackney   2021 30
                        """)
                        .scored(Defined.as("count calls"), "region", "2021-12")
                        .comparison();
        assertThat(told(compared)).isEqualTo("camden hackney: the members of a group in it changed");
        assertThat(compared.before().value()).hasToString("140");
        assertThat(compared.now().value()).hasToString("130");
    }

    @ParameterizedTest(name = "{0}: the group changed by {1}%")
    @CsvSource(delimiter = '|', textBlock = """
            unit                         | 10
            unit mean-of-rates           | 10
            """)
    void comparesABenchmarkLikeForLike(String benchmark, String percent) {
        Scored scored = ONE_LEFT.scored(Defined.as("count calls").benchmark(benchmark), "camden", "2019-12");
        assertThat(scored.standing().figure().percentChange()).hasToString(percent);
    }

    @ParameterizedTest(name = "from {0} to 1200, against 10%: {1}")
    @CsvSource({"1100, GREEN", "1000, RED"})
    void judgesAChangeByTheChangeOfTheBenchmark(String before, Rag rag) {
        TestScorer desk = TestScorer.of(BOROUGHS + "unit: camden islington@/2019-06", """
                calls camden    2018 1200
                calls camden    2019 1320
                calls islington 2018 6000
                calls hackney   2018 %s
                calls hackney   2019 1200
                """.formatted(before));
        Scored scored = desk.scored(
                Defined.as("count calls").judgingTheChange().target("benchmark").benchmark("unit"),
                "hackney",
                "2019-12");
        assertThat(scored.rating().target()).hasToString("10");
        assertThat(scored.rating().rag()).isEqualTo(rag);
    }

    @Test
    void readsEachSeriesOfASumAsTheGroupHasIt() {
        TestScorer desk = TestScorer.of(BOROUGHS + "own: camden islington", """
                a camden    2021 10
                a islington 2021 20
                a own       2021 36
                b camden    2021 100
                b islington 2021 200
                people camden    2021 1000
                people islington 2021 1000
                """);
        assertThat(value(desk, "count a")).isEqualTo("36");
        assertThat(value(desk, "count a + b")).isEqualTo("336");
        assertThat(value(desk, "count b + a")).isEqualTo("336");
        assertThat(value(desk, "count b - a")).isEqualTo("264");
        assertThat(value(desk, "rate a + b per 100 over people")).isEqualTo("16.8");
        assertThat(value(desk, "percentage a over a + b")).isEqualTo("10.71428571428571");
        assertThat(value(desk, "mean b + a over a")).isEqualTo("9.333333333333333");
        Scored benchmark = desk.scored(Defined.as("count a + b").benchmark("own"), "camden", "2021-12");
        assertThat(benchmark.standing().figure().value()).hasToString("336");
    }

    @Test
    void weighsAGroupsOwnPercentageByItsMembersTogether() {
        TestScorer desk = TestScorer.of(BOROUGHS + "own: camden islington", """
                met own       2021-11 80
                met own       2021-12 90
                weight camden    2021-11 1
                weight camden    2021-12 1
                weight islington 2021-11 2
                weight islington 2021-12 5
                """);
        Scored scored = desk.scored(Defined.as("weighted-mean met by weight").window("rolling-2"), "own", "2021-12");
        assertThat(scored.figure().value().toDouble()).isEqualTo((3 * 80.0 + 6 * 90) / 9);
    }

    private static String value(TestScorer desk, String measure) {
        return desk.scored(Defined.as(measure), "own", "2021-12")
                .figure()
                .value()
                .toString();
    }

    private static String told(Compared compared) {
        Matched matched = compared.matched();
        return matched == null
                ? "the whole group"
                : matched.members().stream().map(AreaCode::value).collect(Collectors.joining(" ")) + ": "
                        + matched.why();
    }
}
