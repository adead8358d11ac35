package org.callover.gateway.document.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.callover.gateway.document.chart.RunChart.Cause;
import org.callover.gateway.document.chart.RunChart.Mark;
import org.callover.gateway.document.chart.RunChart.Phase;
import org.callover.gateway.document.chart.TimeAxis.Break;
import org.callover.gateway.document.chart.TimeAxis.Gap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {

    private static final TimeAxis YEAR = TimeAxis.months(YearMonth.of(2021, 1), 12);
    private static final ReferenceLine TEN = new ReferenceLine(10, "10");
    private static final ReferenceLine TWENTY = new ReferenceLine(20, "20");

    @ParameterizedTest
    @CsvSource({"2010-04, 9, Apr 2010", "2021-01, 0, Jan 2021", "2021-09, 4, Sep 2021", "2021-12, 1, Dec 2021"})
    void monthsAreLabelledInBritishEnglish(YearMonth first, int toJanuary, String label) {
        TimeAxis axis = TimeAxis.months(first, 24);
        assertThat(axis.labels()).hasSize(24).startsWith(label);
        assertThat(axis.yearStart()).isEqualTo(toJanuary);
        assertThat(axis.labels().get(toJanuary)).startsWith("Jan ");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e101})
    void refusesNumbersThatCannotBeDrawn(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChartPoint(0, value, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceLine(value, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> RankedBars.Bar.of("", value, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new RankedBars.Interval(value, value));
        assertThatIllegalArgumentException().isThrownBy(() -> Shading.of(value, 0, 1, 5));
    }

    @Test
    void refusesPointsOutOfOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChartPoint(-1, 1, ""));
        List<List<ChartPoint>> wrong =
                List.of(List.of(point(3), point(2)), List.of(point(3), point(3)), List.of(point(0), point(12)));
        for (List<ChartPoint> points : wrong) {
            assertThatIllegalArgumentException().isThrownBy(() -> run(points, List.of(), List.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> new Sparkline("", "", 12, points));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new LineChart("", "", YEAR, "", List.of(new LineChart.Line("", false, points)), null));
        }
    }

    @Test
    void refusesMarksWithoutPoint() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(List.of(point(0)), List.of(), List.of(new Mark(1, Cause.CONCERN))))
                .withMessageContaining("no point to mark at 1");
    }

    @Test
    void refusesPhasesThatOverlapOrEndTooLate() {
        Phase first = new Phase(0, 6, TEN, null, null, false);
        assertThat(run(List.of(), List.of(first, new Phase(6, 12, TEN, TEN, TWENTY, true)), List.of())
                        .phases())
                .hasSize(2);
        for (Phase second :
                List.of(new Phase(5, 12, TEN, null, null, false), new Phase(6, 13, TEN, null, null, false))) {
            assertThatIllegalArgumentException().isThrownBy(() -> run(List.of(), List.of(first, second), List.of()));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Phase(6, 6, TEN, null, null, false));
    }

    @Test
    void refusesMeanOutsideItsLimits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Phase(0, 1, TEN, TWENTY, null, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Phase(0, 1, TWENTY, null, TEN, false));
    }

    @Test
    void refusesBreaksAndGapsOutsideTheirPeriods() {
        assertThatIllegalArgumentException().isThrownBy(() -> YEAR.brokenAt(List.of(new Break(12, ""))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YEAR.brokenAt(List.of(new Break(4, ""), new Break(3, ""))));
        assertThatIllegalArgumentException().isThrownBy(() -> YEAR.withGaps(List.of(new Gap(3, 13, ""))));
        assertThatIllegalArgumentException().isThrownBy(() -> YEAR.withGaps(List.of(new Gap(3, 3, ""))));
        assertThatIllegalArgumentException().isThrownBy(() -> YEAR.withGaps(List.of(new Gap(-1, 3, ""))));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeAxis(List.of(), 12, 12, List.of(), List.of()));
        assertThat(YEAR.brokenAt(List.of(new Break(0, ""), new Break(11, ""))).withGaps(List.of(new Gap(0, 12, ""))))
                .extracting(TimeAxis::length)
                .isEqualTo(12);
    }

    @Test
    void refusesMoreLinesThanCanBeDistinguished() {
        LineChart.Line line = new LineChart.Line("", false, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineChart("", "", YEAR, "", Collections.nCopies(9, line), null))
                .withMessage("9 lines are too many to distinguish; give at most 8, or several charts");
    }

    @Test
    void refusesIntervalsWithoutValueOrBackwards() {
        RankedBars.Interval interval = new RankedBars.Interval(1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> new RankedBars.Bar("", null, "", interval, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new RankedBars.Interval(2, 1));
    }

    private static ChartPoint point(int at) {
        return new ChartPoint(at, 1, "1");
    }

    private static RunChart run(List<ChartPoint> points, List<Phase> phases, List<Mark> marks) {
        return new RunChart("", "", YEAR, "", points, phases, marks, null);
    }
}
