package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacingTest {

    @ParameterizedTest(name = "{0} of {1} months: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1 2 3,     1 1 1,    -",
                "1 4 7,     3 3 3,    -",
                "1 13 25,   12 12 12, NOT_NATIVE",
                "7,         1,        -",
                "1 2 3,     12 12 12, OVERLAPPING",
                "1 1,       1 1,      OVERLAPPING",
                "1 2 4,     1 1 1,    GAP",
                "2 1,       1 1,      OUT_OF_ORDER",
                "1 2 5,     1 3 1,    UNEQUAL",
                "1 7,       6 6,      NOT_NATIVE"
            })
    void onlyPeriodsThatFollowEachOtherAreTaken(String starts, String lengths, Spacing chart) {
        assertThat(Spacing.refusingChart(numbers(starts), numbers(lengths)).orElse(null))
                .isEqualTo(chart);
    }

    @Test
    void noPeriodsAreNotRefused() {
        assertThat(Spacing.refusingChart(new int[0], new int[0])).isEmpty();
    }

    @Test
    void everyRefusalSaysWhy() {
        assertThat(Spacing.OVERLAPPING.because()).contains("rolling windows");
        assertThat(Spacing.values())
                .allSatisfy(spacing ->
                        assertThat(spacing.because()).contains("period").doesNotEndWith("."));
    }

    @Test
    void startsWithoutLengthsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spacing.refusingChart(new int[2], new int[1]));
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
