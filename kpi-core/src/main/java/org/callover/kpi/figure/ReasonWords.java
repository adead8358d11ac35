package org.callover.kpi.figure;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Totals.Total;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.MonthText;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Words;

/** Why a total is not a figure, in words. */
public final class ReasonWords {

    private static final int MEMBERS_NAMED = 5;

    private ReasonWords() {}

    static Unscored shortfall(Total total, Area area, Areas areas, Period period) {
        List<YearMonth> missing = total.missing().isEmpty() ? period.stream().toList() : total.missing();
        Optional<Area> successor = areas.successor(area.code()).filter(one -> hasBegun(one, period));
        if (successor.isPresent()) {
            return new Unscored(period, UnscoredReason.NO_DATA, became(area, successor.get()), missing, null);
        }
        if (total.nothing()) {
            return new Unscored(
                    period, UnscoredReason.NO_DATA, "no figures are held for " + area.name(), missing, null);
        }
        boolean nothingThen = missing.size() == period.months() && total.value().signum() == 0;
        Quantity partial = nothingThen ? null : total.value();
        return total.incomplete().isEmpty()
                ? new Unscored(period, UnscoredReason.INCOMPLETE_PERIOD, MonthText.missing(missing), missing, partial)
                : new Unscored(
                        period,
                        UnscoredReason.INCOMPLETE_GROUP,
                        members(total.incomplete(), areas) + incomplete(total),
                        missing,
                        partial);
    }

    /**
     * Why a rate has no population to divide by.
     *
     * @param incomplete the members of a group that have none
     * @param month the month whose year is asked for
     */
    static Unscored withoutPopulation(
            SeriesSum of, List<AreaCode> incomplete, Areas areas, Period period, YearMonth month) {
        String where = incomplete.isEmpty() ? "" : " in " + members(incomplete, areas);
        return Unscored.of(
                period,
                UnscoredReason.NO_DENOMINATOR,
                "there is no %s for %d or an earlier year%s".formatted(of, month.getYear(), where));
    }

    /** Why an area has no share of a larger place: it is not part of it. */
    static Unscored outside(Area area, Area place, Period period) {
        String text = "%s is not part of %s".formatted(area.name(), named(place));
        return Unscored.of(period, UnscoredReason.OUTSIDE_WHOLE, text);
    }

    /** Why a larger place has no total to be a share of. */
    static Unscored ofWhole(Unscored why, Area place) {
        String text = why.reason() == UnscoredReason.INCOMPLETE_PERIOD
                ? "%s in %s".formatted(why.text(), named(place))
                : why.text();
        return new Unscored(why.period(), why.reason(), text, why.missing(), null);
    }

    /** Why two shares of a larger place cannot be compared. */
    static Unscored wholeChanged(Area place, Period before, String why) {
        String text =
                "the count for %s is not made up in the same way in both periods: %s".formatted(named(place), why);
        return Unscored.of(before, UnscoredReason.WHOLE_CHANGED, text);
    }

    private static String named(Area place) {
        return place.isGroup() ? Words.the(place.name()) : place.name();
    }

    /**
     * Why a level over several months has no figure: there is none for exactly the period and none for any of its
     * months.
     */
    static Unscored ofLevel(Unscored why, List<AreaCode> withoutExact, List<AreaCode> withoutMonth, Areas areas) {
        Period period = Objects.requireNonNull(why.period());
        String text = why.text();
        if (why.reason() == UnscoredReason.INCOMPLETE_PERIOD) {
            text = "no figure is held for %s as a whole, or for any of its months".formatted(period.label());
        }
        boolean isEachHeld = !withoutExact.isEmpty()
                && !withoutMonth.isEmpty()
                && withoutExact.stream().noneMatch(withoutMonth::contains);
        if (why.reason() == UnscoredReason.INCOMPLETE_GROUP && isEachHeld) {
            text = "%s only a figure for %s as a whole, and %s only figures for single months"
                    .formatted(have(withoutMonth, areas), period.label(), have(withoutExact, areas));
        }
        return new Unscored(period, why.reason(), text, why.missing(), why.partialValue());
    }

    private static String have(List<AreaCode> members, Areas areas) {
        return members(members, areas) + (members.size() == 1 ? " has" : " have");
    }

    /** Why two levels cannot be compared: one is for exactly its period, the other for a month. */
    static Unscored unlike(Figure one, Period other) {
        String whole = (one.isOfLastMonth() ? other : one.period()).label();
        String months = (one.isOfLastMonth() ? one.period() : other).label();
        return Unscored.of(
                other,
                UnscoredReason.UNEQUAL_LENGTHS,
                "%s has a figure for the whole period, and %s only has figures for single months"
                        .formatted(whole, months));
    }

    private static boolean hasBegun(Area successor, Period period) {
        return !period.last()
                .isBefore(Objects.requireNonNull(successor.succeeds()).from());
    }

    /** Why a place that became part of another has no figures from then on. */
    static Optional<Unscored> ended(AreaCode area, Areas areas, Period period) {
        return areas.successor(area)
                .filter(successor -> hasBegun(successor, period))
                .map(successor -> Unscored.of(null, UnscoredReason.NO_DATA, became(areas.get(area), successor)));
    }

    private static String became(Area former, Area successor) {
        return "%s became part of %s in %s; ask for %s instead"
                .formatted(
                        former.name(),
                        successor.name(),
                        Period.name(Objects.requireNonNull(successor.succeeds()).from()),
                        successor.name());
    }

    private static String incomplete(Total total) {
        String verb = total.incomplete().size() == 1 ? " is incomplete" : " are incomplete";
        List<YearMonth> missing = total.missing();
        return missing.isEmpty() ? verb : verb + ": " + MonthText.missing(missing);
    }

    /** The first few members by name, and how many more there are. */
    public static String members(List<AreaCode> members, Areas areas) {
        return Words.list(
                members.stream().map(member -> areas.get(member).name()).toList(), MEMBERS_NAMED);
    }

    static Set<Flag> union(Set<Flag> some, Set<Flag> others) {
        if (some.containsAll(others)) {
            return some;
        }
        Set<Flag> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
