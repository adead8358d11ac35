package org.callover.kpi.rating;

import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Indicator.Judging;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/**
 * A check that an indicator's target, range or thresholds are meant for as many months as a figure has.
 *
 * <p>If a value grows with time, its target, range or thresholds are for a window of one length: the indicator's own. A
 * year's target can be split for a year to date, and a change in per cent applies to any window.
 */
final class MatchingLength {

    private static final int YEAR = 12;

    private final Judging judging;
    private final Window own;
    private final Window asked;
    private final boolean isBound;
    private final boolean isOwn;

    MatchingLength(Indicator indicator, Window asked) {
        this.judging = indicator.judging();
        this.own = indicator.window();
        this.asked = asked;
        this.isOwn = asked.equals(own);
        this.isBound = indicator.growsWithTime()
                && !judging.judgesChange()
                && isOfOneLength(judging, indicator.directionOrThrow());
    }

    private static boolean isOfOneLength(Judging judging, Direction direction) {
        if (judging.target() instanceof Target.Change change) {
            return !change.amount().isShare();
        }
        return judging.target() != null && !(judging.target() instanceof Target.NoWorseThanBenchmark)
                || judging.bands() != null
                || direction instanceof Direction.Range;
    }

    /** Why they are not meant for a figure over these months; null if they are. */
    @Nullable
    String mismatch(Period months) {
        if (!isBound) {
            return null;
        }
        if (judging.target() instanceof Target.Milestones milestones) {
            return isToDate(milestones, months)
                    ? null
                    : "the milestones are for a year to date, not for " + inWords(months.months());
        }
        boolean isMeant = isOwn || months.months() == length() || isPartOfYear(months);
        return isMeant ? null : "%s for %s, not for %s".formatted(subject(), meant(), number(months.months()));
    }

    private static boolean isToDate(Target.Milestones milestones, Period months) {
        return months.start().getMonth() == milestones.start() && months.months() <= YEAR;
    }

    /** How many months they are for: a target by year, or for a year to date, is for a whole year; 0 if that varies. */
    private int length() {
        boolean isByYear = judging.target() instanceof Target.ByYear && own.months() < YEAR;
        return isByYear || own instanceof Window.ToDate ? YEAR : own.months();
    }

    /** Whether they are for a year. */
    boolean isAnnual() {
        return length() == YEAR;
    }

    /**
     * Whether a year's target can be split for these months: only for a year to date, and not if it is a change, a
     * range or thresholds.
     */
    private boolean isPartOfYear(Period months) {
        return isAnnual()
                && asked instanceof Window.ToDate
                && months.months() < YEAR
                && judging.target() != null
                && !(judging.target() instanceof Target.Change);
    }

    private String subject() {
        if (judging.bands() != null) {
            return "the thresholds are";
        }
        return judging.target() == null ? "the range is" : "the target is";
    }

    private String meant() {
        return length() == 0 ? "the latest observation" : inWords(length());
    }

    private String number(int months) {
        return length() == 0 ? inWords(months) : String.valueOf(months);
    }

    private static String inWords(int months) {
        return months == 1 ? "1 month" : months + " months";
    }
}
