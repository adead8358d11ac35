package org.callover.kpi.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.control.Control.Charted;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.Series.Break.Effect;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.NotScored;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.TestScorer;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.NotRanked;
import org.callover.kpi.standing.Standing.Ranked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A level is the observation of exactly the window, else that of the last month in it; in both periods alike. */
class LevelTest {

    private static final String PLACES = "camden\nislington\nhackney\nthree: camden islington hackney";

    @ParameterizedTest(name = "{0} at {1}, held {2}: {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # window        | month   | held                                                                      | value | before
            # of exactly the window, in both
            fytd            | 2023-10 | 2022-04/2022-10=21.3 2023-04/2023-10=19.4 2022-10=16 2023-10=17           | 19.4  | 21.3
            fytd            | 2023-10 | 2022-04/2022-10=21.3 2023-04/2023-10=19.4                                 | 19.4  | 21.3
            # in one of the two only
            fytd            | 2023-10 | 2023-04/2023-10=19.4 2022-10=16 2023-10=17                                | 19.4  | UNEQUAL_LENGTHS
            fytd            | 2023-10 | 2022-04/2022-10=21.3 2022-10=16 2023-10=17                                | 17    | UNEQUAL_LENGTHS
            fytd            | 2023-10 | 2023-04/2023-10=19.4 2023-10=17                                           | 19.4  | INCOMPLETE_PERIOD
            # by the month only: the last one there is, whichever it is
            fytd            | 2023-10 | 2022-10=16 2023-10=17                                                     | 17    | 16
            fytd            | 2023-10 | 2022-05=15 2022-08=16 2023-04=18 2023-09=17                               | 17    | 16
            # of other lengths: for neither
            fytd            | 2023-10 | 2023-04/2023-06=9 2023-07/2023-09=8                                       | INCOMPLETE_PERIOD | -
            fytd            | 2023-10 | 2023-04/2023-06=9 2023-08=7 2023-07/2023-09=8                             | 7     | INCOMPLETE_PERIOD
            fytd            | 2023-06 | 2022-04/2022-06=9 2023-04/2023-06=8 2022-06=3 2023-06=2                   | 8     | 9
            # months that were loaded later do not make up a year to date
            fytd            | 2023-06 | 2022-04/2022-06=9 2023-04/2023-06=8 2023-04=2@2 2023-05=2@2 2023-06=2@2   | 8     | 9
            quarter         | 2023-06 | 2022-04/2022-06=9 2023-04/2023-06=8 2023-06=2                             | 8     | 9
            quarter         | 2023-06 | 2022-06=9 2023-04/2023-06=8                                               | 8     | UNEQUAL_LENGTHS
            financial-year  | 2024-03 | 2022-04/2023-03=5 2023-04/2024-03=6 2023-03=1 2024-03=2                   | 6     | 5
            calendar-year   | 2023-12 | 2022=5 2023=6 2023-12=2                                                   | 6     | 5
            rolling-12      | 2023-12 | 2022=5 2023=6 2023-12=2                                                   | 6     | 5
            rolling-12      | 2023-10 | 2022=5 2023=6 2022-09=3 2023-09=2                                         | 2     | 3
            rolling-3       | 2023-10 | 2022-08/2022-10=5 2023-08=6                                               | 6     | UNEQUAL_LENGTHS
            month           | 2023-10 | 2022-10=16 2023-10=17 2023-04/2023-10=19.4                                | 17    | 16
            month           | 2023-10 | 2023-04/2023-10=19.4 2023-09=4                                            | INCOMPLETE_PERIOD | -
            # the latest is of any length
            latest          | 2023-10 | 2022-07/2022-09=9 2023-07/2023-09=8 2023-04=5                             | 8     | 9
            latest          | 2023-10 | 2022-09=9 2023-07/2023-09=8                                               | 8     | 9
            """)
    void isReadInTheSameWayInBothPeriods(String window, String month, String held, String value, String before) {
        Score score = TestScorer.of(PLACES, lines("camden", held))
                .score(Defined.as("level rough").window(window), "camden", month);
        assertThat(value(score)).isEqualTo(value);
        assertThat(before(score)).isEqualTo(before);
    }

    @Test
    void saysWhyThereIsNoComparison() {
        TestScorer desk = TestScorer.of(PLACES, lines("camden", "2023-04/2023-10=19.4 2022-10=16"));
        Defined level = Defined.as("level rough").window("fytd");
        NotCompared none = (NotCompared) desk.scored(level, "camden", "2023-10").comparison();
        assertThat(none.text())
                .isEqualTo("April to October 2023 has a figure for the whole period, "
                        + "and April to October 2022 only has figures for single months");
        NotCompared first = (NotCompared) desk.scored(level.brokenAt("2023-01", Effect.BLOCK), "camden", "2023-10")
                .comparison();
        assertThat(first.reason()).isEqualTo(UnscoredReason.UNEQUAL_LENGTHS);
        NotScored nothing = (NotScored) desk.score(Defined.as("level rough").window("fytd"), "camden", "2023-09")
                .result();
        assertThat(nothing.why().text())
                .isEqualTo("no figure is held for April to September 2023 as a whole, or for any of its months");
    }

    @ParameterizedTest(name = "{0}; {1}; {2}: {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # camden                              | islington                             | hackney                               | value | before
            2022-04/2022-10=1 2023-04/2023-10=2   | 2022-04/2022-10=10 2023-04/2023-10=20 | 2022-04/2022-10=40 2023-04/2023-10=50 | 72    | 51
            2022-10=1 2023-10=2                   | 2022-08=10 2023-09=20                 | 2022-10=40 2023-10=50                 | 72    | 51
            # all by the month, where one has nothing else
            2022-10=1 2023-10=2 2023-04/2023-10=9 | 2022-10=10 2023-10=20                 | 2022-10=40 2023-10=50                 | 72    | 51
            # a figure of the whole in one way then and in the other now
            2022-10=1 2023-04/2023-10=2           | 2022-10=10 2023-04/2023-10=20         | 2022-10=40 2023-04/2023-10=50         | 72    | UNEQUAL_LENGTHS
            # not alike
            2023-04/2023-10=2                     | 2023-10=20                            | 2023-10=50                            | INCOMPLETE_GROUP | -
            2023-04/2023-10=2                     | 2023-10=20                            | 2023-07/2023-09=50                    | INCOMPLETE_GROUP | -
            """)
    void isReadInTheSameWayByAllMembers(String camden, String islington, String hackney, String value, String before) {
        TestScorer desk = TestScorer.of(
                PLACES, lines("camden", camden) + lines("islington", islington) + lines("hackney", hackney));
        Score score = desk.score(Defined.as("level rough").window("fytd"), "three", "2023-10");
        assertThat(value(score)).isEqualTo(value);
        assertThat(before(score)).isEqualTo(before);
    }

    @Test
    void namesTheMembersThatAreNotAlike() {
        TestScorer desk = TestScorer.of(
                PLACES,
                lines("camden", "2023-04/2023-10=2")
                        + lines("islington", "2023-10=20")
                        + lines("hackney", "2023-10=50"));
        NotScored none = (NotScored) desk.score(Defined.as("level rough").window("fytd"), "three", "2023-10")
                .result();
        assertThat(none.why().text())
                .isEqualTo(
                        "Camden has only a figure for April to October 2023 as a whole, and Islington and Hackney have only figures for single months");
    }

    @ParameterizedTest(name = "the group itself {0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # its own                                 | value | before
            2022-04/2022-10=70 2023-04/2023-10=80     | 80    | 70
            # of exactly the period now only, while the members are held by the month
            2023-04/2023-10=80                        | 80    | UNEQUAL_LENGTHS
            2023-04/2023-10=80 2022-10=60 2023-10=61  | 80    | UNEQUAL_LENGTHS
            # of a month now only: members are compared with members
            2023-10=61                                | 61    | 51
            2022-10=60 2023-10=61                     | 61    | 60
            """)
    void readsTheGroupsOwnLevelInOneWay(String own, String value, String before) {
        TestScorer desk = TestScorer.of(
                PLACES,
                lines("three", own)
                        + lines("camden", "2022-10=1 2023-10=2")
                        + lines("islington", "2022-10=10 2023-10=20")
                        + lines("hackney", "2022-10=40 2023-10=50"));
        Score score = desk.score(Defined.as("level rough").window("fytd"), "three", "2023-10");
        assertThat(value(score)).isEqualTo(value);
        assertThat(before(score)).isEqualTo(before);
    }

    @Test
    void ranksOnlyWhatIsAlike() {
        TestScorer desk = TestScorer.of(
                PLACES,
                lines("camden", "2023-04/2023-10=2 2023-10=9")
                        + lines("islington", "2023-04/2023-10=3")
                        + lines("hackney", "2023-10=1"));
        Defined level = Defined.as("level rough").window("fytd").benchmark("three mean-of-rates highest-first");
        Standing camden =
                Objects.requireNonNull(desk.scored(level, "camden", "2023-10").standing());
        Ranked ranked = (Ranked) camden.rank();
        assertThat(ranked.position() + " of " + ranked.of()).isEqualTo("2 of 2");
        assertThat(ranked.leftOut()).hasSize(1);
        assertThat(ranked.leftOut().get(0).reason())
                .isEqualTo(
                        "it only has figures for single months, and the others have one for April to October 2023 as a whole");
        assertThat(camden.figure().value()).isNull();
        assertThat(camden.gap()).isNull();
        Standing hackney =
                Objects.requireNonNull(desk.scored(level, "hackney", "2023-10").standing());
        assertThat(hackney.figure().value()).isNull();
        assertThat(((NotRanked) hackney.rank()).reason())
                .isEqualTo("only 1 of 3 boroughs has a figure of the same kind");
    }

    @Test
    void percentagesAreReadAlikeToo() {
        TestScorer desk = TestScorer.of(PLACES, lines("three", "2022-04/2022-10=70 2023-04/2023-10=80 2023-10=60"));
        Defined level = Defined.as("level rough").inPerCent().window("fytd");
        assertThat(value(desk.score(level, "three", "2023-10"))).isEqualTo("80");
        assertThat(before(desk.score(level, "three", "2023-10"))).isEqualTo("70");
        TestScorer none = TestScorer.of(PLACES, lines("camden", "2023-04/2023-10=80"));
        assertThat(value(none.score(level, "three", "2023-10"))).isEqualTo("NOT_ADDITIVE");
    }

    @Test
    void hidesASmallLevelByWhatStandsForThePeriod() {
        TestScorer desk = TestScorer.of(
                PLACES,
                lines("camden", "2023-04/2023-10=12 2023-10=3")
                        + lines("islington", "2023-10=20")
                        + lines("hackney", "2023-10=50"));
        Defined level = Defined.as("level rough").window("fytd").suppressBelow(5);
        assertThat(value(desk.score(level, "camden", "2023-10"))).isEqualTo("12");
        // the sum is of the months, and Camden's must not be shown
        assertThat(value(desk.score(level, "three", "2023-10"))).isEqualTo("SUPPRESSED");
        Defined monthly = Defined.as("level rough").window("month").suppressBelow(5);
        assertThat(value(desk.score(monthly, "camden", "2023-10"))).isEqualTo("SUPPRESSED");
    }

    @Test
    void chartsItsMonthsOrItsQuarters() {
        TestScorer quarters = TestScorer.of(PLACES, lines("camden", "2022-Q4=5 2023-Q1=6 2023-Q2=7"));
        Scored scored = quarters.scored(Defined.as("level rough").window("quarter"), "camden", "2023-06");
        Charted charted = (Charted) scored.controlPoint().read();
        assertThat(charted.run().values()).containsExactly(5, 6, 7);
        TestScorer months = TestScorer.of(PLACES, lines("camden", "2023-04/2023-06=9 2023-04=1 2023-06=3"));
        Charted monthly = (Charted) months.scored(Defined.as("level rough").window("fytd"), "camden", "2023-06")
                .controlPoint()
                .read();
        assertThat(monthly.run().values()).containsExactly(1, 3);
    }

    private static String lines(String area, String held) {
        return Arrays.stream(held.split(" "))
                        .map(each -> "rough %s %s"
                                .formatted(area, each.replace("=", " ").replace("@", " @")))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String value(Score score) {
        return score.result() instanceof Scored scored
                ? scored.figure().value().toString()
                : ((NotScored) score.result()).why().reason().name();
    }

    private static String before(Score score) {
        if (!(score.result() instanceof Scored scored)) {
            return "-";
        }
        return scored.comparison() instanceof Compared compared
                ? compared.before().value().toString()
                : ((NotCompared) scored.comparison()).reason().name();
    }
}
