package org.callover.gateway.document.chart;

/**
 * A value in time.
 *
 * @param at the index of its period on the axis of time
 * @param text the value as it is printed
 */
public record ChartPoint(int at, double value, String text) {
    public ChartPoint {
        if (at < 0) {
            throw new IllegalArgumentException("a point cannot be at %d; the first period is 0".formatted(at));
        }
        Chart.drawable(value);
    }
}
