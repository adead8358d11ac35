package org.callover.kpi.control;

import org.callover.kpi.control.Control.NotCharted;
import org.callover.kpi.period.MonthNumber;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Spacing;
import org.callover.kpi.statistics.TrendTest;

/** Why there is no chart, in words. */
final class UnchartedWords {

    /** The fewest points that have a mean and a moving range. */
    static final int CHARTED_FROM = 2;

    private UnchartedWords() {}

    static NotCharted nothingUpTo(int last) {
        return new NotCharted(
                UnchartedReason.NO_DATA, "there are no observations up to " + Period.name(MonthNumber.month(last)));
    }

    static NotCharted suppressed(Period period) {
        return new NotCharted(
                UnchartedReason.SUPPRESSED,
                "the figure for " + period.label() + " must not be shown, and limits could reveal it");
    }

    static NotCharted spacing(Spacing spacing) {
        return new NotCharted(UnchartedReason.of(spacing), spacing.because());
    }

    /** How many periods a run needs: for a chart if its step is a month or a quarter, for a trend if it is a year. */
    static int needed(NativeStep step) {
        return step == NativeStep.YEAR ? TrendTest.YEARS : CHARTED_FROM;
    }

    static NotCharted tooFew(NativeRun run) {
        String word = run.step().word();
        String held = run.length() == 1 ? "only one " + word + " is" : "only " + run.length() + " " + word + "s are";
        String wanted = run.step() == NativeStep.YEAR
                ? "a trend needs " + TrendTest.YEARS
                : "a control chart needs " + CHARTED_FROM;
        return new NotCharted(
                UnchartedReason.TOO_FEW,
                "%s held%s up to %s, but %s or more"
                        .formatted(
                                held,
                                run.step() == NativeStep.YEAR ? " without a gap or a break" : "",
                                Period.name(run.last().last()),
                                wanted));
    }

    static NotCharted noParts(String because) {
        return new NotCharted(UnchartedReason.NO_PARTS, because);
    }
}
