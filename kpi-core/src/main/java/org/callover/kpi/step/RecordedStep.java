package org.callover.kpi.step;

import java.time.YearMonth;
import org.callover.kpi.observation.Series;
import org.callover.kpi.period.Period;

/**
 * A month from which a series is higher, or lower, than in the same months of the year before in nearly all areas.
 *
 * @param from the first month
 * @param isRise whether it is higher
 * @param same how many areas are higher, or lower, over the {@link StepRule#MONTHS} months from then on
 * @param strong in how many of them that is a strong change
 * @param of the areas that hold the months
 * @param areas what the areas are called, such as {@code boroughs}
 */
public record RecordedStep(Series series, YearMonth from, boolean isRise, int same, int strong, int of, String areas) {

    /** What the officer is told. */
    public String text() {
        return "%s: from %s on, the figures are %s than a year before in %d of %d %s (clearly so in %d); if the counting method changed, declare a break"
                .formatted(
                        series.title(), Period.of(from).label(), isRise ? "higher" : "lower", same, of, areas, strong);
    }

    /** Whether any of the months that it is found from lie in a period. */
    public boolean isFoundFrom(Period period) {
        Period now = Period.of(from, StepRule.MONTHS);
        return now.overlaps(period) || now.plusMonths(-StepRule.YEAR).overlaps(period);
    }
}
