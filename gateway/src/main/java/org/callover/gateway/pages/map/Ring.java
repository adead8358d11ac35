package org.callover.gateway.pages.map;

import java.util.Arrays;

/**
 * A closed line, whose last point is not that of the start again. It is the outer line of a place or that of a hole in
 * it: which of them follows from what lies inside what.
 *
 * @param points x and y of each point in turn
 */
record Ring(double[] points) {

    /** The fewest points that enclose anything. */
    static final int FEWEST = 3;

    int length() {
        return points.length / 2;
    }

    double x(int at) {
        return points[2 * at];
    }

    double y(int at) {
        return points[2 * at + 1];
    }

    /** What it encloses. */
    double area() {
        double twice = 0;
        for (int i = 0; i < length(); i++) {
            int next = (i + 1) % length();
            twice += x(i) * y(next) - x(next) * y(i);
        }
        return Math.abs(twice) / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ring ring && Arrays.equals(points, ring.points);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(points);
    }

    @Override
    public String toString() {
        return Arrays.toString(points);
    }
}
