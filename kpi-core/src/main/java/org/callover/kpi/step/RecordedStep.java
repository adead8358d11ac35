package org.callover.kpi.step;

import java.time.YearMonth;
import org.callover.kpi.observation.Series;
import org.callover.kpi.period.Period;

/**
 * A month from which a series is higher, or lower, than in the same months a year before, in nearly all areas.
 *
 * @param from the first month
 * @param isRise whether it is higher
 * @param same how many areas are higher, or lower, over the {@link StepRule#MONTHS} months from then on
 * @param strong in how many of them the change is strong
 * @param of how many areas have the months
 * @param areas the word for the areas, such as {@code boroughs}
 */
public record RecordedStep(Series series, YearMonth from, boolean isRise, int same, int strong, int of, String areas) {

    /** The message to the officer. */
    public String text() {
        return "%s: from %s on, the figures are %s than a year before in %d of %d %s (clearly so in %d); if the counting method changed, declare a break"
                .formatted(
                        series.title(), Period.of(from).label(), isRise ? "higher" : "lower", same, of, areas, strong);
    }

    /** Whether any of the months that it was found from is in a period. */
    public boolean isFoundFrom(Period period) {
        Period now = Period.of(from, StepRule.MONTHS);
        return now.overlaps(period) || now.plusMonths(-StepRule.YEAR).overlaps(period);
    }
}
