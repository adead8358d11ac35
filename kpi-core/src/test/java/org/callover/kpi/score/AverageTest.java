package org.callover.kpi.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.statistics.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A count on average for a day or a year. */
class AverageTest {

    private static final TestScorer YEARS = TestScorer.islington("""
            calls islington 2019 2555
            calls islington 2020 2562
            calls islington 2021-01/2021-06 1448
            calls islington 2021-07/2021-12 1472
            calls islington 2022-01 310
            calls islington 2022-02 280
            calls islington 2022-03 0
            calls islington 2022-04 0
            spend islington 2020 36600.50
            spend islington 2021 36500.50
            """);

    @ParameterizedTest(name = "{0} over {1} to {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure               | window        | month   | value | is shown as | numerator | denominator
            average-per-day calls   | rolling-12    | 2020-12 | 7     | 7.0         | 2562      | 366
            average-per-day calls   | rolling-12    | 2021-12 | 8     | 8.0         | 2920      | 365
            average-per-day calls   | rolling-6     | 2021-06 | 8     | 8.0         | 1448      | 181
            average-per-day calls   | month         | 2022-02 | 10    | 10.0        | 280       | 28
            average-per-day calls   | month         | 2022-03 | 0     | 0.0         | 0         | 31
            average-per-year calls  | rolling-24    | 2020-12 | 2558.5 | 2,558.5    | 5117      | 2
            average-per-year calls  | rolling-12    | 2021-12 | 2920  | 2,920.0     | 2920      | 1
            average-per-year calls  | month         | 2022-01 | 3720  | 3,720.0     | 310       | 0.0833333333
            average-per-day spend   | calendar-year | 2021-12 | 100.001369863 | 100.0 | 36500.5 | 365
            """)
    void dividesByTheLengthOfTheWindow(
            String measure, String window, String month, String value, String shown, String of, String over) {
        Score score =
                YEARS.score(Defined.as(measure).window(window).compare("none").decimals(1), "islington", month);
        Score.Scored scored = (Score.Scored) score.result();
        assertThat(scored.figure().value().rounded(10).stripTrailingZeros().toPlainString())
                .isEqualTo(value);
        assertThat(score.display(scored.figure().value())).isEqualTo(shown);
        assertThat(scored.figure().numerator()).hasToString(of);
        assertThat(scored.figure()
                        .denominator()
                        .rounded(10)
                        .stripTrailingZeros()
                        .toPlainString())
                .isEqualTo(over);
    }

    /** 2,562 to 2,920 is 14.0% more; a year of 366 days makes it 14.3% a day. */
    @ParameterizedTest(name = "{0}: {1}%, z = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            count calls             | rolling-12 | year-earlier | 2021-12 | 13.97 | 4.84
            average-per-day calls   | rolling-12 | year-earlier | 2021-12 | 14.29 | 4.94
            average-per-year calls  | rolling-12 | year-earlier | 2021-12 | 13.97 | 4.84
            average-per-day calls   | month      | previous     | 2022-02 | 0.00  | 0.00
            count calls             | month      | previous     | 2022-02 | -9.68 | -1.23
            average-per-day calls   | rolling-24 | 2019         | 2021-12 | 7.13  | 2.89
            """)
    void comparesAndTestsByTheLengthOfEachWindow(
            String measure, String window, String compare, String month, String percent, String z) {
        Compared compared =
                (Compared) YEARS.scored(Defined.as(measure).window(window).compare(compare), "islington", month)
                        .comparison();
        assertThat(compared.percentChange().rounded(2)).hasToString(percent);
        assertThat("%.2f".formatted(compared.test().z() + 0.0)).isEqualTo(z);
    }

    @Test
    void aChangeOfCountsThatOverlapIsTestedByTheMonthsThatAreNotShared() {
        Compared compared = (Compared)
                YEARS.scored(Defined.as("average-per-year calls").window("rolling-24"), "islington", "2021-12")
                        .comparison();
        assertThat(compared.tried().sharedMonths()).isEqualTo(12);
        assertThat("%.2f".formatted(compared.test().z())).isEqualTo("4.94");
        Compared within = (Compared) YEARS.scored(
                        Defined.as("average-per-year calls")
                                .window("rolling-24")
                                .compare("2021"),
                        "islington",
                        "2021-12")
                .comparison();
        assertThat(within.test()).isNull();
        assertThat(within.tried().sharedMonths()).isEqualTo(12);
    }

    @Test
    void aTargetIsForAnyNumberOfMonthsAndTheYearHasNoForecast() {
        Defined average = Defined.as("average-per-day calls").target("9").amberWithin("20%");
        for (String window : new String[] {"month", "cytd", "rolling-2"}) {
            Score.Scored scored = YEARS.scored(average.window(window), "islington", "2022-02");
            assertThat(scored.rating().target()).hasToString("9");
            assertThat(scored.forecast()).isNull();
        }
        assertThat(YEARS.score(average.window("month"), "islington", "2022-02").rag())
                .hasToString("AMBER");
        assertThat(YEARS.score(average.window("rolling-12"), "islington", "2021-12")
                        .rag())
                .hasToString("GREEN");
    }

    @Test
    void anIntervalIsThatOfTheCountDividedByTheLength() {
        Score count = YEARS.score(Defined.as("count calls"), "islington", "2021-12");
        Score average = YEARS.score(Defined.as("average-per-day calls"), "islington", "2021-12");
        assertThat(average.interval(Confidence.P95).orElseThrow().upper())
                .isEqualTo(count.interval(Confidence.P95)
                        .orElseThrow()
                        .times(1.0 / 365)
                        .upper());
        assertThat(YEARS.score(Defined.as("average-per-day spend").ofAmounts(), "islington", "2021-12")
                        .interval(Confidence.P95))
                .isEmpty();
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
            rolling-12 | year-earlier | 2021-12 | calls  | rose 14.3%, from an average of 7.0 to 8.0 calls a day, in the 12 months to December 2021. This is clearly worse. Not rated
            month      | previous     | 2022-02 | calls  | stayed at an average of 10.0 calls a day in February 2022 compared with January 2022. Not rated
            month      | none         | 2022-02 | calls  | stood at an average of 10.0 calls a day in February 2022. Not rated
            month      | none         | 2022-02 | £      | stood at an average of £10.0 a day in February 2022. Not rated
            month      | none         | 2022-02 | calls a day | stood at an average of 10.0 calls a day in February 2022. Not rated
            """)
    void theSentenceSaysThatItIsAnAverage(String window, String compare, String month, String unit, String said) {
        assertThat(YEARS.score(
                                Defined.as("average-per-day calls")
                                        .title("Calls")
                                        .window(window)
                                        .compare(compare)
                                        .unit(unit)
                                        .decimals(1),
                                "islington",
                                month)
                        .sentence())
                .startsWith("Calls in Islington " + said);
    }

    /** The average of a group is the sum of its members' averages, so no area is compared with it. */
    @ParameterizedTest(name = "{0}: {1}, gap {2}")
    @CsvSource(delimiter = '|', textBlock = """
            both pooled                    | 12 |
            both pooled without-self       | 8  |
            both mean-of-rates             | 6  | -2
            both mean-of-rates without-self | 8 | -4
            """)
    void aGroupHasItsOwnAverage(String benchmark, String value, String gap) {
        TestScorer desk = TestScorer.of(
                "camden\nislington\nboth: camden islington",
                "calls camden 2021 2920\ncalls islington 2021 1460\ncalls camden 2020 366\ncalls islington 2020 366");
        Score.Scored scored =
                desk.scored(Defined.as("average-per-day calls").benchmark(benchmark), "islington", "2021-12");
        assertThat(scored.standing().figure().value()).hasToString(value);
        assertThat(
                        scored.standing().gap() == null
                                ? null
                                : scored.standing().gap().toString())
                .isEqualTo(gap);
        assertThat(desk.scored(Defined.as("average-per-day calls"), "both", "2021-12")
                        .figure()
                        .value())
                .hasToString("12");
    }
}
