package org.callover.gateway.document.chart;

import java.util.List;

/**
 * A line as small as a word, without axes.
 *
 * @param length the number of periods
 * @param points in the order of time; a period without one is a gap
 */
public record Sparkline(String title, String description, int length, List<ChartPoint> points) implements Chart {
    public Sparkline {
        points = List.copyOf(points);
        Chart.requireInOrder(points, length);
    }
}
