package org.callover.kpi.catalogue.kind;

import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Indicator.Chance;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.Series.Kind;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/** What the values of a measure are in, by the series that it is made of. */
public record MeasureScale(Function<SeriesId, Series> series) {

    private static final String A_YEAR = " a year";

    /** The scale of a measure; a unit that the definition states wins. */
    public Indicator.Scale of(@Nullable Measure measure, @Nullable String stated) {
        return measure == null
                ? new Indicator.Scale(stated == null ? "" : stated, false, Chance.NONE)
                : new Indicator.Scale(stated == null ? unit(measure) : stated, isPercentage(measure), chance(measure));
    }

    /** The decimals that a value is shown to where the definition states none. */
    public int decimals(@Nullable Measure measure) {
        boolean isWhole = measure == null || measure instanceof Measure.Count || measure instanceof Measure.Level;
        return isWhole && (measure == null || !isPercentage(measure)) ? 0 : 1;
    }

    private String unit(Measure measure) {
        if (measure instanceof Measure.Count count) {
            return unit(count.of());
        } else if (measure instanceof Measure.Rate rate) {
            return "%s per %,.0f %s%s"
                    .formatted(unit(rate.of()), rate.per(), unit(rate.over()), rate.isAnnualised() ? A_YEAR : "");
        } else if (measure instanceof Measure.Mean mean) {
            return unit(mean.of()) + " per " + unit(mean.over());
        }
        return measure instanceof Measure.Percentage ? "%" : first(measure).unit();
    }

    private boolean isPercentage(Measure measure) {
        return measure instanceof Measure.Percentage || first(measure).kind() == Kind.PERCENTAGE;
    }

    private Chance chance(Measure measure) {
        if (measure instanceof Measure.Count count) {
            return areEvents(count.of().terms()) ? Chance.POISSON : Chance.NONE;
        } else if (measure instanceof Measure.Rate rate) {
            return areEvents(rate.of().terms()) ? Chance.POISSON : Chance.NONE;
        } else if (measure instanceof Measure.Percentage) {
            return areEvents(measure.terms()) ? Chance.BINOMIAL : Chance.NONE;
        }
        boolean isWeighted = measure instanceof Measure.WeightedMean mean
                && of(mean.of()).kind() == Kind.PERCENTAGE
                && areEvents(Stream.of(mean.weight()));
        return isWeighted ? Chance.BINOMIAL : Chance.NONE;
    }

    private boolean areEvents(Stream<Term> terms) {
        return terms.allMatch(term -> of(term).kind() == Kind.EVENTS);
    }

    private String unit(SeriesSum sum) {
        return of(sum.add().get(0)).unit();
    }

    private Series first(Measure measure) {
        return of(measure.terms().findFirst().orElseThrow());
    }

    private Series of(Term term) {
        return series.apply(term.series());
    }
}
