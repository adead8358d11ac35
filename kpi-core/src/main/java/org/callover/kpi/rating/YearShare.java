package org.callover.kpi.rating;

import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * How much of a year falls on some of its months, by which a year's target is brought down to them, and what was counted
 * in them brought up to the year.
 *
 * @param months the part of the year
 * @param year all of it
 * @param takenFrom the earlier year whose months tell it; absent where every month weighs the same
 * @param share between 0 and 1
 */
public record YearShare(
        Target.Profile profile,
        Period months,
        Period year,
        @Nullable Period takenFrom,
        Quantity share) {

    /** Those months of the earlier year that tell it. */
    public Period monthsThen() {
        return takenFrom == null
                ? months
                : months.yearsEarlier(year.start().getYear() - takenFrom.start().getYear());
    }

    /** In words: how it was come by. */
    public String basis() {
        return takenFrom == null
                ? "%d of 12 months".formatted(months.months())
                : "the same months' share of %s".formatted(YearShares.name(takenFrom));
    }
}
