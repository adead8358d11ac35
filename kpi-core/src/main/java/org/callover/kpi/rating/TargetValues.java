package org.callover.kpi.rating;

import java.util.Locale;
import java.util.function.Function;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.rating.TargetOrigin.AsDefined;
import org.callover.kpi.rating.TargetOrigin.OfGroup;
import org.callover.kpi.rating.TargetOrigin.OnEarlier;
import org.callover.kpi.rating.TargetOrigin.OnLine;
import org.callover.kpi.rating.TargetOrigin.PartOfYear;
import org.callover.kpi.standing.Standing.GroupFigure;
import org.callover.kpi.standing.Standings;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Finds the value of an indicator's target for one figure, or says why it has none. */
final class TargetValues {

    private final Indicator indicator;
    private final Window window;
    private final boolean isAnnual;
    private final YearShares shares;
    private final Comparator comparator;
    private final @Nullable Standings standings;
    private final String words;

    /** @param isAnnual whether the target is for a year */
    TargetValues(
            Indicator indicator,
            Window window,
            boolean isAnnual,
            Comparator comparator,
            Figures figures,
            @Nullable Standings standings) {
        this.indicator = indicator;
        this.window = window;
        this.isAnnual = isAnnual;
        this.shares = new YearShares(indicator, figures, comparator);
        this.comparator = comparator;
        this.standings = standings;
        this.words = String.valueOf(indicator.judging().target());
    }

    /** @param comparisons gives the figure's comparison with any comparator, for targets that are a change */
    TargetValue of(Target target, AreaCode area, Figure figure, Function<Comparator, Comparison> comparisons) {
        if (target instanceof Target.Fixed fixed) {
            return fixed(fixed, area, figure);
        }
        if (target instanceof Target.Change change) {
            return changed(change, comparisons.apply(change.on()));
        }
        if (target instanceof Target.ByYear byYear) {
            return yearly(byYear, area, figure);
        }
        if (target instanceof Target.Milestones milestones) {
            return milestone(milestones, figure.period());
        }
        return target instanceof Target.Trajectory trajectory
                ? onTheWay(trajectory, area, figure)
                : indicator.judging().judgesChange()
                        ? benchmarkChange(area, figure.period(), comparisons.apply(comparator))
                        : benchmark(area, figure.period());
    }

    /**
     * A fixed target. If the figure grows towards the end of the year, the target is for the whole year, and part of
     * the year has its share of it.
     */
    private TargetValue fixed(Target.Fixed target, AreaCode area, Figure figure) {
        Period year = yearUnderWay(figure.period());
        return year == null
                ? TargetValue.of(new AsDefined(target.value()), "fixed")
                : profiled(
                        new AsDefined(target.value()),
                        "year's target of " + target.value(),
                        area,
                        figure.period(),
                        year);
    }

    /**
     * The year that a figure is a part of, if it grows towards the end of the year; a change in per cent does not grow.
     */
    private @Nullable Period yearUnderWay(Period months) {
        return window instanceof Window.ToDate toDate
                        && isAnnual
                        && indicator.growsWithTime()
                        && !indicator.judging().judgesChange()
                        && months.months() < 12
                ? FinancialYear.containing(months.last(), toDate.startMonth()).period()
                : null;
    }

    private TargetValue yearly(Target.ByYear target, AreaCode area, Figure figure) {
        FinancialYear year = FinancialYear.containing(figure.period().last());
        Quantity value = target.values().get(year);
        if (value == null) {
            return TargetValue.none("no target is set for " + year);
        }
        Period months = figure.period();
        if (!indicator.growsWithTime() || months.months() >= 12) {
            return TargetValue.of(new AsDefined(value), "target for " + year);
        }
        return year.period().contains(months)
                ? profiled(
                        new AsDefined(value), "target of %s for %s".formatted(value, year), area, months, year.period())
                : TargetValue.none("the target for %s is for the whole year, and %s lies only partly in it"
                        .formatted(year, months.label()));
    }

    private TargetValue profiled(TargetOrigin annual, String what, AreaCode area, Period months, Period year) {
        YearShares.Worked worked = shares.of(area, months, year);
        YearShare share = worked.share();
        return share == null
                ? TargetValue.none("no share of the %s can be worked out for %s: %s"
                        .formatted(what, months.label(), worked.reason()))
                : TargetValue.of(new PartOfYear(annual, share), "%s, by %s".formatted(what, share.basis()));
    }

    /** A trajectory. The target of a year to date is its share of the trajectory's value at the end of the year. */
    private TargetValue onTheWay(Target.Trajectory target, AreaCode area, Figure figure) {
        Period months = figure.period();
        Period year = yearUnderWay(months);
        Target.Stretch stretch =
                target.stretch((year == null ? months : year).last()).orElse(null);
        if (stretch == null) {
            return TargetValue.none("the trajectory only runs from %s to %s".formatted(first(target), last(target)));
        }
        return year == null
                ? TargetValue.of(new OnLine(stretch), "trajectory from %s to %s".formatted(first(target), last(target)))
                : profiled(
                        new OnLine(stretch), "trajectory's value for " + Period.name(year.last()), area, months, year);
    }

    private static TargetValue milestone(Target.Milestones target, Period months) {
        return target.stretch(months.last())
                .map(stretch -> TargetValue.of(new OnLine(stretch), "milestones, as at " + Period.name(months.last())))
                .orElseGet(() -> TargetValue.none(
                        "no milestone is set for %s or later in that year".formatted(Period.name(months.last()))));
    }

    private static String first(Target.Trajectory target) {
        return Period.name(target.points().firstKey());
    }

    private static String last(Target.Trajectory target) {
        return Period.name(target.points().lastKey());
    }

    private TargetValue benchmark(AreaCode area, Period period) {
        if (standings == null) {
            return TargetValue.none("the target is the benchmark, but the indicator has none");
        }
        GroupFigure group = standings.groupFigure(area, period);
        Quantity value = group.value();
        return value == null
                ? TargetValue.none("the target is the benchmark, but " + group.reason())
                : TargetValue.of(new OfGroup(value), "no worse than " + named(standings));
    }

    /** The target for a change is the change of the group. */
    private TargetValue benchmarkChange(AreaCode area, Period period, Comparison comparison) {
        Period before = comparison.period();
        if (standings == null || before == null) {
            return TargetValue.none("the target is the benchmark's change, which is not available");
        }
        GroupFigure group = standings.groupFigure(area, period, before);
        Quantity change = indicator.isPercentage() ? group.change() : group.percentChange();
        return change == null
                ? TargetValue.none("the target is the benchmark's change, which is not available")
                : TargetValue.of(new OfGroup(change), "no worse than the change of " + named(standings));
    }

    private static String named(Standings standings) {
        String figure = standings.benchmark().figure().name().toLowerCase(Locale.ROOT);
        return "%s (%s)".formatted(Words.the(standings.group().name()), figure.replace('_', ' '));
    }

    private TargetValue changed(Target.Change target, Comparison on) {
        if (on instanceof Compared compared) {
            TargetOrigin origin = new OnEarlier(target, compared);
            Quantity matched =
                    compared.matched() == null ? null : compared.now().value();
            return new TargetValue(origin.value(), words, origin, matched);
        }
        return TargetValue.none("the target is %s, but %s".formatted(words, ((NotCompared) on).text()));
    }
}
