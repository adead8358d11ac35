package org.callover.kpi.comparison;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.FigurePair;
import org.callover.kpi.figure.FigurePair.Matched;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.observation.Series.Break.Effect;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.jspecify.annotations.Nullable;

/** Compares the figures of one indicator, over one window, with earlier ones. */
public final class Comparisons {

    private final Indicator indicator;
    private final Window window;
    private final Figures figures;
    private final ChangeTester trial;
    private final BreaksBetween between;
    private @Nullable Period sameNow;
    private @Nullable Comparator sameWith;
    private @Nullable Period sameBefore;

    public Comparisons(Indicator indicator, Window window, Figures figures) {
        this.indicator = indicator;
        this.window = window;
        this.figures = figures;
        this.trial = new ChangeTester(indicator, figures);
        this.between = new BreaksBetween(indicator);
    }

    /**
     * An area's figure compared with what a comparator names. If it cannot be, the first reason in the closed list is
     * given.
     */
    public Comparison of(AreaCode area, Figure now, Comparator with) {
        return of(area, now, now.period(), with);
    }

    /**
     * The same for a figure that was worked out from other months, such as a forecast.
     *
     * @param read the months that it was worked out from
     */
    public Comparison of(AreaCode area, Figure now, Period read, Comparator with) {
        if (with instanceof Comparator.None) {
            return new NotCompared(with, null, UnscoredReason.NO_COMPARATOR, "no comparison was asked for");
        }
        Period before = before(area, now.period(), with);
        if (indicator.growsWithTime() && before.months() != now.period().months()) {
            return new NotCompared(
                    with,
                    before,
                    UnscoredReason.UNEQUAL_LENGTHS,
                    "a figure for %d months cannot be compared with one for %d"
                            .formatted(now.period().months(), before.months()));
        }
        List<Break> breaks = between.of(before, now.period());
        FigurePair pair = pair(area, now, read, before);
        Break apart = breakApart(pair, breaks);
        if (apart != null) {
            return new NotCompared(with, before, BreaksBetween.reason(apart), BreaksBetween.why(apart));
        }
        if (pair.matched() != null && !read.equals(now.period())) {
            return anotherGroup(with, before, pair.matched());
        }
        return compared(area, pair.matched() == null ? now : pair.now(), pair, with, breaks);
    }

    private FigurePair pair(AreaCode area, Figure now, Period read, Period before) {
        return read.equals(now.period())
                ? figures.pair(area, now, before)
                : figures.pair(area, read, before, now.period().last(), before.last());
    }

    private static NotCompared anotherGroup(Comparator with, Period before, Matched matched) {
        return new NotCompared(
                with,
                before,
                UnscoredReason.NO_COMPARATOR,
                "the group is not the same in both periods: " + matched.why());
    }

    /** The first break that is more than a caveat. No break matters if the periods have different lengths. */
    private static @Nullable Break breakApart(FigurePair pair, List<Break> breaks) {
        boolean isUnequal = pair.before() instanceof Unscored why && why.reason() == UnscoredReason.UNEQUAL_LENGTHS;
        for (Break at : breaks) {
            if (at.effect() != Effect.CAVEAT && !isUnequal) {
                return at;
            }
        }
        return null;
    }

    private Comparison compared(
            AreaCode area, EvaluatedFigure now, FigurePair pair, Comparator with, List<Break> breaks) {
        if (!(now instanceof Figure one) || !(pair.before() instanceof Figure other)) {
            return notCompared(with, Objects.requireNonNull(pair.before().period()), now, pair.before());
        }
        String rebased = between.rebased(other, one).orElse(null);
        return rebased == null
                ? Comparison.of(with, other, one, pair.matched(), indicator, trial.of(area, one, other), breaks)
                : new NotCompared(with, other.period(), UnscoredReason.DENOMINATOR_BASIS, rebased);
    }

    /** The first of several reasons by the closed list; the period is that of the earlier figure. */
    private static NotCompared notCompared(Comparator with, Period before, EvaluatedFigure... parts) {
        Unscored why = Stream.of(parts)
                .filter(Unscored.class::isInstance)
                .map(Unscored.class::cast)
                .min(java.util.Comparator.comparing(Unscored::reason))
                .orElseThrow();
        return new NotCompared(with, before, why.reason(), why.text());
    }

    /** Why figures on the two sides of a break cannot be compared. */
    public static String straddled(Break at) {
        return "the counting method changed in %s: %s".formatted(Period.name(at.from()), at.why());
    }

    /**
     * The period to compare with. Surveys and occasional counts are compared with the last one made in the year up to
     * the month that the rule asks for.
     */
    private Period before(AreaCode area, Period now, Comparator with) {
        if (!(window instanceof Window.Latest)) {
            return before(now, with);
        }
        Period wanted = with instanceof Comparator.Previous
                ? Period.of(now.start().minusMonths(1))
                : with.periodFor(window, now);
        return figures.latest(area, wanted.last())
                .filter(found -> with instanceof Comparator.Previous
                        || found.last().isAfter(wanted.last().minusYears(1)))
                .orElse(wanted);
    }

    /** The period to compare with, if it is the same for every area of a row, so that it is worked out once. */
    private Period before(Period now, Comparator with) {
        Period known = sameBefore;
        if (known == null || now != sameNow || with != sameWith) {
            known = with.periodFor(window, now);
            sameNow = now;
            sameWith = with;
            sameBefore = known;
        }
        return known;
    }
}
