package org.callover.kpi.rating;

import org.callover.kpi.figure.Figure;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A forecast for the end of a financial year, if its remaining months keep to the profile, with the colour that would
 * follow.
 *
 * @param soFar the figure of the months that were counted
 * @param figure the figure of the whole year, with a forecast value and numerator
 * @param interval where the year's value will lie 19 times out of 20 if the profile is exactly right; absent if it is
 * not made from events
 * @param share the share of the year that the months so far have
 * @param rating the rating of the forecast value, against the target for the whole year
 */
public record Forecast(
        Period soFar, Figure figure, @Nullable Interval interval, YearShare share, Rating rating) {}
