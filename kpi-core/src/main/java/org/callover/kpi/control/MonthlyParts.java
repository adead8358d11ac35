package org.callover.kpi.control;

import java.util.stream.Stream;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a month as what is counted, over what, times what.
 *
 * @param over what it is divided by; absent where it is not
 * @param isStanding whether that is the population of a year, which is no count of the period itself
 */
record MonthlyParts(SeriesSum of, @Nullable SeriesSum over, double factor, boolean isStanding) {

    static MonthlyParts of(Measure measure) {
        if (measure instanceof Measure.Count count) {
            return new MonthlyParts(count.of(), null, 1, false);
        }
        if (measure instanceof Measure.Rate rate) {
            return new MonthlyParts(rate.of(), rate.over(), rate.times(1).toDouble(), true);
        }
        if (measure instanceof Measure.Percentage percentage) {
            return new MonthlyParts(percentage.of(), percentage.over(), 100, false);
        }
        if (measure instanceof Measure.Mean mean) {
            return new MonthlyParts(mean.of(), mean.over(), 1, false);
        }
        return measure instanceof Measure.WeightedMean weighted
                ? new MonthlyParts(SeriesSum.of(weighted.of()), SeriesSum.of(weighted.weight()), 1, false)
                : new MonthlyParts(SeriesSum.of(((Measure.Level) measure).of()), null, 1, false);
    }

    /** The series that decide which periods are native: all that are counted, and no population. */
    Stream<Term> counted() {
        return over == null || isStanding ? of.terms() : Stream.concat(of.terms(), over.terms());
    }
}
