package org.callover.gateway.document.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.callover.gateway.document.chart.ink.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShadingTest {

    @ParameterizedTest
    @CsvSource({
        // value, lowest, highest, steps, step
        "0,     0, 100, 5, 0",
        "19.9,  0, 100, 5, 0",
        "20,    0, 100, 5, 1",
        "99,    0, 100, 5, 4",
        "100,   0, 100, 5, 4",
        "50,    0, 100, 7, 3",
        "-5,  -10,  10, 5, 1",
        "7,     7,   7, 5, 0",
        "0,     0,   0, 7, 0",
        "200,   0, 100, 7, 6",
        "-1,    0, 100, 7, 0",
        "1e100, -1e100, 1e100, 7, 6",
    })
    void classesAreEqual(double value, double lowest, double highest, int steps, int step) {
        assertThat(Shading.of(value, lowest, highest, steps)).isEqualTo(new Shading(step, steps));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 7})
    void numbersCanBeReadAndShadesStayInOrderInGrey(int steps) {
        double lightness = 101;
        for (int step = 0; step < steps; step++) {
            Shading shading = new Shading(step, steps);
            assertThat(Sight.contrast(shading.background(), shading.foreground()))
                    .isGreaterThan(4.5);
            assertThat(lightness - Sight.lightness(shading.background())).isGreaterThan(step == 0 ? 0 : 6);
            lightness = Sight.lightness(shading.background());
        }
    }

    @Test
    void refusesOtherShades() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shading(0, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shading(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shading(-1, 7));
    }
}
