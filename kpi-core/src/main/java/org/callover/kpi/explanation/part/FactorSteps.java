package org.callover.kpi.explanation.part;

import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.scale.Factor;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;

/** The number that a quotient is multiplied by; for an annualised rate {@code 1,000 x 12 / 7}. */
public record FactorSteps(Quantity number, String words) {

    /** The factor of a measure's quotient over a period. */
    public static FactorSteps of(Measure.Parts parts, Period period) {
        Factor factor = parts.factor();
        String per = StepNumbers.text(Quantity.of(factor.per()));
        return new FactorSteps(
                factor.over(period.months()),
                factor.isAnnualised() ? "%s x 12 / %d".formatted(per, period.months()) : per);
    }
}
