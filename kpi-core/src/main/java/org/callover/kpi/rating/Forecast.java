package org.callover.kpi.rating;

import org.callover.kpi.figure.Figure;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What a financial year would end on if its remaining months kept to the profile, and the colour it would have.
 *
 * @param soFar the months that were counted
 * @param figure the year's, with the value and the numerator forecast
 * @param interval where the year's value will lie 19 times out of 20, were the profile exactly right; absent
 *     where it is not made of events
 * @param share the part of the year that the months so far are
 * @param rating of the forecast value, against the target for the whole year
 */
public record Forecast(
        Period soFar, Figure figure, @Nullable Interval interval, YearShare share, Rating rating) {}
