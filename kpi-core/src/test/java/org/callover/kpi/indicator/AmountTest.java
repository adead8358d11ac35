package org.callover.kpi.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.callover.kpi.observation.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # written  | of   | distance
            5%         | 620  | 31
            -5%        | 620  | -31
            +2.5 %     | 40   | 1
            5%         | -40  | 2
            5 points   | 40   | 5
            1 point    | 40   | 1
            -20        | 40   | -20
            0.5        | 40   | 0.5
            """)
    void aShareIsOfTheValueAndPointsAreNot(String written, BigDecimal of, BigDecimal distance) {
        assertThat(Amount.parse(written).from(Quantity.of(of))).isEqualTo(Quantity.of(distance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"five", "5 percent", "%", "5%%", "1e3", "", "--5", "5."})
    void whatIsNoAmountIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.parse(text))
                .withMessage(
                        "'%s' is not an amount; write a percentage such as 5%%, points such as '5 points', or a plain number",
                        text);
    }
}
