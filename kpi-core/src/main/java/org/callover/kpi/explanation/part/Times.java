package org.callover.kpi.explanation.part;

import org.callover.kpi.explanation.tree.Numbers;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;

/** What a quotient is multiplied by: of a rate that is annualised {@code 1,000 x 12 / 7}. */
public record Times(Quantity number, String words) {

    static Times of(long number) {
        return new Times(Quantity.of(number), Numbers.text(Quantity.of(number)));
    }

    static Times of(Measure.Rate rate, Period period) {
        String per = Numbers.text(Quantity.of(rate.per()));
        return new Times(
                rate.times(period.months()),
                rate.isAnnualised() ? "%s x 12 / %d".formatted(per, period.months()) : per);
    }

    /** That of a measure's quotient over a period. */
    public static Times of(Measure measure, Period period) {
        if (measure instanceof Measure.Rate rate) {
            return of(rate, period);
        }
        return of(measure instanceof Measure.Percentage ? 100 : 1);
    }
}
