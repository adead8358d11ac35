package org.callover.kpi.comparison;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.callover.kpi.figure.Chance;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.FigurePair;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.ChangeTest;
import org.jspecify.annotations.Nullable;

/**
 * Tests changes against chance. Months that are in both periods are left out of both sides, because they cancel out.
 */
final class ChangeTester {

    private final Indicator indicator;
    private final Figures figures;
    private @Nullable Period sameNow;
    private @Nullable Period sameBefore;
    private int sameShared;

    ChangeTester(Indicator indicator, Figures figures) {
        this.indicator = indicator;
        this.figures = figures;
    }

    /** The test of the change in an area, or why there is none. */
    TestedChange of(AreaCode area, Figure now, Figure before) {
        Optional<ChangeTest> whole = Chance.change(indicator, now, before);
        int shared = indicator.parts().isLevel() ? 0 : sharedOf(now.period(), before.period());
        if (whole.isEmpty() || shared == 0) {
            return tried(whole, shared, now, before);
        }
        boolean isTotal = indicator.parts().isTotal();
        int shorter = Math.min(now.period().months(), before.period().months());
        return isTotal && shared < shorter
                ? apart(area, now, before, shared)
                : TestedChange.not(UntestedReason.SHARED_MONTHS, shared, now, before);
    }

    private static TestedChange tried(Optional<ChangeTest> test, int shared, Figure now, Figure before) {
        return test.isPresent()
                ? new TestedChange(test.get(), null, shared, now, before)
                : TestedChange.not(UntestedReason.NO_PARTS, shared, now, before);
    }

    /** The number of months in both periods. It is the same for every area of a row, so it is worked out once. */
    private int sharedOf(Period now, Period before) {
        if (now != sameNow || before != sameBefore) {
            sameShared = shared(now, before);
            sameNow = now;
            sameBefore = before;
        }
        return sameShared;
    }

    private static int shared(Period one, Period other) {
        YearMonth start = later(one.start(), other.start());
        YearMonth end = one.end().isBefore(other.end()) ? one.end() : other.end();
        return (int) Math.max(0, start.until(end, ChronoUnit.MONTHS));
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * The test without the shared months. Neither period contains the other, so both have months of their own.
     */
    private TestedChange apart(AreaCode area, Figure now, Figure before, int shared) {
        Period here = now.period();
        Period there = before.period();
        boolean isLater = here.start().isAfter(there.start());
        FigurePair parts =
                figures.pair(area, but(here, shared, isLater), but(there, shared, !isLater), here.last(), there.last());
        if (parts.now() instanceof Figure one && parts.before() instanceof Figure other) {
            return tried(Chance.change(indicator, one, other), shared, one, other);
        }
        boolean isHidden = isHidden(parts.now()) || isHidden(parts.before());
        return TestedChange.not(
                isHidden ? UntestedReason.PARTS_HIDDEN : UntestedReason.PARTS_NOT_HELD, shared, now, before);
    }

    /** A period without the months that it shares with another: they are its first months if it is the later one. */
    private static Period but(Period period, int shared, boolean isLater) {
        return isLater
                ? new Period(period.start().plusMonths(shared), period.end())
                : new Period(period.start(), period.end().minusMonths(shared));
    }

    private static boolean isHidden(EvaluatedFigure part) {
        return part instanceof Unscored why && why.reason() == UnscoredReason.SUPPRESSED;
    }
}
