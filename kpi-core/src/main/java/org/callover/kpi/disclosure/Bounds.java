package org.callover.kpi.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * All that can be worked out of running totals from what is told of them: for every two boundaries, the most and the least that
 * the count between them can be.
 *
 * <p>Whatever is told is a difference of two totals or a limit of one, so that the bounds are lengths of shortest paths and
 * exact for whole numbers (Bellman 1958; difference-bound matrices, Dill 1989). Of boundaries between which the count has been told one stands for
 * all.
 */
final class Bounds {

    /** {@code most[a][b]}: the most that the total at b can be above the total at a. */
    private final double[][] most;

    private final int[] standsFor;
    private final double[] ahead;
    private final List<Integer> standing = new ArrayList<>();

    Bounds(int boundaries) {
        most = new double[boundaries][];
        standsFor = new int[boundaries];
        ahead = new double[boundaries];
    }

    boolean has(int boundary) {
        return most[boundary] != null;
    }

    /** Adds a boundary of which nothing is known yet. */
    void add(int boundary) {
        double[] from = new double[most.length];
        for (int i = 0; i < from.length; i++) {
            from[i] = i == boundary ? 0 : Double.POSITIVE_INFINITY;
        }
        most[boundary] = from;
        for (int other : standing) {
            most[other][boundary] = Double.POSITIVE_INFINITY;
        }
        standsFor[boundary] = boundary;
        standing.add(boundary);
    }

    /** Tells that the count between two boundaries is at most so much; the least is the most of the way back, negated. */
    void limit(int from, int to, double count) {
        int start = standsFor[from];
        int end = standsFor[to];
        double length = count + ahead[from] - ahead[to];
        if (length >= most[start][end]) {
            return;
        }
        for (int a : standing) {
            double reach = most[a][start] + length;
            if (reach < most[a][end]) {
                for (int b : standing) {
                    most[a][b] = Math.min(most[a][b], reach + most[end][b]);
                }
            }
        }
    }

    /** Tells the count between two boundaries. */
    void tell(int from, int to, double count) {
        limit(from, to, count);
        limit(to, from, -count);
        int kept = standsFor[from];
        int dropped = standsFor[to];
        double apart = ahead[from] + count - ahead[to];
        for (int i = 0; i < standsFor.length; i++) {
            if (has(i) && standsFor[i] == dropped && kept != dropped) {
                standsFor[i] = kept;
                ahead[i] += apart;
            }
        }
        standing.remove((Integer) (kept == dropped ? -1 : dropped));
    }

    /** The most that the count between two boundaries can be. */
    double most(int from, int to) {
        return most[standsFor[from]][standsFor[to]] + ahead[to] - ahead[from];
    }

    /** How far apart the most and the least are; nothing where the count is known. */
    double doubt(int from, int to) {
        return most(from, to) + most(to, from);
    }

    /** The doubt between two boundaries if the count between two others were told. */
    double doubt(int from, int to, int start, int end, double count) {
        return most(from, to, start, end, count) + most(to, from, start, end, count);
    }

    private double most(int from, int to, int start, int end, double count) {
        double there = most(from, start) + count + most(end, to);
        double back = most(from, end) - count + most(start, to);
        return Math.min(most(from, to), Math.min(there, back));
    }
}
