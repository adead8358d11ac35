package org.callover.gateway.pages.map;

import java.util.Collection;

/** The smallest upright rectangle around rings. */
record Extent(double left, double bottom, double right, double top) {

    private static final double HALF = 0.5;

    /** The rectangle around nothing. */
    static final Extent NOTHING = new Extent(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** The rectangle around these rings. */
    static Extent of(Collection<Ring> rings) {
        Extent extent = NOTHING;
        for (Ring ring : rings) {
            for (int i = 0; i < ring.length(); i++) {
                extent = extent.reach(ring.x(i), ring.y(i));
            }
        }
        return extent;
    }

    private Extent reach(double x, double y) {
        return new Extent(Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y));
    }

    double width() {
        return right - left;
    }

    double height() {
        return top - bottom;
    }

    /** A square of one unit at its middle. */
    Ring dot() {
        double x = (left + right) / 2;
        double y = (bottom + top) / 2;
        return new Ring(new double[] {x - HALF, y - HALF, x + HALF, y - HALF, x + HALF, y + HALF, x - HALF, y + HALF});
    }

    /** Whether it lies within another. */
    boolean isWithin(Extent other) {
        return left >= other.left && bottom >= other.bottom && right <= other.right && top <= other.top;
    }
}
