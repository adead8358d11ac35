package org.callover.kpi.statistics;

import java.util.OptionalDouble;

/**
 * A stretch of a control chart that has one mean and one pair of limits: mean +/- 2.66 x the mean moving range.
 *
 * <p>Moving ranges of 3.267 times their mean or more are dropped once, unless only zeros would be left. If the values
 * never moved (a flat series, or one point) there are no limits.
 *
 * <p>Source: Wheeler DJ, Chambers DS (1992), Understanding Statistical Process Control; the dropping of moving ranges
 * after Nelson LS (1982), Journal of Quality Technology 14, 172-173, as in NHS-R's plotthedots.
 *
 * <p>There is no moving range across a gap: two points with missing ones between them are not neighbours.
 *
 * @param from index of its first point
 * @param to index after its last point
 * @param measured number of points that the mean and limits come from
 * @param ranges number of moving ranges between those that are neighbours
 * @param movingRange the mean of the moving ranges kept; 0 if there are no limits
 */
public record XmrPhase(int from, int to, int measured, int ranges, double mean, double movingRange) {

    /** With fewer points than this, limits are provisional. */
    public static final int SETTLED_FROM = 13;

    private static final double LIMIT = 2.66;
    private static final double NEAR = LIMIT * 2 / 3;
    private static final double DROP_FROM = 3.267;

    /** Differences below this share of the values are noise of binary arithmetic, not a side or a signal. */
    private static final double NOISE = 1e-12;

    public XmrPhase {
        if (from < 0 || measured < 1 || from + measured > to || ranges >= measured || !(movingRange >= 0)) {
            throw new IllegalArgumentException(
                    "a phase from %d to %d cannot have %d points and a moving range of %s; measure it on its own first points"
                            .formatted(from, to, measured, movingRange));
        }
    }

    /** A phase in which no point is missing. */
    XmrPhase(int from, int to, int measured, double mean, double movingRange) {
        this(from, to, measured, measured - 1, mean, movingRange);
    }

    /**
     * The phase of the values from one index to another, measured on its first values. It is one simple loop, because
     * it runs for every cell of a scorecard.
     *
     * @param gaps rising indices of the first point after each gap
     * @throws IllegalArgumentException if one of those is not a number
     */
    static XmrPhase measure(double[] values, int from, int to, int measured, boolean screened, int[] gaps) {
        // Measured from the first value, so that the mean of a flat series is exactly its value.
        double first = values[from];
        double sum = 0;
        double ranges = 0;
        double widest = 0;
        int skipped = skipped(gaps, from);
        int after = skipped;
        for (int i = from + 1; i < from + measured; i++) {
            sum += values[i] - first;
            if (after < gaps.length && gaps[after] == i) {
                after++;
            } else {
                double range = Math.abs(values[i] - values[i - 1]);
                ranges += range;
                widest = range > widest ? range : widest;
            }
        }
        requireNumbers(first + sum, values, from, from + measured);
        int neighbours = measured - 1 - (after - skipped);
        double all = neighbours == 0 ? 0 : ranges / neighbours;
        boolean drops = screened && widest >= DROP_FROM * all;
        double kept = drops ? meanBelow(DROP_FROM * all, values, from, from + measured, gaps) : all;
        return new XmrPhase(from, to, measured, neighbours, first + sum / measured, kept > 0 ? kept : all);
    }

    /** Checks each value, but only if their sum is not a number. */
    private static void requireNumbers(double sum, double[] values, int from, int to) {
        if (!Double.isFinite(sum)) {
            XmrChart.requireNumbers(values, from, to);
        }
    }

    /** How many gaps lie before the second point of a phase, and so have no range in it. */
    private static int skipped(int[] gaps, int from) {
        int skipped = 0;
        while (skipped < gaps.length && gaps[skipped] <= from) {
            skipped++;
        }
        return skipped;
    }

    /** The mean of the moving ranges below a bound; 0 if there are none. */
    private static double meanBelow(double bound, double[] values, int from, int to, int[] gaps) {
        double sum = 0;
        int ranges = 0;
        int after = skipped(gaps, from);
        for (int i = from + 1; i < to; i++) {
            if (after < gaps.length && gaps[after] == i) {
                after++;
                continue;
            }
            double range = Math.abs(values[i] - values[i - 1]);
            if (range < bound) {
                sum += range;
                ranges++;
            }
        }
        return ranges == 0 ? 0 : sum / ranges;
    }

    /** The lower limit; none if the values never moved. */
    public OptionalDouble lower() {
        return limit(-LIMIT);
    }

    /** The upper limit; none if the values never moved. */
    public OptionalDouble upper() {
        return limit(LIMIT);
    }

    /** Whether there are too few points for limits to be relied on. */
    public boolean isProvisional() {
        return measured < SETTLED_FROM;
    }

    /** 1 above the mean, -1 below it, 0 on it. */
    int side(double value) {
        return compare(value, mean);
    }

    /** 1 above the upper limit, -1 below the lower, 0 within; a value on a limit is within. */
    int outside(double value) {
        int side = side(value);
        return movingRange > 0 && compare(value, mean + side * LIMIT * movingRange) == side ? side : 0;
    }

    /** 1 or -1 for a value within the limits that is more than two thirds of the way to one, else 0. */
    int near(double value) {
        int side = side(value);
        boolean beyond = movingRange > 0 && compare(value, mean + side * NEAR * movingRange) == side;
        return beyond && outside(value) == 0 ? side : 0;
    }

    private OptionalDouble limit(double ranges) {
        return movingRange > 0 ? OptionalDouble.of(mean + ranges * movingRange) : OptionalDouble.empty();
    }

    private static int compare(double value, double bound) {
        double noise = NOISE * Math.max(Math.abs(value), Math.abs(bound));
        return Math.abs(value - bound) <= noise ? 0 : Double.compare(value, bound);
    }
}
