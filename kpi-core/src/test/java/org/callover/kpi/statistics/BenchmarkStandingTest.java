package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkStandingTest {

    private static final Interval FIGURE = new Interval(10, 20, Confidence.P95, Interval.Method.BYAR);

    @ParameterizedTest(name = "10 to 20 against {0}, good is {1}: {2}")
    @CsvSource({
        "9.9,  LOWER,  WORSE",
        "9.9,  HIGHER, BETTER",
        "9.9,  NONE,   HIGHER",
        "10,   LOWER,  SIMILAR",
        "15,   HIGHER, SIMILAR",
        "20,   NONE,   SIMILAR",
        "20.1, LOWER,  BETTER",
        "20.1, HIGHER, WORSE",
        "20.1, NONE,   LOWER"
    })
    void aBenchmarkInsideTheIntervalIsSimilar(double benchmark, Polarity polarity, BenchmarkStanding standing) {
        assertThat(BenchmarkStanding.of(FIGURE, benchmark, polarity)).isEqualTo(standing);
    }

    @Test
    void aMissingBenchmarkIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> BenchmarkStanding.of(FIGURE, Double.NaN, Polarity.LOWER));
    }
}
