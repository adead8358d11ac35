package org.callover.gateway.document.chart;

import java.util.List;

/**
 * A chart as a value: the numbers that are drawn and the texts beside them.
 *
 * <p>Texts may be of any length and hold any character: a drawing shortens what has no room and leaves out what cannot be shown.
 */
public sealed interface Chart permits RunChart, LineChart, RankedBars, Sparkline {

    /** No number that is drawn is larger than this. */
    double LARGEST = 1e100;

    /** What the chart shows, in a line: the name by which a screen reader announces it. */
    String title();

    /** What a reader who cannot see the chart has to know of it, in one or more sentences. */
    String description();

    /** The number itself, if it can be drawn. */
    static double drawable(double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException(
                    "%s cannot be drawn; leave a missing value out, and give no number beyond %s"
                            .formatted(value, LARGEST));
        }
        return value;
    }

    /** Requires that points come in the order of time, one at a place, none beyond the end. */
    static void requireInOrder(List<ChartPoint> points, int length) {
        int next = 0;
        for (ChartPoint point : points) {
            if (point.at() < next || point.at() >= length) {
                throw new IllegalArgumentException(
                        "a point at %d cannot follow one before %d in a chart of %d periods; give points in the order of time"
                                .formatted(point.at(), next, length));
            }
            next = point.at() + 1;
        }
    }
}
