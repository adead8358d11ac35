package org.callover.kpi.statistics;

import java.util.Arrays;
import java.util.function.DoubleToIntFunction;

/**
 * A pattern that chance alone seldom makes on a control chart. The rules are in order of precedence: if several mark a
 * point, the first decides its direction.
 *
 * <p>Source: NHS England, Making Data Count; point for point as NHS-R's plotthedots marks them.
 */
public enum XmrRule {
    /** A point beyond a limit. */
    OUTSIDE_LIMIT {
        @Override
        int[] marks(XmrPhase phase, double[] values) {
            return each(values, phase::outside);
        }

        @Override
        int mark(XmrPhase phase, double[] values) {
            return phase.outside(values[phase.to() - 1]);
        }
    },
    /** Seven or more points that each rise above the one before, or each fall below it. Equal points end the run. */
    TREND {
        @Override
        int[] marks(XmrPhase phase, double[] values) {
            return partOfSeven(sevenPointTrend(values));
        }

        @Override
        int mark(XmrPhase phase, double[] values) {
            int last = phase.to() - 1;
            int direction = step(values, last, phase);
            for (int i = last - 1; i > last - RUN + 1 && direction != 0; i--) {
                direction = step(values, i, phase) == direction ? direction : 0;
            }
            return direction;
        }

        private int step(double[] values, int to, XmrPhase phase) {
            return to <= phase.from() ? 0 : (int) Math.signum(values[to] - values[to - 1]);
        }
    },
    /**
     * Two of three points more than two thirds of the way to a limit, but within it, with all three on that side of the
     * mean; the two are marked.
     */
    TWO_OF_THREE {
        @Override
        int[] marks(XmrPhase phase, double[] values) {
            return partOfTwoInThree(each(values, phase::near), each(values, phase::side));
        }

        @Override
        int mark(XmrPhase phase, double[] values) {
            int last = phase.to() - 1;
            int near = phase.near(values[last]);
            if (near == 0 || last - 2 < phase.from()) {
                return 0;
            }
            boolean oneSide = phase.side(values[last - 1]) == near && phase.side(values[last - 2]) == near;
            boolean twoNear = phase.near(values[last - 1]) != 0 || phase.near(values[last - 2]) != 0;
            return oneSide && twoNear ? near : 0;
        }
    },
    /** Seven or more points on one side of the mean. A point on the mean ends the run. */
    SHIFT {
        @Override
        int[] marks(XmrPhase phase, double[] values) {
            return partOfSeven(sevenOnOneSide(each(values, phase::side)));
        }

        @Override
        int mark(XmrPhase phase, double[] values) {
            int last = phase.to() - 1;
            int side = last - RUN + 1 < phase.from() ? 0 : phase.side(values[last]);
            for (int i = last - 1; i > last - RUN && side != 0; i--) {
                side = phase.side(values[i]) == side ? side : 0;
            }
            return side;
        }
    };

    private static final int RUN = 7;

    /** For each value of a phase: 1 marked upwards, -1 marked downwards, 0 not marked. */
    abstract int[] marks(XmrPhase phase, double[] values);

    /**
     * The mark of a phase's last point alone: the same as in {@link #marks}, but read from the few values that decide
     * it.
     *
     * @param values all values of the chart
     */
    abstract int mark(XmrPhase phase, double[] values);

    /** The side of the mean for each point that is at least the seventh in a row on it, otherwise 0. */
    static int[] sevenOnOneSide(int[] sides) {
        return runs(sides, RUN);
    }

    /** The direction for each point that ends six strict steps in one direction, otherwise 0. */
    static int[] sevenPointTrend(double[] values) {
        int[] steps = new int[values.length];
        for (int i = 1; i < values.length; i++) {
            steps[i] = (int) Math.signum(values[i] - values[i - 1]);
        }
        return runs(steps, RUN - 1);
    }

    /** The sign for each place where a run of this many equal signs ends, none of them zero. */
    private static int[] runs(int[] signs, int length) {
        int[] ends = new int[signs.length];
        int run = 0;
        for (int i = 0; i < signs.length; i++) {
            run = i > 0 && signs[i] == signs[i - 1] ? run + 1 : 1;
            ends[i] = run >= length ? signs[i] : 0;
        }
        return ends;
    }

    /**
     * For each point, the latest run of seven that it is part of, given where the runs end. At a peak the later run
     * decides.
     */
    static int[] partOfSeven(int[] ends) {
        int[] part = new int[ends.length];
        for (int i = 0; i < ends.length; i++) {
            for (int end = i; end < Math.min(i + RUN, ends.length); end++) {
                part[i] = ends[end] == 0 ? part[i] : ends[end];
            }
        }
        return part;
    }

    /** Whether each point is in any three on one side of the mean, at least two of which are near a limit. */
    static boolean[] twoInThree(int[] near, int[] sides) {
        boolean[] inThree = new boolean[near.length];
        for (int first = 0; first + 3 <= near.length; first++) {
            int side = sides[first] + sides[first + 1] + sides[first + 2];
            int close = Math.abs(near[first]) + Math.abs(near[first + 1]) + Math.abs(near[first + 2]);
            if (Math.abs(side) == 3 && close >= 2) {
                Arrays.fill(inThree, first, first + 3, true);
            }
        }
        return inThree;
    }

    /** The side of each point that is itself one of the two of three. */
    static int[] partOfTwoInThree(int[] near, int[] sides) {
        boolean[] inThree = twoInThree(near, sides);
        int[] part = new int[near.length];
        for (int i = 0; i < near.length; i++) {
            part[i] = inThree[i] && near[i] != 0 ? sides[i] : 0;
        }
        return part;
    }

    private static int[] each(double[] values, DoubleToIntFunction sign) {
        int[] signs = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            signs[i] = sign.applyAsInt(values[i]);
        }
        return signs;
    }
}
