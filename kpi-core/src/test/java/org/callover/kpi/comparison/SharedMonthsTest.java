package org.callover.kpi.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months that two periods share cancel: a count is tested by what each has beside them, anything else is not. */
class SharedMonthsTest {

    private static final TestScorer THREE_YEARS = TestScorer.islington("""
            calls islington 2019 160
            calls islington 2020 2000
            calls islington 2021 100
            met   islington 2019 100
            met   islington 2020 1000
            met   islington 2021 90
            people islington 2019 1000
            """);

    @Test
    void testsACountByTheMonthsThatAreNotShared() {
        Compared compared = compared(THREE_YEARS, Defined.as("count calls").window("rolling-24"), "2021-12");
        assertThat(compared.before().value()).hasToString("2160");
        assertThat(compared.now().value()).hasToString("2100");
        assertThat(compared.change()).hasToString("-60");
        assertThat(compared.tried().sharedMonths()).isEqualTo(12);
        assertThat("%.2f".formatted(compared.test().z())).isEqualTo("-3.74");
        assertThat(compared.isTestedClear()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"rate calls per 1000 over people", "percentage met over calls"})
    void testsNothingElse(String measure) {
        Compared compared = compared(THREE_YEARS, Defined.as(measure).window("rolling-24"), "2021-12");
        assertThat(compared.test()).isNull();
        assertThat(compared.tried().untested()).isEqualTo(UntestedReason.SHARED_MONTHS);
        assertThat(compared.tried().sharedMonths()).isEqualTo(12);
        assertThat(compared.isTestedClear()).isFalse();
    }

    @ParameterizedTest(name = "{0} beside {1}: {2} shared")
    @CsvSource(delimiter = '|', textBlock = """
            rolling-12 | year-earlier    | 0
            rolling-18 | year-earlier    | 6
            rolling-24 | years-earlier-2 | 0
            rolling-36 | year-earlier    | 24
            rolling-12 | previous        | 0
            # a baseline may lie across the window, on either side, and be the window itself
            rolling-12 | 2021-04/2022-03 | 9
            rolling-12 | 2020-04/2021-03 | 3
            rolling-12 | 2021            | 12
            """)
    void countsTheMonthsInBoth(String window, String compare, int shared) {
        StringBuilder months = new StringBuilder();
        for (int year = 2017; year < 2023; year++) {
            for (int month = 1; month <= 12; month++) {
                months.append("calls islington %d-%02d %d%n".formatted(year, month, year - 2000 + month));
            }
        }
        Compared compared = compared(
                TestScorer.islington(months.toString()),
                Defined.as("count calls").window(window).compare(compare),
                "2021-12");
        assertThat(compared.tried().sharedMonths()).isEqualTo(shared);
        assertThat(compared.test() == null).isEqualTo(shared == 12 && window.equals("rolling-12"));
    }

    @Test
    void doesNotTestWhatIsHeldOnlyTogether() {
        Compared compared = compared(
                TestScorer.islington("calls islington 2019-01/2020-12 2160\ncalls islington 2020-01/2021-12 2100"),
                Defined.as("count calls").window("rolling-24"),
                "2021-12");
        assertThat(compared.change()).hasToString("-60");
        assertThat(compared.tried().untested()).isEqualTo(UntestedReason.PARTS_NOT_HELD);
    }

    @Test
    void doesNotTestByPartsThatMustNotBeShown() {
        Compared compared = compared(
                TestScorer.islington("""
                        calls islington 2019 3
                        calls islington 2020 3
                        calls islington 2021 3
                        calls islington 2019-01/2020-12 6
                        calls islington 2020-01/2021-12 6
                        """),
                Defined.as("count calls").window("rolling-24").suppressBelow(5),
                "2021-12");
        assertThat(compared.tried().untested()).isEqualTo(UntestedReason.PARTS_HIDDEN);
    }

    @Test
    void testsAGroupByTheMembersThatBothPeriodsHave() {
        Compared compared = compared(
                TestScorer.of("camden\nislington\nunit: camden islington@/2021-06", """
                        calls camden    2019 160
                        calls camden    2020 2000
                        calls camden    2021 100
                        calls islington 2019 900
                        calls islington 2020 900
                        """),
                Defined.as("count calls").window("rolling-24"),
                "unit",
                "2021-12");
        assertThat(compared.change()).hasToString("-60");
        assertThat("%.2f".formatted(compared.test().z())).isEqualTo("-3.74");
    }

    private static Compared compared(TestScorer desk, Defined indicator, String period) {
        return compared(desk, indicator, "islington", period);
    }

    private static Compared compared(TestScorer desk, Defined indicator, String area, String period) {
        return (Compared) desk.scored(indicator, area, period).comparison();
    }
}
