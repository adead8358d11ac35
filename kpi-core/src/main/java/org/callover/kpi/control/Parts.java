package org.callover.kpi.control;

import java.util.stream.Stream;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.Sum;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a month as what is counted, over what, times what.
 *
 * @param over what it is divided by; absent where it is not
 * @param isStanding whether that is the population of a year, which is no count of the period itself
 */
record Parts(Sum of, @Nullable Sum over, double factor, boolean isStanding) {

    static Parts of(Measure measure) {
        if (measure instanceof Measure.Count count) {
            return new Parts(count.of(), null, 1, false);
        }
        if (measure instanceof Measure.Rate rate) {
            return new Parts(rate.of(), rate.over(), rate.times(1).toDouble(), true);
        }
        if (measure instanceof Measure.Percentage percentage) {
            return new Parts(percentage.of(), percentage.over(), 100, false);
        }
        if (measure instanceof Measure.Mean mean) {
            return new Parts(mean.of(), mean.over(), 1, false);
        }
        return measure instanceof Measure.WeightedMean weighted
                ? new Parts(Sum.of(weighted.of()), Sum.of(weighted.weight()), 1, false)
                : new Parts(Sum.of(((Measure.Level) measure).of()), null, 1, false);
    }

    /** The series that decide which periods are native: all that are counted, and no population. */
    Stream<Term> counted() {
        return over == null || isStanding ? of.terms() : Stream.concat(of.terms(), over.terms());
    }
}
