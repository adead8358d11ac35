package org.callover.kpi.explanation.part;

import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;

/** What a quotient is multiplied by: of a rate that is annualised {@code 1,000 x 12 / 7}. */
public record FactorSteps(Quantity number, String words) {

    static FactorSteps of(long number) {
        return new FactorSteps(Quantity.of(number), StepNumbers.text(Quantity.of(number)));
    }

    static FactorSteps of(Measure.Rate rate, Period period) {
        String per = StepNumbers.text(Quantity.of(rate.per()));
        return new FactorSteps(
                rate.times(period.months()),
                rate.isAnnualised() ? "%s x 12 / %d".formatted(per, period.months()) : per);
    }

    /** That of a measure's quotient over a period. */
    public static FactorSteps of(Measure measure, Period period) {
        if (measure instanceof Measure.Rate rate) {
            return of(rate, period);
        }
        return of(measure instanceof Measure.Percentage ? 100 : 1);
    }
}
