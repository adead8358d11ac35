package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for all control charts: mirrors, phases, and that neither unit nor origin changes a mark. */
class XmrLawsTest {

    @Property
    void limitsMoveWithTheOriginAndTheUnitAndMarksStay(
            @ForAll("series") double[] values,
            @ForAll @IntRange(min = -1000, max = 1000) int shift,
            @ForAll @IntRange(min = 1, max = 64) int unit) {
        XmrChart chart = XmrChart.of(values);
        XmrChart moved = XmrChart.of(
                Arrays.stream(values).map(value -> value * unit + shift).toArray());
        assertThat(marks(moved)).isEqualTo(marks(chart));
        assertThat(moved.current().mean()).isCloseTo(chart.current().mean() * unit + shift, within(1e-6));
        assertThat(moved.current().movingRange()).isCloseTo(chart.current().movingRange() * unit, within(1e-6));
    }

    @Property
    void variationOfAMirroredSeriesIsThatUnderTheOtherPolarity(@ForAll("series") double[] values) {
        XmrChart chart = XmrChart.of(values);
        XmrChart mirror = XmrChart.of(Arrays.stream(values).map(value -> -value).toArray());
        for (int i = 0; i < values.length; i++) {
            XmrPoint point = chart.points().get(i);
            XmrPoint image = mirror.points().get(i);
            assertThat(image.rules()).isEqualTo(point.rules());
            assertThat(image.variation(Polarity.LOWER)).isEqualTo(point.variation(Polarity.HIGHER));
            assertThat(image.variation(Polarity.HIGHER)).isEqualTo(point.variation(Polarity.LOWER));
            assertThat(image.direction()).isEqualTo(-point.direction());
        }
    }

    @Property
    void assuranceHasTheSameMirror(@ForAll("series") double[] values, @ForAll @IntRange(max = 60) int target) {
        XmrPhase phase = XmrChart.of(values).current();
        XmrPhase mirror = XmrChart.of(Arrays.stream(values).map(value -> -value).toArray())
                .current();
        assertThat(Assurance.of(mirror, -target, Polarity.HIGHER))
                .isEqualTo(Assurance.of(phase, target, Polarity.LOWER));
    }

    @Property
    void aChartRebasedAtABreakIsTheChartsOfItsPhases(
            @ForAll("series") double[] before, @ForAll("series") double[] after) {
        XmrChart whole = XmrCharts.rebased(joined(before, after), before.length);
        assertThat(marks(whole).subList(0, before.length)).isEqualTo(marks(XmrChart.of(before)));
        assertThat(marks(whole).subList(before.length, whole.points().size())).isEqualTo(marks(XmrChart.of(after)));
        assertThat(whole.current().mean())
                .isEqualTo(XmrChart.of(after).current().mean());
    }

    @Property
    void whatComesAfterTheBaselineDoesNotMoveTheLimits(
            @ForAll("series") double[] values, @ForAll @IntRange(min = 2, max = 30) int baseline) {
        XmrPhase fixed = XmrCharts.withBaseline(values, baseline).current();
        XmrPhase first = XmrChart.of(Arrays.copyOf(values, Math.min(baseline, values.length)))
                .current();
        assertThat(fixed.mean()).isEqualTo(first.mean());
        assertThat(fixed.lower()).isEqualTo(first.lower());
        assertThat(fixed.upper()).isEqualTo(first.upper());
    }

    @Property(tries = 5000)
    void theReadingIsWhatTheChartSaysOfItsLatestPoint(
            @ForAll("series") double[] before,
            @ForAll("series") double[] after,
            @ForAll @IntRange(min = 2, max = 30) int baseline) {
        double[] both = joined(before, after);
        assertThat(XmrCharts.readRebased(after, after.length))
                .isEqualTo(XmrChart.of(after).reading());
        assertThat(XmrCharts.readRebased(both, both.length, before.length))
                .isEqualTo(XmrCharts.rebased(both, before.length).reading());
        assertThat(XmrCharts.readWithBaseline(both, both.length, baseline, before.length))
                .isEqualTo(XmrCharts.withBaseline(both, baseline, before.length).reading());
    }

    @Property
    void whatComesLaterDoesNotMoveTheReading(
            @ForAll("series") double[] before,
            @ForAll("series") double[] after,
            @ForAll @IntRange(min = 2, max = 30) int baseline) {
        double[] both = joined(before, after);
        assertThat(XmrCharts.readRebased(both, before.length))
                .isEqualTo(XmrChart.of(before).reading());
        assertThat(XmrCharts.readWithBaseline(both, before.length, baseline))
                .isEqualTo(XmrCharts.withBaseline(before, baseline).reading());
    }

    /** Special causes are rare in random values, so runs and steps are put at the end. */
    @Property(tries = 3000)
    void theReadingIsThatOfTheChartAfterARunToo(
            @ForAll("series") double[] before,
            @ForAll @IntRange(min = 1, max = 9) int length,
            @ForAll @IntRange(min = 0, max = 60) int from,
            @ForAll @IntRange(min = -2, max = 2) int step) {
        double[] run =
                IntStream.range(0, length).mapToDouble(i -> from + i * step).toArray();
        double[] values = joined(before, run);
        assertThat(XmrCharts.readRebased(values, values.length))
                .isEqualTo(XmrChart.of(values).reading());
        assertThat(XmrCharts.readWithBaseline(values, values.length, 2))
                .isEqualTo(XmrCharts.withBaseline(values, 2).reading());
    }

    private static double[] joined(double[] before, double[] after) {
        return IntStream.range(0, before.length + after.length)
                .mapToDouble(i -> i < before.length ? before[i] : after[i - before.length])
                .toArray();
    }

    @Provide
    Arbitrary<double[]> series() {
        return Arbitraries.integers()
                .between(0, 60)
                .array(Integer[].class)
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(values ->
                        Arrays.stream(values).mapToDouble(Integer::doubleValue).toArray());
    }

    private static List<List<Object>> marks(XmrChart chart) {
        return chart.points().stream()
                .map(point -> List.<Object>of(point.rules(), point.direction()))
                .toList();
    }
}
