package org.callover.kpi.comparison;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.Evaluated;
import org.callover.kpi.figure.Evaluated.Unscored;
import org.callover.kpi.figure.Figure;
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

/** Sets the figures of one indicator over one window beside earlier ones. */
public final class Comparisons {

    private final Indicator indicator;
    private final Window window;
    private final Figures figures;
    private @Nullable Period sameNow;
    private @Nullable Comparator sameWith;
    private @Nullable Period sameBefore;

    public Comparisons(Indicator indicator, Window window, Figures figures) {
        this.indicator = indicator;
        this.window = window;
        this.figures = figures;
    }

    /** A figure of an area beside what a comparator names; of several reasons why not, the first of the closed list. */
    public Comparison of(AreaCode area, Figure now, Comparator with) {
        if (with instanceof Comparator.None) {
            return new NotCompared(with, null, UnscoredReason.NO_COMPARATOR, "no comparison is asked for");
        }
        Period before = before(area, now.period(), with);
        if (indicator.growsWithTime() && before.months() != now.period().months()) {
            return new NotCompared(
                    with,
                    before,
                    UnscoredReason.UNEQUAL_LENGTHS,
                    "a figure over %d months cannot be set beside one over %d"
                            .formatted(now.period().months(), before.months()));
        }
        List<Break> breaks = breaksBetween(before, now.period());
        for (Break at : breaks) {
            if (at.effect() == Effect.BLOCK) {
                return new NotCompared(with, before, UnscoredReason.SERIES_BREAK, straddled(at));
            }
        }
        Evaluated earlier = figures.at(area, before);
        return earlier instanceof Figure figure
                ? Comparison.of(with, figure, now, indicator, and(breaks, regroupings(area, before, now.period())))
                : notCompared(with, (Unscored) earlier);
    }

    /** Why figures on both sides of a break are not alike. */
    public static String straddled(Break at) {
        return "it was counted otherwise from %s on (%s)".formatted(Period.name(at.from()), at.why());
    }

    private List<Break> breaksBetween(Period before, Period now) {
        Period first = before.start().isBefore(now.start()) ? before : now;
        Period last = first == before ? now : before;
        return indicator.cautions().breaks().isEmpty()
                ? List.of()
                : indicator.cautions().breaks().stream()
                        .filter(at ->
                                at.from().isAfter(first.start()) && !at.from().isAfter(last.last()))
                        .toList();
    }

    /** A group has the members of a window's end. */
    private List<Break> regroupings(AreaCode area, Period before, Period now) {
        List<Break> all = figures.regroupings(area);
        if (all.isEmpty()) {
            return all;
        }
        YearMonth first = before.last().isBefore(now.last()) ? before.last() : now.last();
        YearMonth last = before.last().isBefore(now.last()) ? now.last() : before.last();
        return all.stream()
                .filter(at -> at.from().isAfter(first) && !at.from().isAfter(last))
                .toList();
    }

    private static List<Break> and(List<Break> breaks, List<Break> others) {
        return others.isEmpty()
                ? breaks
                : Stream.concat(breaks.stream(), others.stream())
                        .sorted(java.util.Comparator.comparing(Break::from))
                        .toList();
    }

    private static NotCompared notCompared(Comparator with, Unscored why) {
        return new NotCompared(with, why.period(), why.reason(), why.text());
    }

    /**
     * The period to compare with. Surveys and counts that come now and then are compared with the last one made up to a
     * year before the month the rule asks for.
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

    /** The same for every area of a row, and worked out once. */
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
