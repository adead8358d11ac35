package org.callover.kpi.rating;

import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * The share of a year that falls on some of its months. It splits a year's target for these months, and scales up what
 * was counted in them to the year.
 *
 * @param months the months that the share is for
 * @param year the whole year
 * @param takenFrom the earlier year whose months decide the share; absent if every month counts the same
 * @param share between 0 and 1
 */
public record YearShare(
        Target.Profile profile,
        Period months,
        Period year,
        @Nullable Period takenFrom,
        Quantity share) {

    /** The same months of the earlier year. */
    public Period monthsThen() {
        return takenFrom == null
                ? months
                : months.yearsEarlier(year.start().getYear() - takenFrom.start().getYear());
    }

    /** How it was worked out, in words. */
    public String basis() {
        return takenFrom == null
                ? "%d of 12 months".formatted(months.months())
                : "the same months' share of %s".formatted(YearShares.name(takenFrom));
    }
}
