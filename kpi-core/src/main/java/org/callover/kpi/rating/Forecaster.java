package org.callover.kpi.rating;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.comparison.Comparisons;
import org.callover.kpi.figure.Chance;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.standing.Standings;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** Forecasts the end of the financial year for counts and rates, from the months so far and the profile of the year. */
public final class Forecaster {

    private final Indicator indicator;
    private final Figures figures;
    private final YearShares shares;
    private final Comparisons comparisons;
    private final Comparator comparator;
    private final Rater rater;

    public Forecaster(Indicator indicator, Comparator comparator, Figures figures, @Nullable Standings standings) {
        this.indicator = indicator;
        this.figures = figures;
        this.comparator = comparator;
        this.shares = new YearShares(indicator, figures, comparator);
        this.comparisons = new Comparisons(indicator, Window.FINANCIAL_YEAR, figures);
        this.rater = new Rater(indicator, Window.FINANCIAL_YEAR, comparator, figures, standings);
    }

    /**
     * The forecast at the end of a month; nothing in the last month of the year, or without a profile or the months so
     * far.
     */
    public Optional<Forecast> at(AreaCode area, YearMonth month) {
        Period year = FinancialYear.containing(month).period();
        Period soFar = Period.between(year.start(), month);
        if (!indicator.growsWithTime() || soFar.equals(year)) {
            return Optional.empty();
        }
        YearShare share = shares.of(area, soFar, year).share();
        return share != null && share.share().signum() > 0 && figures.at(area, soFar) instanceof Figure figure
                ? forecast(area, figure, share)
                : Optional.empty();
    }

    private Optional<Forecast> forecast(AreaCode area, Figure soFar, YearShare share) {
        if (soFar.numerator().signum() < 0 || share.share().toDouble() > 1) {
            return Optional.empty();
        }
        Figure year = soFar.scaledTo(share.year(), share.share());
        Comparison comparison = compared(area, year, soFar.period(), comparator);
        Rating rating = rater.rate(area, year, comparison, on -> compared(area, year, soFar.period(), on));
        return Optional.of(new Forecast(
                soFar.period(),
                year,
                Chance.isTestable(indicator, soFar) ? interval(soFar, share) : null,
                share,
                rating));
    }

    private Interval interval(Figure soFar, YearShare share) {
        Interval count = Interval.poissonTotal(
                soFar.numerator().toDouble(), share.share().toDouble(), Confidence.P95);
        return indicator.parts().isPerPopulation()
                ? count.times(indicator.parts().factor().per().doubleValue()
                        / Objects.requireNonNull(soFar.denominator()).toDouble())
                : count;
    }

    /** The comparison of the year. Only an earlier year can be compared with a year that is not over. */
    private Comparison compared(AreaCode area, Figure year, Period soFar, Comparator with) {
        return with instanceof Comparator.None || with instanceof Comparator.Previous
                ? new NotCompared(
                        with, null, UnscoredReason.NO_COMPARATOR, "no earlier year is set to compare the year with")
                : comparisons.of(area, year, soFar, with);
    }
}
