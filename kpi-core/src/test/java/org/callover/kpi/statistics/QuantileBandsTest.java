package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantileBandsTest {

    @Test
    void areasAreSharedOutAsEvenlyAsCanBe() {
        double[] ten = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
        assertThat(QuantileBands.highestFirst(ten, 5).orElseThrow()).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        assertThat(QuantileBands.lowestFirst(ten, 5).orElseThrow()).containsExactly(5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
        assertThat(QuantileBands.lowestFirst(new double[] {1, 2, 3, 4, 5, 6, 7}, 5)
                        .orElseThrow())
                .as("as phe_quantile gives")
                .containsExactly(1, 1, 2, 3, 3, 4, 5);
    }

    @Test
    void theThirtyTwoBoroughsMakeFiveBandsOfSixOrSeven() {
        double[] boroughs = IntStream.rangeClosed(1, 32).asDoubleStream().toArray();
        var bands = QuantileBands.highestFirst(boroughs, 5).orElseThrow();
        assertThat(IntStream.rangeClosed(1, 5)
                        .map(band -> (int) bands.stream().filter(b -> b == band).count()))
                .containsExactly(7, 6, 7, 6, 6);
    }

    @Test
    void equalValuesShareTheBandOfTheFirst() {
        assertThat(QuantileBands.lowestFirst(new double[] {1, 2, 2, 2, 5}, 5).orElseThrow())
                .containsExactly(1, 2, 2, 2, 5);
        assertThat(QuantileBands.highestFirst(new double[] {1, 2, 2, 2, 5}, 5).orElseThrow())
                .containsExactly(5, 2, 2, 2, 1);
        assertThat(QuantileBands.lowestFirst(new double[] {0.0, -0.0, 1, 2, 3}, 5)
                        .orElseThrow())
                .containsExactly(1, 1, 3, 4, 5);
    }

    @Test
    void fewerAreasThanBandsHaveNone() {
        assertThat(QuantileBands.lowestFirst(new double[] {1, 2, 3, 4}, 5)).isEmpty();
        assertThat(QuantileBands.lowestFirst(new double[0], 5)).isEmpty();
        assertThat(QuantileBands.lowestFirst(new double[] {1, 2, 3, 4, 5}, 5)).isPresent();
    }

    @Test
    void nothingTellsEqualValuesApart() {
        assertThat(QuantileBands.highestFirst(new double[] {4, 4, 4, 4, 4, 4}, 5))
                .isEmpty();
        assertThat(QuantileBands.highestFirst(new double[6], 2)).isEmpty();
    }

    @Test
    void aMissingValueAndASingleBandAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileBands.highestFirst(new double[] {1, Double.NaN}, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> QuantileBands.lowestFirst(new double[] {1, 2}, 1));
        assertThat(QuantileBands.lowestFirst(new double[] {1, 2}, 2).orElseThrow())
                .containsExactly(1, 2);
    }
}
