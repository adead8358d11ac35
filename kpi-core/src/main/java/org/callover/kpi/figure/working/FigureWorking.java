package org.callover.kpi.figure.working;

import org.jspecify.annotations.Nullable;

/**
 * The sums behind a figure, or behind a total that fell short of one.
 *
 * @param numerator what is counted; absent for a weighted mean
 * @param denominator what it is divided by; absent if it is not divided
 * @param mean both sums of a weighted mean; absent for anything else
 */
public record FigureWorking(
        @Nullable SumWorking numerator,
        @Nullable SumWorking denominator,
        @Nullable MeanWorking mean) {}
