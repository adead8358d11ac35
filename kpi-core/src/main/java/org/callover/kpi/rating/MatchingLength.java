package org.callover.kpi.rating;

import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Indicator.Judging;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/**
 * Whether what an indicator is judged by is meant for as many months as a figure has.
 *
 * <p>What grows with time has its target, range or thresholds for a window of one length: that of the indicator's own
 * window. A year's target can be brought down to a year to date, and a change in per cent holds in any window.
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

    /** Why it is not meant for a figure over these months; null where it is. */
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

    /** The months it is for: a target by year, and that of a year to date, are for a whole year; 0 where it varies. */
    private int length() {
        boolean isByYear = judging.target() instanceof Target.ByYear && own.months() < YEAR;
        return isByYear || own instanceof Window.ToDate ? YEAR : own.months();
    }

    /** Whether it is for a year. */
    boolean isAnnual() {
        return length() == YEAR;
    }

    /** A year's target is brought down to a year to date; a change, a range and thresholds are not. */
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
