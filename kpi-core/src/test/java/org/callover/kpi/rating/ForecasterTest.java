package org.callover.kpi.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecasterTest {

    /** Sixty of last year's hundred fell on April to June; forty-five have been counted this year. */
    private static final String HELD = """
            calls islington 2020-04/2020-06 60
            calls islington 2020-07/2021-03 40
            calls islington 2021-04/2021-06 45
            population islington 2020 1000
            population islington 2021 1000
            """;

    @ParameterizedTest(name = "{0}, target {1}, profiled {2}: {3}, {4} because {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # measure                           | target              | profile         | year | rag       | because
            count calls                         | 80                  | COMPARATOR_YEAR | 75   | GREEN     | 75 <= 80
            count calls                         | 70                  | COMPARATOR_YEAR | 75   | RED       | 75 > 70
            count calls                         | -30% on year-earlier | COMPARATOR_YEAR | 75  | RED       | 75 > 70
            count calls                         | FY2021-22 75        | COMPARATOR_YEAR | 75   | GREEN     | 75 <= 75
            count calls                         | 80                  | EVEN            | 180  | RED       | 180 > 80
            rate calls per 1000 over population | 80                  | COMPARATOR_YEAR | 75   | GREEN     | 75 <= 80
            """)
    void theYearIsTheMonthsSoFarOverTheirShare(
            String measure, String target, Target.Profile profile, String year, Rag rag, String because) {
        Forecast forecast = forecast(Defined.as(measure).target(target).profile(profile));
        assertThat(forecast.figure().value()).hasToString(year);
        assertThat(forecast.figure().period()).hasToString("2021-04/2022-03");
        assertThat(forecast.rating().reason()).isEqualTo(because);
        assertThat(forecast.rating().rag()).isEqualTo(rag);
    }

    @Test
    void theIntervalIsWhatTheTestOfChangeWouldNotCallAChange() {
        var interval = forecast(Defined.as("count calls")).interval();
        // 45 in six tenths: the four tenths to come lie between the roots of |z| = 1.96
        double root = Math.sqrt(2.0 / 3 * 45.375);
        double spread = 1.959963984540054 * Math.sqrt(5.0 / 3) / 2;
        assertThat(interval.lower()).isCloseTo(45 + Math.pow(root - spread, 2) - 0.375, within(1e-9));
        assertThat(interval.upper()).isCloseTo(45 + Math.pow(root + spread, 2) - 0.375, within(1e-9));
        assertThat(interval.contains(75)).isTrue();
    }

    @Test
    void theIntervalOfARateIsThatOfItsCountOverThePopulation() {
        var count = forecast(Defined.as("count calls")).interval();
        var rate = forecast(Defined.as("rate calls per 100 over population")).interval();
        assertThat(rate.lower()).isCloseTo(count.lower() / 10, within(1e-9));
        assertThat(rate.upper()).isCloseTo(count.upper() / 10, within(1e-9));
    }

    @ParameterizedTest(name = "{2} so far, after {0} and {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # last year: April to June | and then | this year so far | the year
            60                         | 40       | 0                | 0 (0.0 to 2.7)
            # all of last year fell on these months
            100                        | 0        | 45               | 45 (45.0 to 45.0)
            # none of it did, or more than all; or less than nothing was counted
            0                          | 100      | 45               | none
            60                         | -10      | 45               | none
            60                         | 40       | -1               | none
            """)
    void whereTheShareOrTheCountIsOnTheBrink(String before, String rest, String soFar, String year) {
        Forecast forecast = TestScorer.islington("""
                        calls islington 2020-04/2020-06 %s
                        calls islington 2020-07/2021-03 %s
                        calls islington 2021-04/2021-06 %s
                        """.formatted(before, rest, soFar))
                .scored(Defined.as("count calls").window("fytd"), "islington", "2021-06")
                .forecast();
        assertThat(
                        forecast == null
                                ? "none"
                                : "%s (%.1f to %.1f)"
                                        .formatted(
                                                forecast.figure().value(),
                                                forecast.interval().lower(),
                                                forecast.interval().upper()))
                .isEqualTo(year);
    }

    @ParameterizedTest(name = "{0} over {1} at {2} has none")
    @CsvSource(delimiter = '|', textBlock = """
            # what is over needs no forecast, and percentages do not grow
            count calls                      | fytd       | 2021-03
            percentage calls over calls      | fytd       | 2021-06
            count calls                      | rolling-12 | 2021-06
            """)
    void otherwiseThereIsNone(String measure, String window, String at) {
        assertThat(TestScorer.islington(HELD + "calls islington 2020-07/2020-12 20")
                        .scored(Defined.as(measure).window(window), "islington", at)
                        .forecast())
                .isNull();
    }

    private static Forecast forecast(Defined indicator) {
        return Objects.requireNonNull(TestScorer.islington(HELD)
                .scored(indicator.window("fytd"), "islington", "2021-06")
                .forecast());
    }
}
