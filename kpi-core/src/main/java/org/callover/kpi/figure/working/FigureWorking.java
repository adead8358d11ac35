package org.callover.kpi.figure.working;

import org.jspecify.annotations.Nullable;

/**
 * The sums that a figure was made of, or that fell short of one.
 *
 * @param numerator what is counted; absent of a weighted mean
 * @param denominator what it is divided by; absent where it is not divided
 * @param mean of a weighted mean both sums; absent of anything else
 */
public record FigureWorking(
        @Nullable SumWorking numerator,
        @Nullable SumWorking denominator,
        @Nullable MeanWorking mean) {}
