package org.callover.kpi.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.score.TestScorer;
import org.callover.kpi.statistics.Significance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The change of a rate is what its numerator did and what its denominator did; only the first makes it clear. */
class RateChangeTest {

    @ParameterizedTest(name = "{0} over {1} to {2} over {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # before | over   | now  | over   | significance    | numerator % | denominator % | from numerator | from denominator
            2000     | 100000 | 1800 | 80000  | NOT_SIGNIFICANT | -10         | -20           | -2             | 4.5
            8400     | 280000 | 8400 | 210000 | NOT_SIGNIFICANT | 0           | -25           | 0              | 10
            2000     | 100000 | 2400 | 100000 | STRONG          | 20          | 0             | 4              | 0
            2000     | 100000 | 2400 | 80000  | STRONG          | 20          | -20           | 4              | 6
            2000     | 100000 | 1600 | 125000 | STRONG          | -20         | 25            | -4             | -3.2
            # the numerator went up a little, and not clearly
            2000     | 100000 | 2020 | 80000  | NOT_SIGNIFICANT | 1           | -20           | 0.2            | 5.05
            # more of both: the rate did not change
            1000     | 100000 | 2000 | 200000 | NOT_SIGNIFICANT | 100         | 100           | 10             | -10
            0        | 100000 | 50   | 100000 | STRONG          | -           | 0             | 0.5            | 0
            0        | 100000 | 0    | 80000  | NOT_SIGNIFICANT | 0           | -20           | 0              | 0
            """)
    void tellsWhatComesFromTheDenominator(
            int before,
            int over,
            int now,
            int overNow,
            Significance significance,
            String numeratorPercent,
            String denominatorPercent,
            String fromNumerator,
            String fromDenominator) {
        Compared compared = (Compared) TestScorer.islington("""
                        calls islington 2020 %d
                        calls islington 2021 %d
                        people islington 2020 %d
                        people islington 2021 %d
                        """.formatted(before, now, over, overNow))
                .scored(Defined.as("rate calls per 1000 over people"), "islington", "2021-12")
                .comparison();
        RateChange parts = Objects.requireNonNull(compared.parts());
        assertThat(compared.significance()).isEqualTo(significance);
        assertThat(Objects.toString(parts.numeratorPercent(), "-")).isEqualTo(numeratorPercent);
        assertThat(parts.denominatorPercent()).hasToString(denominatorPercent);
        assertThat(parts.fromNumerator()).hasToString(fromNumerator);
        assertThat(parts.fromDenominator()).hasToString(fromDenominator);
        assertThat(parts.fromNumerator().plus(parts.fromDenominator())).isEqualTo(compared.change());
    }
}
