package org.callover.kpi.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callover.kpi.control.ChartTarget.Absent;
import org.callover.kpi.control.ChartTarget.Bounds;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Assurance;
import org.callover.kpi.statistics.XmrChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a target can be drawn on a chart of months, and where. */
class ChartTargetTest {

    @ParameterizedTest(name = "{0} over {1}, {2} being good, target {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # a share, a mean and a level are on one scale whatever the window
            percentage calls over contacts  | rolling-12     | higher   | 80                      | 80 to -
            mean calls over contacts        | rolling-12     | lower    | 3                       | - to 3
            level calls                     | latest         | lower    | 3                       | - to 3
            percentage calls over contacts  | rolling-12     | 20 to 40 | -                       | 20 to 40
            # a count and a rate only where the window is itself a month
            count calls                     | month          | lower    | 30                      | - to 30
            count calls                     | rolling-12     | lower    | 30                      | the target is for the window rolling-12, not for one month
            count calls                     | quarter        | lower    | 30                      | the target is for the window quarter, not for one month
            rate calls per 1000 over people | fytd           | lower    | 30                      | the target is for the window fytd, not for one month
            count calls                     | rolling-12     | 20 to 40 | -                       | the target is for the window rolling-12, not for one month
            # a target by year
            percentage calls over contacts  | month          | higher   | FY2020-21 80            | 80 to -
            percentage calls over contacts  | month          | higher   | FY2022-23 80            | no target is set for FY2020-21
            count calls                     | month          | lower    | FY2020-21 80            | the target for FY2020-21 is for the whole year
            # no value
            percentage calls over contacts  | month          | higher   | -5% on year-earlier     | the target depends on other figures and changes with them
            percentage calls over contacts  | month          | higher   | -                       | no target is set
            percentage calls over contacts  | month          | more may be better | 80            | neither direction is good, so there is no target to meet
            """)
    void aTargetIsDrawnWhereItIsOnTheScaleOfAMonth(
            String measure, String window, String good, String target, String aim) {
        Defined defined = Defined.as(measure).window(window).good(good);
        Indicator indicator = (target == null ? defined : defined.target(target)).indicator();
        assertThat(told(ChartTarget.of(indicator, NativeStep.MONTH, Period.parse("2021-03"))))
                .isEqualTo(aim);
    }

    @Test
    void aCountOfAQuarterIsOnTheScaleOfAQuarter() {
        for (String window : List.of("quarter", "rolling-3")) {
            Indicator indicator =
                    Defined.as("count calls").window(window).target("30").indicator();
            assertThat(told(ChartTarget.of(indicator, NativeStep.QUARTER, Period.parse("2021-Q1"))))
                    .isEqualTo("- to 30");
        }
    }

    @Test
    void aChangeThatIsJudgedIsNoValue() {
        Indicator indicator =
                Defined.as("level calls").target("30").judgingTheChange().indicator();
        assertThat(told(ChartTarget.of(indicator, NativeStep.MONTH, Period.parse("2021-03"))))
                .isEqualTo("the target is for the change, not for the value");
        assertThat(told(ChartTarget.of(
                        Defined.as("level calls").noTarget("it is monitored").indicator(),
                        NativeStep.MONTH,
                        Period.parse("2021-03"))))
                .isEqualTo("it is monitored");
    }

    @Test
    void aTrajectoryIsALineAndNoPromise() {
        Indicator indicator =
                Defined.as("level calls").target("2021-01 10, 2021-05 30").indicator();
        assertThat(told(ChartTarget.of(indicator, NativeStep.MONTH, Period.parse("2021-03"))))
                .isEqualTo("- to 20");
        assertThat(told(ChartTarget.of(indicator, NativeStep.MONTH, Period.parse("2021-06"))))
                .isEqualTo("the target's trajectory does not cover June 2021");
        Control control = Charting.calls("2021-01", 1, 10, 12, 11).at(indicator, "camden", "2021-12");
        assertThat(((Control.Charted) control).assurance()).isEmpty();
        assertThat(((Control.Charted) control).noAssurance())
                .contains("the target changes from month to month, but a stable process does not");
    }

    /** The limits of 10, 12, 10, 12 are 5.68 and 16.32. */
    @ParameterizedTest(name = "green {0}: {1}, {2}")
    @CsvSource({
        "<= 17,          - to 17,  CONSISTENTLY_PASSES",
        "< 17,           - to 17,  CONSISTENTLY_PASSES",
        ">= 5 and <= 17, 5 to 17,  CONSISTENTLY_PASSES",
        ">= 5 and <= 16, 5 to 16,  HIT_AND_MISS",
        "> 17,           17 to -,  CONSISTENTLY_FAILS"
    })
    void whatIsGreenIsTheAimWhereBandsAreListed(String green, String aim, Assurance assurance) {
        Indicator indicator = Defined.as("level calls").thresholds(green, green).indicator();
        ChartTarget found = ChartTarget.of(indicator, NativeStep.MONTH, Period.parse("2021-03"));
        assertThat(told(found)).isEqualTo(aim);
        assertThat(((Bounds) found)
                        .assurance(XmrChart.of(new double[] {10, 12, 10, 12}).current()))
                .contains(assurance);
    }

    @Test
    void aLimitOnABoundThatIsNotItselfGreenMissesIt() {
        XmrChart flat = XmrChart.of(new double[] {17, 17, 17});
        assertThat(new Bounds(null, Quantity.of(17), true, true).assurance(flat.current()))
                .contains(Assurance.CONSISTENTLY_PASSES);
        assertThat(new Bounds(null, Quantity.of(17), true, false).assurance(flat.current()))
                .contains(Assurance.CONSISTENTLY_FAILS);
        assertThat(new Bounds(Quantity.of(17), null, false, true).assurance(flat.current()))
                .contains(Assurance.CONSISTENTLY_FAILS);
    }

    private static String told(ChartTarget aim) {
        if (aim instanceof Absent absent) {
            return absent.because();
        }
        Bounds bounds = (Bounds) aim;
        return (bounds.low() == null ? "-" : bounds.low()) + " to " + (bounds.high() == null ? "-" : bounds.high());
    }
}
