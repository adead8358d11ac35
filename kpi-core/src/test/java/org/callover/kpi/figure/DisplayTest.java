package org.callover.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.callover.kpi.observation.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How one number is written as a value and as a change. */
class DisplayTest {

    @ParameterizedTest(name = "{0} to {1} decimals")
    @CsvSource(delimiter = '|', textBlock = """
            # number | decimals | value   | in per cent | change  | in per cent | in points
            1185     | 0        | 1,185   | 1,185%      | +1,185  | +1,185.0%   | +1,185 points
            -12.756  | 2        | -12.76  | -12.76%     | -12.76  | -12.8%      | -12.76 points
            # what is no change has no sign, nor has one too small to show
            0        | 1        | 0.0     | 0.0%        | 0.0     | 0.0%        | 0.0 points
            0.04     | 1        | 0.0     | 0.0%        | 0.0     | 0.0%        | 0.0 points
            -0.04    | 1        | 0.0     | 0.0%        | 0.0     | 0.0%        | 0.0 points
            # half up
            0.05     | 1        | 0.1     | 0.1%        | +0.1    | +0.1%       | +0.1 points
            """)
    void aNumberIsWrittenAsWhatItIs(
            BigDecimal number,
            int decimals,
            String value,
            String percentage,
            String change,
            String percentChange,
            String points) {
        Quantity quantity = Quantity.of(number);
        assertThat(Display.value(quantity, decimals, false)).isEqualTo(value);
        assertThat(Display.value(quantity, decimals, true)).isEqualTo(percentage);
        assertThat(Display.change(quantity, decimals, decimals)).isEqualTo(change);
        assertThat(Display.percentChange(quantity)).isEqualTo(percentChange);
        assertThat(Display.points(quantity, decimals)).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0} to {1} decimals, at most {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # number | decimals | most | value  | in per cent | in points
            39.96    | 0        | 2    | 39.96  | +39.96%     | +39.96 points
            40       | 0        | 2    | 40     | +40%        | +40 points
            39.9     | 0        | 2    | 39.9   | +39.9%      | +39.9 points
            39.999   | 0        | 2    | 40     | +40%        | +40 points
            8        | 1        | 3    | 8.0    | +8.0%       | +8.0 points
            -8.25    | 1        | 1    | -8.3   | -8.3%       | -8.3 points
            1200     | 0        | 2    | 1,200  | +1,200%     | +1,200 points
            """)
    void moreDecimalsAreWrittenAsFarAsTheySayMore(
            BigDecimal number, int decimals, int most, String value, String percentChange, String points) {
        Quantity quantity = Quantity.of(number);
        assertThat(Display.value(quantity, decimals, most, false)).isEqualTo(value);
        assertThat(Display.percentChange(quantity, decimals, most)).isEqualTo(percentChange);
        assertThat(Display.points(quantity, decimals, most)).isEqualTo(points);
    }
}
