package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The marks on a control chart where the reference values are silent: bounds, ties and precedence. */
class XmrRuleTest {

    @Test
    void aPointOnALimitIsWithinAndOnTheMeanIsOnNeitherSide() {
        XmrPhase phase = new XmrPhase(0, 20, 20, 10, 1);
        assertThat(phase.outside(12.66)).isZero();
        assertThat(phase.outside(12.67)).isEqualTo(1);
        assertThat(phase.outside(7.34)).isZero();
        assertThat(phase.outside(7.33)).isEqualTo(-1);
        assertThat(phase.side(10)).isZero();
        assertThat(phase.side(10.1)).isEqualTo(1);
        assertThat(phase.side(9.9)).isEqualTo(-1);
        assertThat(phase.near(10 + 2.66 * 2 / 3)).isZero();
        assertThat(phase.near(11.78)).isEqualTo(1);
        assertThat(phase.near(8.22)).isEqualTo(-1);
        assertThat(phase.near(12.66)).isEqualTo(1);
        assertThat(phase.near(12.67)).isZero();
    }

    @Test
    void whatBinaryArithmeticLeavesIsNoSide() {
        XmrPhase phase = new XmrPhase(0, 20, 20, 0.1 + 0.2, 1);
        assertThat(phase.side(0.3)).isZero();
        XmrPhase millions = new XmrPhase(0, 20, 20, 1e6, 1);
        assertThat(millions.side(1e6 + 1e-7)).isZero();
        assertThat(millions.side(1e6 + 1e-5)).isEqualTo(1);
        XmrPhase zero = new XmrPhase(0, 20, 20, 0, 1);
        assertThat(zero.side(-0.0)).isZero();
    }

    @Test
    void equalPointsEndATrend() {
        double[] values = then(new double[] {1, 2, 3, 4, 5, 5, 6, 7, 8, 9}, alternating(10, 0, 10));
        assertThat(XmrChart.of(values).points()).noneMatch(p -> p.rules().contains(XmrRule.TREND));
    }

    @Test
    void atAPeakTheLaterTrendDecides() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1};
        List<XmrPoint> points = XmrChart.of(values).points();
        assertThat(points).allMatch(p -> p.rules().contains(XmrRule.TREND));
        assertThat(XmrRule.partOfSeven(XmrRule.sevenPointTrend(values)))
                .containsExactly(1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);
    }

    @Test
    void theFirstRuleOfSeveralGivesTheDirection() {
        // A long fall that ends below the limit, then one point far above it while it is part of nothing.
        double[] values = then(alternating(14, 50, 52), new double[] {58, 55, 49, 47, 45, 43, 41, 20});
        XmrPoint last = XmrCharts.withBaseline(values, 14).points().get(21);
        assertThat(last.rules()).startsWith(XmrRule.OUTSIDE_LIMIT, XmrRule.TREND);
        assertThat(last.direction()).isEqualTo(-1);
        XmrPoint first = XmrCharts.withBaseline(values, 14).points().get(14);
        assertThat(first.rules()).containsExactly(XmrRule.OUTSIDE_LIMIT, XmrRule.TREND);
        assertThat(first.direction())
                .as("above the limit, though a fall starts here")
                .isEqualTo(1);
        assertThat(first.variation(Polarity.LOWER)).isEqualTo(Variation.CONCERN);
    }

    @Test
    void pointsBeyondALimitAreNotAmongTheTwoOfThree() {
        int[] near = {0, 1, 1, 0, 1, 0, 0};
        int[] sides = {1, 1, 1, 1, 1, -1, 1};
        assertThat(XmrRule.partOfTwoInThree(near, sides)).containsExactly(0, 1, 1, 0, 1, 0, 0);
        XmrPhase phase = new XmrPhase(0, 3, 3, 10, 1);
        assertThat(XmrRule.TWO_OF_THREE.marks(phase, new double[] {15, 12, 11})).containsExactly(0, 0, 0);
        assertThat(XmrRule.TWO_OF_THREE.marks(phase, new double[] {12, 12, 11})).containsExactly(1, 1, 0);
        assertThat(XmrRule.TWO_OF_THREE.marks(phase, new double[] {8, 9, 8})).containsExactly(-1, 0, -1);
    }

    @ParameterizedTest(name = "{0} in {2} from {1} on: {3}")
    @CsvSource({
        // about a mean of 10, near a limit from 1.77 on
        "TWO_OF_THREE, 0, 8 9 8,                -1",
        "TWO_OF_THREE, 0, 9 9 8,                0",
        "SHIFT,        0, 11 11 11 11 11 11 11, 1",
        "SHIFT,        0, 10 11 11 11 11 11 11, 0",
        "TREND,        0, 1 2 3 4 5 6 7,        1",
        "TREND,        0, 2 2 3 4 5 6 7,        0",
        // what came before the phase does not help
        "TWO_OF_THREE, 1, 8 9 8,                0",
        "SHIFT,        1, 11 11 11 11 11 11 11, 0",
        "TREND,        1, 1 2 3 4 5 6 7,        0"
    })
    void thePointsOfThePhaseAloneMarkItsLast(XmrRule rule, int from, String told, int mark) {
        double[] values =
                Arrays.stream(told.split(" ")).mapToDouble(Double::parseDouble).toArray();
        XmrPhase phase = new XmrPhase(from, values.length, values.length - from, 10, 1);
        assertThat(rule.mark(phase, values)).isEqualTo(mark);
        int[] marks = rule.marks(phase, Arrays.copyOfRange(values, from, values.length));
        assertThat(marks[marks.length - 1]).isEqualTo(mark);
    }

    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource({
        "0,  LOWER,  COMMON_CAUSE",
        "0,  NONE,   COMMON_CAUSE",
        "1,  LOWER,  CONCERN",
        "1,  HIGHER, IMPROVEMENT",
        "1,  NONE,   HIGH",
        "-1, LOWER,  IMPROVEMENT",
        "-1, HIGHER, CONCERN",
        "-1, NONE,   LOW"
    })
    void whatAPointSaysDependsOnWhichWayIsGood(int direction, Polarity polarity, Variation variation) {
        List<XmrPoint.Mark> marks = direction == 0 ? List.of() : List.of(new XmrPoint.Mark(XmrRule.SHIFT, direction));
        XmrPoint point = new XmrPoint(1, 0, marks);
        assertThat(point.variation(polarity)).isEqualTo(variation);
        assertThat(point.isSpecialCause()).isEqualTo(direction != 0);
        assertThat(new XmrChart(List.of(), List.of(point)).variation(polarity)).isEqualTo(variation);
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
