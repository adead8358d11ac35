package org.callover.gateway.document.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several areas or series in time.
 *
 * @param unit what the values count, as the caption of their axis
 * @param lines at most eight, because no reader distinguishes more
 * @param target absent if there is none
 */
public record LineChart(
        String title,
        String description,
        TimeAxis axis,
        String unit,
        List<Line> lines,
        @Nullable ReferenceLine target) implements Chart {

    /** The most lines that a reader can distinguish. */
    public static final int MOST_LINES = 8;

    /**
     * One area or series.
     *
     * @param isOwn whether it is the one that the paper is about, which is drawn thicker
     * @param points in the order of time; a period without one is a gap
     */
    public record Line(String name, boolean isOwn, List<ChartPoint> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    public LineChart {
        lines = List.copyOf(lines);
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "%d lines are too many to distinguish; give at most %d, or several charts"
                            .formatted(lines.size(), MOST_LINES));
        }
        for (Line line : lines) {
            Chart.requireInOrder(line.points(), axis.length());
        }
    }
}
