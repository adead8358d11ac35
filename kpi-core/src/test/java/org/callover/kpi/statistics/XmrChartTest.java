package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Control charts where the reference values are silent: flat, zero, short and broken series. */
class XmrChartTest {

    @ParameterizedTest(name = "all {0}")
    @ValueSource(doubles = {0, 50, 0.1, -7.3})
    void aFlatSeriesHasNoLimitsAndNoSpecialCause(double value) {
        XmrChart chart = XmrChart.of(flat(20, value));
        XmrPhase phase = chart.current();
        assertThat(phase.mean()).isEqualTo(value);
        assertThat(phase.movingRange()).isZero();
        assertThat(phase.lower()).isEmpty();
        assertThat(phase.upper()).isEmpty();
        assertThat(phase.isProvisional()).isFalse();
        assertThat(chart.points()).noneMatch(XmrPoint::isSpecialCause);
        assertThat(chart.variation(Polarity.LOWER)).isEqualTo(Variation.COMMON_CAUSE);
    }

    @Test
    void aShiftFromAFlatBaselineIsStillSeen() {
        double[] values = then(flat(13, 5), flat(7, 6));
        XmrChart chart = XmrCharts.withBaseline(values, 13);
        assertThat(chart.points().subList(0, 13)).noneMatch(XmrPoint::isSpecialCause);
        assertThat(chart.points().subList(13, 20)).allMatch(p -> p.rules().equals(List.of(XmrRule.SHIFT)));
        assertThat(chart.variation(Polarity.LOWER)).isEqualTo(Variation.CONCERN);
    }

    @Test
    void screeningNeverLeavesZerosAlone() {
        double[] values = then(flat(13, 0), new double[] {3}, flat(6, 0));
        XmrPhase phase = XmrChart.of(values).current();
        assertThat(phase.mean()).isCloseTo(0.15, within(1e-12));
        assertThat(phase.movingRange()).isCloseTo(6.0 / 19, within(1e-12));
        assertThat(XmrChart.of(values).points().get(13).rules()).containsExactly(XmrRule.OUTSIDE_LIMIT);
        assertThat(XmrChart.of(values).points().get(0).rules()).doesNotContain(XmrRule.OUTSIDE_LIMIT);
    }

    @Test
    void aRangeOfExactlySoManyTimesTheMeanIsDroppedAndOneBelowIsNot() {
        // ranges of 3.267, 0.733, 0 and 0, whose mean is 1
        assertThat(XmrChart.of(new double[] {0, 3.267, 4, 4, 4}).current().movingRange())
                .isCloseTo(0.733 / 3, within(1e-12));
        assertThat(XmrChart.of(new double[] {0, 3.266, 4, 4, 4}).current().movingRange())
                .isEqualTo(1);
    }

    @Test
    void aWideRangeIsDroppedWhateverTheUnit() {
        double[] values = then(alternating(14, 0, 0.01), new double[] {0.1});
        assertThat(XmrChart.of(values).current().movingRange()).isCloseTo(0.01, within(1e-12));
    }

    @Test
    void anEmptySeriesHasNoPhaseAndSaysNothing() {
        XmrChart chart = XmrChart.of(new double[0]);
        assertThat(chart.points()).isEmpty();
        assertThat(chart.phases()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> chart.variation(Polarity.LOWER));
        assertThatIllegalStateException().isThrownBy(chart::current).withMessageContaining("at least one value");
        assertThatIllegalStateException().isThrownBy(chart::reading);
        assertThatIllegalArgumentException().isThrownBy(() -> XmrCharts.readRebased(new double[0], 0));
    }

    @Test
    void onePointHasNoLimitsAndTwoHaveProvisionalOnes() {
        assertThat(XmrChart.of(new double[] {4}).current().lower()).isEmpty();
        XmrPhase two = XmrChart.of(new double[] {4, 6}).current();
        assertThat(two.lower().orElseThrow()).isCloseTo(5 - 2.66 * 2, within(1e-12));
        assertThat(two.upper().orElseThrow()).isCloseTo(5 + 2.66 * 2, within(1e-12));
        assertThat(two.isProvisional()).isTrue();
    }

    @ParameterizedTest(name = "{0} points: provisional {1}")
    @CsvSource({"12, true", "13, false"})
    void fewerThanThirteenPointsAreProvisional(int points, boolean provisional) {
        assertThat(XmrChart.of(alternating(points, 4, 6)).current().isProvisional())
                .isEqualTo(provisional);
        assertThat(XmrCharts.withBaseline(alternating(30, 4, 6), points)
                        .current()
                        .isProvisional())
                .isEqualTo(provisional);
    }

    @Test
    void aBreakStartsNewLimitsAndNoRangeReachesAcross() {
        double[] values = then(alternating(14, 10, 12), alternating(14, 110, 112));
        XmrChart chart = XmrCharts.rebased(values, 14);
        assertThat(chart.phases()).extracting(XmrPhase::from).containsExactly(0, 14);
        assertThat(chart.phases()).extracting(XmrPhase::to).containsExactly(14, 28);
        assertThat(chart.phases()).extracting(XmrPhase::mean).containsExactly(11.0, 111.0);
        assertThat(chart.phases()).extracting(XmrPhase::movingRange).containsExactly(2.0, 2.0);
        assertThat(chart.points()).noneMatch(XmrPoint::isSpecialCause);
        assertThat(chart.points().get(13).phase()).isZero();
        assertThat(chart.points().get(14).phase()).isEqualTo(1);
        assertThat(chart.current()).isEqualTo(chart.phases().get(1));
    }

    @Test
    void noRunReachesAcrossABreak() {
        double[] rising = IntStream.range(0, 12).asDoubleStream().toArray();
        assertThat(XmrChart.of(rising).points()).allMatch(p -> p.rules().contains(XmrRule.TREND));
        assertThat(XmrCharts.rebased(rising, 6).points())
                .noneMatch(p -> p.rules().contains(XmrRule.TREND));
    }

    @Test
    void eachPhaseHasItsOwnBaseline() {
        double[] values = then(alternating(6, 10, 12), flat(3, 40), alternating(6, 20, 30), flat(2, 90));
        XmrChart chart = XmrCharts.withBaseline(values, 6, 9);
        assertThat(chart.phases()).extracting(XmrPhase::measured).containsExactly(6, 6);
        assertThat(chart.phases()).extracting(XmrPhase::mean).containsExactly(11.0, 25.0);
        assertThat(XmrCharts.withBaseline(values, 100).current().measured()).isEqualTo(values.length);
    }

    @Test
    void whatCannotBeChartedIsRefused() {
        double[] values = alternating(10, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmrChart.of(new double[] {1, Double.NaN}))
                .withMessageContaining("value 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmrCharts.readRebased(new double[] {1, Double.NaN}, 2))
                .withMessageContaining("value 1");
        double[] lateGap = {1, 2, 3, Double.NaN};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmrCharts.withBaseline(lateGap, 2))
                .withMessageContaining("value 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmrCharts.readWithBaseline(lateGap, 4, 2))
                .withMessageContaining("value 3");
        for (int[] breaks : new int[][] {{0}, {10}, {-1}, {5, 5}, {6, 4}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> XmrCharts.readRebased(values, values.length, breaks))
                    .withMessageContaining(Arrays.toString(breaks));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> XmrCharts.rebased(values, breaks))
                    .withMessageContaining(Arrays.toString(breaks));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> XmrCharts.rebased(new double[0], 1));
        assertThatIllegalArgumentException().isThrownBy(() -> XmrCharts.withBaseline(values, 1));
        assertThat(XmrCharts.withBaseline(values, 2).current().measured()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new XmrPoint.Mark(XmrRule.TREND, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new XmrPhase(0, 1, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new XmrPhase(0, 1, 2, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new XmrPhase(-1, 1, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new XmrPhase(0, 1, 1, 1, -1));
    }

    private static double[] flat(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] alternating(int length, double one, double other) {
        return IntStream.range(0, length)
                .mapToDouble(i -> i % 2 == 0 ? one : other)
                .toArray();
    }

    private static double[] then(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }
}
