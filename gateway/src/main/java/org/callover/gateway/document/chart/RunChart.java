package org.callover.gateway.document.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One series in time with its mean and limits: a control chart, or a plain line if there are no phases.
 *
 * @param unit what the values count, as the caption of their axis
 * @param points in the order of time; a period without one is a gap
 * @param phases in the order of time
 * @param marks the points that chance alone would seldom give
 * @param target absent if there is none
 */
public record RunChart(
        String title,
        String description,
        TimeAxis axis,
        String unit,
        List<ChartPoint> points,
        List<Phase> phases,
        List<Mark> marks,
        @Nullable ReferenceLine target)
        implements Chart {

    /** What a marked point means. */
    public enum Cause {
        IMPROVEMENT,
        CONCERN,
        /** A rise or fall where neither is good. */
        NEUTRAL
    }

    /**
     * A point that is marked.
     *
     * @param at the index of its period
     */
    public record Mark(int at, Cause cause) {}

    /**
     * Periods with one mean and one pair of limits.
     *
     * @param from the index of its first period
     * @param to the index after its last period
     * @param lower absent if there is no such limit
     * @param upper absent if there is no such limit
     * @param isProvisional whether the limits come from few points
     */
    public record Phase(
            int from,
            int to,
            ReferenceLine mean,
            @Nullable ReferenceLine lower,
            @Nullable ReferenceLine upper,
            boolean isProvisional) {
        public Phase {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("a phase cannot run from %d to %d".formatted(from, to));
            }
            if (lower != null && lower.value() > mean.value() || upper != null && upper.value() < mean.value()) {
                throw new IllegalArgumentException("the mean %s is not between its limits".formatted(mean.value()));
            }
        }
    }

    public RunChart {
        points = List.copyOf(points);
        phases = List.copyOf(phases);
        marks = List.copyOf(marks);
        Chart.requireInOrder(points, axis.length());
        requireOnPoints(marks, points);
        requireInside(phases, axis.length());
    }

    private static void requireOnPoints(List<Mark> marks, List<ChartPoint> points) {
        Set<Integer> places = points.stream().map(ChartPoint::at).collect(Collectors.toSet());
        for (Mark mark : marks) {
            if (!places.contains(mark.at())) {
                throw new IllegalArgumentException("there is no point to mark at %d".formatted(mark.at()));
            }
        }
    }

    private static void requireInside(List<Phase> phases, int length) {
        int end = 0;
        for (Phase phase : phases) {
            if (phase.from() < end || phase.to() > length) {
                throw new IllegalArgumentException(
                        "a phase from %d to %d cannot follow one that ends at %d in a chart of %d periods"
                                .formatted(phase.from(), phase.to(), end, length));
            }
            end = phase.to();
        }
    }
}
