package org.callover.kpi.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @ParameterizedTest(name = "{0} / {1} to {2} decimals is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # dividend | divisor | decimals | rounded
            1          | 8       | 2        | 0.13
            -1         | 8       | 2        | -0.13
            5          | 10      | 0        | 1
            -5         | 10      | 0        | -1
            25         | 10      | 0        | 3
            1          | 3       | 4        | 0.3333
            2          | 3       | 4        | 0.6667
            3996       | 100     | 1        | 40.0
            0.445      | 1       | 2        | 0.45
            """)
    void roundingIsHalfUpAwayFromZero(BigDecimal dividend, BigDecimal divisor, int decimals, String rounded) {
        Quantity quotient = Quantity.of(dividend).dividedBy(Quantity.of(divisor));
        assertThat(quotient.rounded(decimals)).hasToString(rounded);
    }

    @ParameterizedTest(name = "{0} / {1} is written {2}")
    @CsvSource(delimiter = '|', textBlock = """
            383    | 1       | 383
            383.00 | 1       | 383
            1000   | 1       | 1000
            1E+3   | 1       | 1000
            1      | 4       | 0.25
            1      | 3       | 0.3333333333333333
            2      | 3       | 0.6666666666666667
            0      | 7       | 0
            """)
    void itIsWrittenExactlyOrToSixteenDigits(BigDecimal dividend, BigDecimal divisor, String written) {
        Quantity quotient = Quantity.of(dividend).dividedBy(Quantity.of(divisor));
        assertThat(quotient).hasToString(written);
        assertThat(quotient.written()).isEqualTo(new BigDecimal(written));
    }

    @Test
    void fivePerCentOff620Is589() {
        Quantity whole = Quantity.of(620);
        assertThat(whole.minus(Quantity.of(5).percentOf(whole))).isEqualTo(Quantity.of(589));
    }

    @Test
    void aShareIsOfTheMagnitude() {
        assertThat(Quantity.of(5).percentOf(Quantity.of(-620))).isEqualTo(Quantity.of(31));
        assertThat(Quantity.of(-5).percentOf(Quantity.of(620))).isEqualTo(Quantity.of(-31));
    }

    @Test
    void threeThirdsAreOne() {
        Quantity third = Quantity.of(1).dividedBy(Quantity.of(3));
        assertThat(third.plus(third).plus(third)).isEqualTo(Quantity.of(1)).hasSameHashCodeAs(Quantity.of(1));
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Quantity.of(1).dividedBy(Quantity.ZERO));
    }
}
