package org.callover.kpi.figure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.disclosure.Disclosure;
import org.callover.kpi.figure.Evaluated.Unscored;
import org.callover.kpi.figure.Totals.Lookup;
import org.callover.kpi.figure.Totals.Total;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.Sum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one measure, each computed once: by period and area. Made for one scorecard row and one dataset.
 */
public final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Measure measure;
    private final boolean isPercentage;
    private final Areas areas;
    private final @Nullable Disclosure disclosure;
    private final Totals totals;
    private final WeightedMeans weightedMeans;
    private final Map<Period, Map<AreaCode, Evaluated>> known = new HashMap<>();

    /** Of a measure by itself, with nothing hidden. */
    public Figures(Measure measure, boolean isPercentage, Areas areas, Dataset dataset) {
        this(measure, isPercentage, areas, dataset, null);
    }

    private Figures(
            Measure measure, boolean isPercentage, Areas areas, Dataset dataset, @Nullable Disclosure disclosure) {
        this.measure = measure;
        this.isPercentage = isPercentage;
        this.areas = areas;
        this.disclosure = disclosure;
        this.totals = new Totals(areas, dataset);
        this.weightedMeans = new WeightedMeans(areas, dataset);
    }

    /** The figures of a live indicator; what its disclosure control hides is no figure to anyone. */
    public static Figures of(Indicator indicator, Areas areas, Dataset dataset) {
        Disclosure disclosure = Disclosure.of(indicator, areas, dataset);
        return new Figures(
                indicator.measureOrThrow(),
                indicator.isPercentage(),
                areas,
                dataset,
                disclosure.isOpen() ? null : disclosure);
    }

    /** The figure in an area over a period, or why there is none. */
    public Evaluated at(AreaCode area, Period period) {
        Map<AreaCode, Evaluated> then = known.computeIfAbsent(period, unseen -> new HashMap<>());
        Evaluated there = then.get(area);
        if (there == null) {
            // A group asks for its members here, so it is put in when they are.
            Evaluated found = evaluate(area, period);
            there = disclosure == null ? found : screened(disclosure, found, area, period);
            then.put(area, there);
        }
        return there;
    }

    /** What is not to be shown is replaced, and a part of a total is shown of nothing that has a limit. */
    private static Evaluated screened(Disclosure disclosure, Evaluated found, AreaCode area, Period period) {
        boolean tellsCount = found instanceof Figure
                || found instanceof Unscored none && none.reason() == UnscoredReason.ZERO_DENOMINATOR;
        if (tellsCount && !disclosure.shows(area, period)) {
            return Unscored.of(period, UnscoredReason.SUPPRESSED, disclosure.reason());
        }
        return found instanceof Unscored none ? none.withoutPartial() : found;
    }

    /** The months from which an area that is a group had other members. */
    public List<Break> regroupings(AreaCode area) {
        return areas.regroupings(area);
    }

    /** The period of the most recent observation at or before a month, of what is counted. */
    public Optional<Period> latest(AreaCode area, YearMonth anchor) {
        Sum counted = Sum.of(measure.terms().findFirst().orElseThrow());
        Total found = totals.of(counted, area, Period.of(anchor), column -> column.latest(anchor)
                .orElse(null));
        return found.found().stream().max(Comparator.naturalOrder());
    }

    private Evaluated evaluate(AreaCode area, Period period) {
        if (measure instanceof Measure.Count count) {
            return isPercentage
                    ? difference(count.of(), area, period)
                    : count(numerator(count.of(), area, period), area, period);
        }
        if (measure instanceof Measure.Rate rate) {
            return rate(rate, area, period);
        }
        if (measure instanceof Measure.Percentage percentage) {
            return quotient(percentage.of(), percentage.over(), HUNDRED, area, period);
        }
        if (measure instanceof Measure.Mean mean) {
            return quotient(mean.of(), mean.over(), BigDecimal.ONE, area, period);
        }
        return measure instanceof Measure.WeightedMean weighted
                ? weightedMeans.of(weighted, area, period)
                : level((Measure.Level) measure, area, period);
    }

    private Total numerator(Sum sum, AreaCode area, Period period) {
        Lookup total = column -> column.total(period);
        return total(sum, area, period, total, figure -> Total.complete(figure.numerator(), figure.flags(), List.of()));
    }

    private Total denominator(Sum sum, AreaCode area, Period period, Lookup lookup) {
        return total(sum, area, period, lookup, figure -> {
            Quantity part = Objects.requireNonNull(figure.denominator(), "every quotient has a denominator");
            Period of = figure.denominatorPeriod();
            return Total.complete(part, figure.flags(), of == null ? List.of() : List.of(of));
        });
    }

    /** Of a group's members, whose figures are asked for too, no column is read twice: their parts are added. */
    private Total total(Sum sum, AreaCode area, Period period, Lookup lookup, Function<Figure, Total> part) {
        return totals.of(
                sum,
                area,
                period,
                lookup,
                member -> at(member, period) instanceof Figure figure
                        ? part.apply(figure)
                        : totals.of(sum, member, period, lookup));
    }

    private Evaluated count(Total total, AreaCode area, Period period) {
        return total.complete() ? Figure.of(period, total.value(), total.flags()) : shortfall(total, area, period);
    }

    /** One percentage less another, both of exactly the period: neither is a sum over months or areas. */
    private Evaluated difference(Sum of, AreaCode area, Period period) {
        Total exact = totals.inPlace(of, area, column -> column.exactly(period).orElse(null));
        if (exact.complete()) {
            return count(exact, area, period);
        }
        Total added = numerator(of, area, period);
        return added.complete()
                ? Unscored.of(
                        period,
                        UnscoredReason.NOT_ADDITIVE,
                        "percentages do not add up, and none was observed for exactly this area and period")
                : shortfall(added, area, period).withoutPartial();
    }

    private Evaluated quotient(Sum of, Sum over, BigDecimal factor, AreaCode area, Period period) {
        Total numerator = numerator(of, area, period);
        Total denominator = denominator(over, area, period, column -> column.total(period));
        if (!numerator.complete()) {
            return shortfall(numerator, area, period).withoutPartial();
        }
        if (!denominator.complete()) {
            return denominator.nothing()
                    ? Unscored.of(period, UnscoredReason.NO_DENOMINATOR, "there is no " + over + " to divide by")
                    : shortfall(denominator, area, period).withoutPartial();
        }
        return divided(period, numerator, denominator, factor);
    }

    private static Evaluated divided(Period period, Total numerator, Total denominator, BigDecimal factor) {
        if (denominator.value().signum() == 0) {
            return Unscored.of(period, UnscoredReason.ZERO_DENOMINATOR, "the denominator is zero");
        }
        return Figure.of(
                period,
                Quantity.ratio(numerator.value(), denominator.value(), factor),
                numerator.value(),
                denominator.value(),
                Reasons.union(numerator.flags(), denominator.flags()));
    }

    private Evaluated rate(Measure.Rate rate, AreaCode area, Period period) {
        Total numerator = numerator(rate.of(), area, period);
        if (!numerator.complete()) {
            return shortfall(numerator, area, period).withoutPartial();
        }
        YearMonth month = rate.populationYear() == Measure.PopulationYear.FIRST_MONTH ? period.start() : period.last();
        Total population = denominator(
                rate.over(), area, period, column -> column.standingFor(month).orElse(null));
        if (!population.complete()) {
            String where =
                    population.incomplete().isEmpty() ? "" : " in " + Reasons.members(population.incomplete(), areas);
            return Unscored.of(
                    period,
                    UnscoredReason.NO_DENOMINATOR,
                    "there is no %s for %d or an earlier year%s".formatted(rate.over(), month.getYear(), where));
        }
        Period used = Collections.min(population.found());
        return divided(period, numerator, population, rate.per()) instanceof Figure figure
                ? figure.withDenominatorPeriod(used, used.last().getYear() < month.getYear())
                : Unscored.of(period, UnscoredReason.ZERO_DENOMINATOR, "the %s is zero".formatted(rate.over()));
    }

    private Evaluated level(Measure.Level level, AreaCode area, Period period) {
        Sum of = Sum.of(level.of());
        Lookup last = column -> column.last(period).orElse(null);
        Total own = totals.inPlace(of, area, last);
        if (!own.complete() && isPercentage && areas.get(area).isGroup()) {
            return Unscored.of(
                    period,
                    UnscoredReason.NOT_ADDITIVE,
                    "percentages do not add, and none was observed for the group itself");
        }
        Total total = own.complete() ? own : totals.of(of, area, period, last);
        return count(total, area, period);
    }

    private Unscored shortfall(Total total, AreaCode area, Period period) {
        return Reasons.shortfall(total, areas.get(area), areas, period);
    }
}
