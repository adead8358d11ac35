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
            # number | decimals | value   | in per cent | change  | in per cent | in points     | without sign
            1185     | 0        | 1,185   | 1,185%      | +1,185  | +1,185.0%   | +1,185 points | 1,185.0%
            -12.756  | 2        | -12.76  | -12.76%     | -12.76  | -12.8%      | -12.76 points | 12.8%
            # what is no change has no sign, nor has one too small to show
            0        | 1        | 0.0     | 0.0%        | 0.0     | 0.0%        | 0.0 points    | 0.0%
            0.04     | 1        | 0.0     | 0.0%        | 0.0     | 0.0%        | 0.0 points    | 0.0%
            -0.04    | 1        | 0.0     | 0.0%        | 0.0     | 0.0%        | 0.0 points    | 0.0%
            # half up
            0.05     | 1        | 0.1     | 0.1%        | +0.1    | +0.1%       | +0.1 points   | 0.1%
            """)
    void aNumberIsWrittenAsWhatItIs(
            BigDecimal number,
            int decimals,
            String value,
            String percentage,
            String change,
            String percentChange,
            String points,
            String magnitude) {
        Quantity quantity = Quantity.of(number);
        assertThat(Display.value(quantity, decimals, false)).isEqualTo(value);
        assertThat(Display.value(quantity, decimals, true)).isEqualTo(percentage);
        assertThat(Display.change(quantity, decimals)).isEqualTo(change);
        assertThat(Display.percentChange(quantity)).isEqualTo(percentChange);
        assertThat(Display.points(quantity, decimals)).isEqualTo(points);
        assertThat(Display.magnitude(quantity)).isEqualTo(magnitude);
    }
}
