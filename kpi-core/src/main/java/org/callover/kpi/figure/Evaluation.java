package org.callover.kpi.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.callover.kpi.figure.AddingRule.Part;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure.Divisor;
import org.callover.kpi.figure.Totals.Lookup;
import org.callover.kpi.figure.Totals.Total;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;

/** What a measure makes of its totals: a figure, or the reason why there is none. */
final class Evaluation {

    private static final Quantity HUNDRED = Quantity.of(100);
    private static final Quantity ONE = Quantity.of(1);

    private static final Function<Period, Lookup> TOTAL = period -> column -> column.total(period);
    private static final Function<Period, Lookup> EXACTLY =
            period -> column -> column.exactly(period).orElse(null);
    private static final Function<Period, Lookup> LAST_MONTH =
            period -> column -> column.lastMonth(period).orElse(null);

    private final Measure measure;
    private final boolean isPercentage;
    private final Areas areas;

    Evaluation(Measure measure, boolean isPercentage, Areas areas) {
        this.measure = measure;
        this.isPercentage = isPercentage;
        this.areas = areas;
    }

    EvaluatedFigure of(AreaCode area, Period period, AddingRule adding) {
        if (measure instanceof Measure.Count count) {
            return isPercentage
                    ? difference(count.of(), area, period, adding)
                    : count(adding.total(count.of(), Part.NUMERATOR, area, period, TOTAL), area, period);
        }
        if (measure instanceof Measure.Rate rate) {
            return rate(rate, area, period, adding);
        }
        if (measure instanceof Measure.Percentage percentage) {
            return quotient(percentage.of(), percentage.over(), HUNDRED, area, period, adding);
        }
        if (measure instanceof Measure.Mean mean) {
            return quotient(mean.of(), mean.over(), ONE, area, period, adding);
        }
        return measure instanceof Measure.WeightedMean weighted
                ? adding.mean(weighted, area, period)
                : level((Measure.Level) measure, area, period, adding);
    }

    private EvaluatedFigure count(Total total, AreaCode area, Period period) {
        return total.complete() ? Figure.of(period, total.value(), total.flags()) : shortfall(total, area, period);
    }

    /** One percentage less another, both of exactly the period: neither is a sum over months or areas. */
    private EvaluatedFigure difference(SeriesSum of, AreaCode area, Period period, AddingRule adding) {
        Total exact = adding.own(of, area, period, EXACTLY);
        if (exact.complete()) {
            return count(exact, area, period);
        }
        Total added = adding.total(of, Part.NUMERATOR, area, period, TOTAL);
        return added.complete()
                ? Unscored.of(
                        period,
                        UnscoredReason.NOT_ADDITIVE,
                        "percentages cannot be added up, and none is held for exactly this area and period")
                : shortfall(added, area, period).withoutPartial();
    }

    private EvaluatedFigure quotient(
            SeriesSum of, SeriesSum over, Quantity factor, AreaCode area, Period period, AddingRule adding) {
        Total numerator = adding.total(of, Part.NUMERATOR, area, period, TOTAL);
        Total denominator = adding.total(over, Part.DENOMINATOR, area, period, TOTAL);
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

    private static EvaluatedFigure divided(Period period, Total numerator, Total denominator, Quantity factor) {
        if (denominator.value().signum() == 0) {
            return Unscored.of(period, UnscoredReason.ZERO_DENOMINATOR, "the denominator is zero");
        }
        return Figure.of(
                period,
                numerator.value().times(factor).dividedBy(denominator.value()),
                numerator.value(),
                denominator.value(),
                ReasonWords.union(numerator.flags(), denominator.flags()));
    }

    private EvaluatedFigure rate(Measure.Rate rate, AreaCode area, Period period, AddingRule adding) {
        Total numerator = adding.total(rate.of(), Part.NUMERATOR, area, period, TOTAL);
        if (!numerator.complete()) {
            return shortfall(numerator, area, period).withoutPartial();
        }
        YearMonth month = month(rate, period);
        Total population = adding.total(
                rate.over(),
                Part.DENOMINATOR,
                area,
                period,
                of -> column -> column.standingFor(month(rate, of)).orElse(null));
        if (!population.complete()) {
            String where = population.incomplete().isEmpty()
                    ? ""
                    : " in " + ReasonWords.members(population.incomplete(), areas);
            return Unscored.of(
                    period,
                    UnscoredReason.NO_DENOMINATOR,
                    "there is no %s for %d or an earlier year%s".formatted(rate.over(), month.getYear(), where));
        }
        return divided(period, numerator, population, rate.times(period.months())) instanceof Figure figure
                ? figure.dividedBy(population.found(), isEarlier(population.found(), month.getYear()))
                : Unscored.of(period, UnscoredReason.ZERO_DENOMINATOR, "the %s is zero".formatted(rate.over()));
    }

    private static boolean isEarlier(List<Divisor> used, int year) {
        for (Divisor one : used) {
            if (one.period().last().getYear() < year) {
                return true;
            }
        }
        return false;
    }

    /** The month whose year's population a rate is divided by. */
    private static YearMonth month(Measure.Rate rate, Period period) {
        return rate.populationYear() == Measure.PopulationYear.FIRST_MONTH ? period.start() : period.last();
    }

    /** What was observed for exactly the period, else what was for the last month of it: of all members alike. */
    private EvaluatedFigure level(Measure.Level level, AreaCode area, Period period, AddingRule adding) {
        Total exact = total(level, area, period, adding, false);
        boolean isOneMonth = period.months() == 1;
        if (exact.complete() || isOneMonth) {
            return read(exact, area, period, false);
        }
        Total ofMonth = total(level, area, period, adding, true);
        EvaluatedFigure read = read(ofMonth, area, period, true);
        return read instanceof Unscored none
                ? ReasonWords.ofLevel(none, exact.incomplete(), ofMonth.incomplete(), areas)
                : read;
    }

    /**
     * A level read in one of the two ways only.
     *
     * @param isOfLastMonth whether by the last month of the period, and not by observations of exactly the period
     */
    EvaluatedFigure level(Measure.Level level, AreaCode area, Period period, AddingRule adding, boolean isOfLastMonth) {
        return read(total(level, area, period, adding, isOfLastMonth), area, period, isOfLastMonth);
    }

    private Total total(Measure.Level level, AreaCode area, Period period, AddingRule adding, boolean isOfLastMonth) {
        Function<Period, Lookup> by = isOfLastMonth ? LAST_MONTH : EXACTLY;
        SeriesSum of = SeriesSum.of(level.of());
        return isPercentage && areas.get(area).isGroup()
                ? adding.own(of, area, period, by)
                : adding.total(of, Part.NUMERATOR, area, period, by);
    }

    private EvaluatedFigure read(Total total, AreaCode area, Period period, boolean isOfLastMonth) {
        if (!total.complete() && isPercentage && areas.get(area).isGroup()) {
            return Unscored.of(
                    period,
                    UnscoredReason.NOT_ADDITIVE,
                    "percentages cannot be added up, and none is held for the group itself");
        }
        EvaluatedFigure found = count(total, area, period);
        return found instanceof Figure figure && isOfLastMonth ? figure.ofLastMonth() : found;
    }

    private Unscored shortfall(Total total, AreaCode area, Period period) {
        return ReasonWords.shortfall(total, areas.get(area), areas, period);
    }
}
