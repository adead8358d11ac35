package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A count as a percentage of the same count in a larger place. */
class ShareTest {

    private static final String PLACES = """
            camden
            islington
            hackney
            barnet
            ward
            central: camden islington
            boroughs: camden islington hackney
            london: central hackney
            joined: camden islington@2021-06/
            """;

    private static final TestScorer DESK = TestScorer.of(PLACES, """
            calls camden    2020 100
            calls islington 2020 250
            calls hackney   2020 650
            calls camden    2021 126
            calls islington 2021 374
            calls hackney   2021 500
            texts camden    2021 26
            texts islington 2021 74
            texts hackney   2021 400
            calls barnet    2021 60
            calls ward      2021 63
            """);

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            share calls in boroughs         | camden    | 12.6 = 126 of 1000
            share calls in boroughs         | central   | 50 = 500 of 1000
            share calls in boroughs         | boroughs  | 100 = 1000 of 1000
            # a group of groups
            share calls in london           | camden    | 12.6 = 126 of 1000
            share calls in london           | central   | 50 = 500 of 1000
            share calls in central          | islington | 74.8 = 374 of 500
            # sums and differences
            share calls + texts in boroughs | islington | 29.8667 = 448 of 1500
            share calls - texts in boroughs | camden    | 20 = 100 of 500
            # what lies in a single place need not be declared
            share calls in camden           | ward      | 50 = 63 of 126
            # what is not part of a group has no share of it
            share calls in boroughs         | barnet    | OUTSIDE_WHOLE Barnet is not part of the Boroughs
            share calls in central          | hackney   | OUTSIDE_WHOLE Hackney is not part of the Central
            share calls in central          | boroughs  | OUTSIDE_WHOLE Boroughs is not part of the Central
            share calls in barnet           | ward      | 105 = 63 of 60
            share texts in barnet           | camden    | NO_DENOMINATOR there is no texts to divide by
            """)
    void isThePartOfTheWhole(String measure, String area, String expected) {
        Score.Result result =
                DESK.score(Defined.as(measure).compare("none"), area, "2021-12").result();
        assertThat(
                        result instanceof Score.Scored scored
                                ? "%s = %s of %s"
                                        .formatted(
                                                scored.figure()
                                                        .value()
                                                        .rounded(4)
                                                        .stripTrailingZeros()
                                                        .toPlainString(),
                                                scored.figure().numerator(),
                                                scored.figure().denominator())
                                : reason((Score.NotScored) result))
                .isEqualTo(expected);
    }

    private static String reason(Score.NotScored none) {
        Unscored why = none.why();
        return why.reason() + " " + why.text();
    }

    @Test
    void changesInPointsAndIsTestedAsAProportion() {
        Score score = DESK.score(Defined.as("share calls in boroughs").decimals(1), "camden", "2021-12");
        Compared compared = (Compared) ((Score.Scored) score.result()).comparison();
        assertThat(compared.percentChange()).isNull();
        assertThat(score.displayChange(compared)).isEqualTo("+2.6 points");
        // (126/1000 - 100/1000) / sqrt(0.113 x 0.887 x 2/1000)
        assertThat("%.2f".formatted(compared.test().z())).isEqualTo("1.84");
        assertThat(score.interval(Confidence.P95))
                .contains(Interval.wilson(126, 1000, Confidence.P95).times(100));
        assertThat(score.sentence())
                .startsWith("Calls in Camden rose 2.6 points, from 10.0% to 12.6%, in the 12 months to December 2021."
                        + " This could be chance.");
    }

    @ParameterizedTest(name = "{0}: {1}, gap {2}")
    @CsvSource(delimiter = '|', textBlock = """
            boroughs pooled                     | 100     |
            boroughs pooled without-self        | 87.4    |
            boroughs mean-of-rates              | 33.3333 | -20.7333
            boroughs mean-of-rates without-self | 43.7    | -31.1
            """)
    void theSharesOfAGroupAddUpSoNoneIsComparedWithTheirSum(String benchmark, String value, String gap) {
        Score.Scored scored =
                DESK.scored(Defined.as("share calls in boroughs").benchmark(benchmark), "camden", "2021-12");
        assertThat(scored.standing()
                        .figure()
                        .value()
                        .rounded(4)
                        .stripTrailingZeros()
                        .toPlainString())
                .isEqualTo(value);
        assertThat(
                        scored.standing().gap() == null
                                ? null
                                : "" + scored.standing().gap().rounded(4).stripTrailingZeros())
                .isEqualTo(gap);
    }

    @ParameterizedTest(name = "{1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # the members changed
            camden 2020 10, camden 2021 10, islington 2021 30 | joined   | camden | 25, WHOLE_CHANGED the count for the Joined is not made up in the same way in both periods: Islington joined the group
            # the group's own figure is held once
            camden 2020 10, islington 2020 40, hackney 2020 50, camden 2021 10, boroughs 2021 80 | boroughs | camden | 12.5, WHOLE_CHANGED the count for the Boroughs is not made up in the same way in both periods: the group's own figure is held for only one of the two periods
            # or twice
            camden 2020 10, boroughs 2020 100, camden 2021 10, boroughs 2021 80 | boroughs | camden | 12.5, +2.5 points
            # or in a member that is a group
            camden 2020 10, central 2020 50, hackney 2020 50, camden 2021 10, central 2021 30, hackney 2021 50 | london | camden | 12.5, +2.5 points
            """)
    void theWholeIsTakenInTheSameWayInBothPeriods(String given, String whole, String area, String expected) {
        String observations = "calls " + given.replace(", ", "\ncalls ");
        Score score = TestScorer.of(PLACES, observations)
                .score(Defined.as("share calls in " + whole).decimals(1), area, "2021-12");
        Score.Scored scored = (Score.Scored) score.result();
        String comparison = scored.comparison() instanceof Compared compared
                ? score.displayChange(compared)
                : ((NotCompared) scored.comparison()).reason() + " " + ((NotCompared) scored.comparison()).text();
        assertThat(scored.figure().value() + ", " + comparison).isEqualTo(expected);
    }

    /** A share would reveal the counts of both places, so both must be fit to show. */
    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            camden 20, islington 30, hackney 50                | camden  | 20
            camden 4, islington 30, hackney 50                 | camden  | -
            # the whole is not shown where one of its parts is not, so no share of it is
            camden 4, islington 30, hackney 50                 | hackney | -
            camden 4, islington 30, hackney 50                 | central | -
            camden 0, islington 30, hackney 50                 | hackney | 62.5
            boroughs 100, camden 20, hackney 78                | camden  | -
            boroughs 100, camden 20, hackney 50                | camden  | 20
            boroughs 100, camden 20, islington 4, hackney 50   | camden  | -
            """)
    void isHiddenWithTheCountsThatItTells(String given, String area, String expected) {
        String observations = given.replaceAll("(\\w+) (\\d+),? ?", "calls $1 2021-04 $2\n");
        Score score = TestScorer.of(PLACES, observations)
                .score(
                        Defined.as("share calls in boroughs")
                                .window("month")
                                .compare("none")
                                .suppressBelow(5),
                        area,
                        "2021-04");
        assertThat(
                        score.result() instanceof Score.Scored scored
                                ? scored.figure().value().toString()
                                : "-")
                .isEqualTo(expected);
        if (score.result() instanceof Score.NotScored none) {
            assertThat(none.why().reason()).hasToString("SUPPRESSED");
        }
    }
}
