package org.callover.kpi.figure;

import java.time.YearMonth;
import java.util.function.Function;
import org.callover.kpi.figure.AddingRule.Part;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Totals.Total;
import org.callover.kpi.figure.working.ColumnLookup;
import org.callover.kpi.figure.working.FigureWorking;
import org.callover.kpi.figure.working.MeanWorking;
import org.callover.kpi.figure.working.SumWorking;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.Measure.Denominator;
import org.callover.kpi.indicator.Measure.Denominator.Role;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.indicator.scale.AveragePer;
import org.callover.kpi.indicator.scale.Factor;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** Turns the totals of a measure into a figure, or the reason why there is none. */
final class Evaluation {

    private static final Function<Period, ColumnLookup> TOTAL = ColumnLookup::total;
    private static final Function<Period, ColumnLookup> EXACTLY = ColumnLookup::exactly;
    private static final Function<Period, ColumnLookup> LAST_MONTH =
            period -> column -> column.lastMonth(period).orElse(null);

    private final Measure.Parts parts;
    private final boolean isPercentage;
    private final Areas areas;
    private final SeriesSum numerator;
    private final @Nullable Denominator denominator;
    private final Factor factor;
    private final Quantity ofOneMonth;

    Evaluation(Measure.Parts parts, boolean isPercentage, Areas areas) {
        this.parts = parts;
        this.isPercentage = isPercentage;
        this.areas = areas;
        this.numerator = parts.numerator();
        this.denominator = parts.denominator();
        this.factor = parts.factor();
        this.ofOneMonth = factor.over(1);
    }

    EvaluatedFigure of(AreaCode area, Period period, AddingRule adding) {
        if (denominator == null) {
            return parts.isLevel() ? level(area, period, adding) : sum(area, period, adding);
        }
        return switch (denominator.role()) {
            case POPULATION -> perPopulation(denominator, area, period, adding);
            case WHOLE, COUNT -> quotient(denominator, area, period, adding);
            case WEIGHT -> adding.mean(parts, area, period);
        };
    }

    private EvaluatedFigure sum(AreaCode area, Period period, AddingRule adding) {
        return isPercentage
                ? difference(area, period, adding)
                : averaged(adding.total(numerator, Part.NUMERATOR, area, period, TOTAL), area, period);
    }

    /** A total, divided by the length of its period if the measure is an average. */
    private EvaluatedFigure averaged(Total total, AreaCode area, Period period) {
        AveragePer time = parts.averagePer();
        if (time == null) {
            return count(total, area, period);
        }
        return total.complete()
                ? Figure.average(period, total.value(), time.lengthOf(period), total.flags())
                : shortfall(total, area, period).withoutPartial();
    }

    private EvaluatedFigure count(Total total, AreaCode area, Period period) {
        return total.complete() ? Figure.of(period, total.value(), total.flags()) : shortfall(total, area, period);
    }

    /** One percentage less another, both for exactly the period, because neither can be summed over months or areas. */
    private EvaluatedFigure difference(AreaCode area, Period period, AddingRule adding) {
        Total exact = adding.own(numerator, area, period, EXACTLY);
        if (exact.complete()) {
            return count(exact, area, period);
        }
        Total added = adding.total(numerator, Part.NUMERATOR, area, period, TOTAL);
        return added.complete()
                ? Unscored.of(
                        period,
                        UnscoredReason.NOT_ADDITIVE,
                        "percentages cannot be added up, and none is held for exactly this area and period")
                : shortfall(added, area, period).withoutPartial();
    }

    private EvaluatedFigure quotient(Denominator over, AreaCode area, Period period, AddingRule adding) {
        AreaCode place = over.place();
        if (place != null && !areas.isWithin(area, place, period.last())) {
            return ReasonWords.outside(areas.get(area), areas.get(place), period);
        }
        Total counted = adding.total(numerator, Part.NUMERATOR, area, period, TOTAL);
        Total divisor = place == null
                ? adding.total(over.of(), Part.DENOMINATOR, area, period, TOTAL)
                : adding.elsewhere(over.of(), place, period);
        if (!counted.complete()) {
            return shortfall(counted, area, period).withoutPartial();
        }
        if (!divisor.complete()) {
            return divisor.nothing()
                    ? Unscored.of(period, UnscoredReason.NO_DENOMINATOR, "there is no " + over.of() + " to divide by")
                    : place == null
                            ? shortfall(divisor, area, period).withoutPartial()
                            : ReasonWords.ofWhole(shortfall(divisor, place, period), areas.get(place));
        }
        return divided(period, counted, divisor);
    }

    private EvaluatedFigure divided(Period period, Total counted, Total divisor) {
        if (divisor.value().signum() == 0) {
            return Unscored.of(period, UnscoredReason.ZERO_DENOMINATOR, "the denominator is zero");
        }
        Quantity times = factor.isAnnualised() ? factor.over(period.months()) : ofOneMonth;
        return Figure.of(
                period,
                counted.value().times(times).dividedBy(divisor.value()),
                counted.value(),
                divisor.value(),
                ReasonWords.union(counted.flags(), divisor.flags()));
    }

    private EvaluatedFigure perPopulation(Denominator over, AreaCode area, Period period, AddingRule adding) {
        Total counted = adding.total(numerator, Part.NUMERATOR, area, period, TOTAL);
        if (!counted.complete()) {
            return shortfall(counted, area, period).withoutPartial();
        }
        YearMonth month = over.month(period);
        Total population = population(over, area, period, adding);
        if (!population.complete()) {
            return ReasonWords.withoutPopulation(over.of(), population.incomplete(), areas, period, month);
        }
        return divided(period, counted, population) instanceof Figure figure
                ? figure.dividedBy(population.found(), month.getYear())
                : Unscored.of(period, UnscoredReason.ZERO_DENOMINATOR, "the %s is zero".formatted(over.of()));
    }

    private static Total population(Denominator over, AreaCode area, Period period, AddingRule adding) {
        return adding.total(
                over.of(),
                Part.DENOMINATOR,
                area,
                period,
                of -> column -> column.standingFor(over.month(of)).orElse(null));
    }

    /**
     * The observation of exactly the period, otherwise that of its last month; for a group, the same kind for all
     * members.
     */
    private EvaluatedFigure level(AreaCode area, Period period, AddingRule adding) {
        Total exact = total(area, period, adding, false);
        boolean isOneMonth = period.months() == 1;
        if (exact.complete() || isOneMonth) {
            return read(exact, area, period, false);
        }
        Total ofMonth = total(area, period, adding, true);
        EvaluatedFigure read = read(ofMonth, area, period, true);
        return read instanceof Unscored none
                ? ReasonWords.ofLevel(none, exact.incomplete(), ofMonth.incomplete(), areas)
                : read;
    }

    /**
     * A level that is read in only one of the two ways.
     *
     * @param isOfLastMonth whether it is read from the last month of the period, and not from observations of exactly
     * the period
     */
    EvaluatedFigure level(AreaCode area, Period period, AddingRule adding, boolean isOfLastMonth) {
        return read(total(area, period, adding, isOfLastMonth), area, period, isOfLastMonth);
    }

    private Total total(AreaCode area, Period period, AddingRule adding, boolean isOfLastMonth) {
        Function<Period, ColumnLookup> by = isOfLastMonth ? LAST_MONTH : EXACTLY;
        return isPercentage && areas.get(area).isGroup()
                ? adding.own(numerator, area, period, by)
                : adding.total(numerator, Part.NUMERATOR, area, period, by);
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

    /**
     * The working of a figure, or of a total that fell short of one: the same evaluation with sums that keep their
     * working.
     */
    FigureWorking working(AreaCode area, Period period, Totals totals) {
        KeepingRule adding = new KeepingRule(totals.kept());
        of(area, period, adding);
        if (denominator != null && denominator.role() == Role.POPULATION && adding.denominator == null) {
            // it is also shown if the numerator is incomplete
            population(denominator, area, period, adding);
        }
        return adding.working();
    }

    /** Adds up all of an area, and keeps the working. */
    private static final class KeepingRule implements AddingRule {

        private final Totals totals;
        private @Nullable SumWorking own;
        private @Nullable SumWorking numerator;
        private @Nullable SumWorking denominator;
        private @Nullable MeanWorking mean;

        KeepingRule(Totals totals) {
            this.totals = totals;
        }

        @Override
        public Total total(SeriesSum sum, Part part, AreaCode area, Period period, Function<Period, ColumnLookup> by) {
            Total total = totals.of(sum, area, period, by.apply(period));
            if (part == Part.NUMERATOR) {
                numerator = total.working();
            } else {
                denominator = total.working();
            }
            return total;
        }

        @Override
        public Total own(SeriesSum sum, AreaCode area, Period period, Function<Period, ColumnLookup> by) {
            Total total = totals.inPlace(sum, area, by.apply(period));
            own = total.working();
            return total;
        }

        @Override
        public Total elsewhere(SeriesSum sum, AreaCode place, Period period) {
            return total(sum, Part.DENOMINATOR, place, period, TOTAL);
        }

        @Override
        public EvaluatedFigure mean(Measure.Parts measure, AreaCode area, Period period) {
            return new WeightedMeans(totals).of(measure, area, period, working -> mean = working);
        }

        /** The working. If the area's own observations were asked for, they decided. */
        FigureWorking working() {
            return new FigureWorking(own == null ? numerator : own, denominator, mean);
        }
    }
}
