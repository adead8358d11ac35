package org.callover.kpi.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A control chart of single values in time order (XmR): each point with the special causes that mark it, and the limits
 * of each phase.
 *
 * <p>The values must be from equal periods that follow each other without overlap; see {@link Spacing}. Some may be
 * missing between two others: there is no moving range across a gap, but every rule continues across it. A flat series
 * has no limits and no special cause; a series of fewer than thirteen points has provisional limits; an empty one has
 * no phase.
 *
 * <p>Source: Wheeler DJ, Chambers DS (1992), Understanding Statistical Process Control; NHS England, Making Data Count.
 *
 * @param phases in time order; more than one if the chart is rebased
 */
public record XmrChart(List<XmrPhase> phases, List<XmrPoint> points) {

    private static final int WHOLE_PHASE = Integer.MAX_VALUE;
    private static final int[] NONE = {};

    public XmrChart {
        phases = List.copyOf(phases);
        points = List.copyOf(points);
    }

    /** The chart of a series with one set of limits. */
    public static XmrChart of(double[] values) {
        return of(values, NONE, NONE, WHOLE_PHASE, true);
    }

    /**
     * The chart of a series with gaps.
     *
     * @param breaks rising indices of the first point after each break
     * @param gaps rising indices of the first point after each gap
     * @param baseline how many points at the start of a phase set its limits, at least two; all points if it is absent
     */
    public static XmrChart of(double[] values, int[] breaks, int[] gaps, OptionalInt baseline) {
        return of(values, breaks, gaps, measured(baseline), true);
    }

    static XmrChart of(double[] values, int[] breaks, int[] gaps, int baseline, boolean screened) {
        requireNumbers(values, 0, values.length);
        requireCuts("breaks", breaks, values.length);
        requireCuts("gaps", gaps, values.length);
        List<XmrPhase> phases = new ArrayList<>();
        List<XmrPoint> points = new ArrayList<>();
        int from = 0;
        for (int to : ends(breaks, values.length)) {
            XmrPhase phase = XmrPhase.measure(values, from, to, Math.min(baseline, to - from), screened, gaps);
            points.addAll(marked(phase, phases.size(), Arrays.copyOfRange(values, from, to)));
            phases.add(phase);
            from = to;
        }
        return new XmrChart(phases, points);
    }

    /**
     * The variation of the latest point.
     *
     * @throws IllegalStateException if the chart is empty
     */
    public Variation variation(Polarity polarity) {
        return latest(points).variation(polarity);
    }

    /**
     * The limits that the latest point is judged by, and that the assurance is read from.
     *
     * @throws IllegalStateException if the chart is empty
     */
    public XmrPhase current() {
        return latest(phases);
    }

    /**
     * The latest point with its limits.
     *
     * @throws IllegalStateException if the chart is empty
     */
    public Reading reading() {
        return new Reading(current(), latest(points));
    }

    private static <T> T latest(List<T> list) {
        if (list.isEmpty()) {
            throw new IllegalStateException("a chart needs at least one value");
        }
        return list.get(list.size() - 1);
    }

    private static List<XmrPoint> marked(XmrPhase phase, int index, double[] values) {
        Map<XmrRule, int[]> marks = new EnumMap<>(XmrRule.class);
        for (XmrRule rule : XmrRule.values()) {
            marks.put(rule, rule.marks(phase, values));
        }
        List<XmrPoint> points = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            points.add(point(values[i], index, marks, i));
        }
        return points;
    }

    private static XmrPoint point(double value, int phase, Map<XmrRule, int[]> marks, int at) {
        List<XmrPoint.Mark> found = new ArrayList<>(0);
        marks.forEach((rule, directions) -> {
            if (directions[at] != 0) {
                found.add(new XmrPoint.Mark(rule, directions[at]));
            }
        });
        return new XmrPoint(value, phase, found);
    }

    private static int[] ends(int[] breaks, int length) {
        return length == 0
                ? new int[0]
                : IntStream.concat(Arrays.stream(breaks), IntStream.of(length)).toArray();
    }

    private static int measured(OptionalInt baseline) {
        if (baseline.orElse(WHOLE_PHASE) < 2) {
            throw new IllegalArgumentException("limits cannot be fixed by %d points; give two or more, best thirteen"
                    .formatted(baseline.getAsInt()));
        }
        return baseline.orElse(WHOLE_PHASE);
    }

    static void requireNumbers(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "value %d of the chart is %s; leave a missing value out and say where the gap is"
                                .formatted(i, values[i]));
            }
        }
    }

    private static void requireCuts(String what, int[] cuts, int length) {
        for (int i = 0; i < cuts.length; i++) {
            if (cuts[i] <= (i == 0 ? 0 : cuts[i - 1]) || cuts[i] >= length) {
                throw new IllegalArgumentException(
                        "%s %s do not divide %d values; give rising indices inside the series"
                                .formatted(what, Arrays.toString(cuts), length));
            }
        }
    }

    /**
     * What a control chart says about its latest point: the limits that it is judged by and the special causes that
     * mark it.
     *
     * <p>It equals {@link XmrChart#reading()}, but is found without making the chart: the limits come from the last
     * phase alone, and no rule looks back further than seven points. A scorecard reads one for every cell.
     *
     * @param phase the current phase
     * @param latest the last point of it
     */
    public record Reading(XmrPhase phase, XmrPoint latest) {

        private static final XmrRule[] RULES = XmrRule.values();

        /**
         * The reading of the chart of the first values, up to a length; see
         * {@link XmrChart#of(double[], int[], int[], OptionalInt)}.
         *
         * @throws IllegalArgumentException if there is no value
         */
        public static Reading of(double[] values, int length, int[] breaks, int[] gaps, OptionalInt baseline) {
            if (length < 1 || length > values.length) {
                throw new IllegalArgumentException(
                        "the first %d of %d values have no latest point; give at least one, and no more than there are"
                                .formatted(length, values.length));
            }
            requireCuts("breaks", breaks, length);
            requireCuts("gaps", gaps, length);
            int from = breaks.length == 0 ? 0 : breaks[breaks.length - 1];
            int measured = Math.min(measured(baseline), length - from);
            XmrPhase phase = XmrPhase.measure(values, from, length, measured, true, gaps);
            requireNumbers(values, from + measured, length);
            return new Reading(phase, latest(phase, breaks.length, values));
        }

        private static XmrPoint latest(XmrPhase phase, int index, double[] values) {
            List<XmrPoint.Mark> marks = List.of();
            for (XmrRule rule : RULES) {
                int direction = rule.mark(phase, values);
                if (direction != 0) {
                    marks = marks.isEmpty() ? new ArrayList<>(RULES.length) : marks;
                    marks.add(new XmrPoint.Mark(rule, direction));
                }
            }
            return new XmrPoint(values[phase.to() - 1], index, marks);
        }

        /** The variation of the latest point, given which direction is good. */
        public Variation variation(Polarity polarity) {
            return latest.variation(polarity);
        }
    }
}
