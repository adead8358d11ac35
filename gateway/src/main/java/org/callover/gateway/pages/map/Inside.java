package org.callover.gateway.pages.map;

import java.util.Arrays;
import java.util.List;

/** Finds the place inside a shape with the most room. */
final class Inside {

    private static final int STEPS = 24;

    private Inside() {}

    /**
     * The point of a grid inside rings that lies farthest from all of them.
     *
     * @return x and y; empty if no point of the grid has that much room
     */
    static double[] middle(List<Ring> rings, double room) {
        Extent extent = Extent.of(rings);
        double[] best = {};
        double most = room;
        for (int row = 1; row < STEPS; row++) {
            double y = extent.bottom() + extent.height() * row / STEPS;
            double[] crossings = crossings(rings, y);
            for (int column = 1; column < STEPS; column++) {
                double x = extent.left() + extent.width() * column / STEPS;
                if (isInside(crossings, x)) {
                    double here = distance(rings, x, y, most);
                    if (here > most) {
                        most = here;
                        best = new double[] {x, y};
                    }
                }
            }
        }
        return best;
    }

    /** Where the rings cross a height, from left to right. */
    private static double[] crossings(List<Ring> rings, double y) {
        return rings.stream()
                .flatMapToDouble(ring -> {
                    double[] crossed = new double[ring.length()];
                    int count = 0;
                    for (int i = 0; i < ring.length(); i++) {
                        int next = (i + 1) % ring.length();
                        if (ring.y(i) > y != ring.y(next) > y) {
                            double share = (y - ring.y(i)) / (ring.y(next) - ring.y(i));
                            crossed[count] = ring.x(i) + share * (ring.x(next) - ring.x(i));
                            count++;
                        }
                    }
                    return Arrays.stream(crossed, 0, count);
                })
                .sorted()
                .toArray();
    }

    private static boolean isInside(double[] crossings, double x) {
        int before = 0;
        while (before < crossings.length && crossings[before] < x) {
            before++;
        }
        return before % 2 == 1;
    }

    /** The distance to the nearest line; any smaller one if it is below what is needed. */
    private static double distance(List<Ring> rings, double x, double y, double needed) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Ring ring : rings) {
            for (int i = 0; i < ring.length() && nearest > needed; i++) {
                nearest = Math.min(nearest, distance(ring, i, x, y));
            }
        }
        return nearest;
    }

    private static double distance(Ring ring, int from, double x, double y) {
        int to = (from + 1) % ring.length();
        double dx = ring.x(to) - ring.x(from);
        double dy = ring.y(to) - ring.y(from);
        double square = dx * dx + dy * dy;
        double along = (x - ring.x(from)) * dx + (y - ring.y(from)) * dy;
        double share = square == 0 ? 0 : Math.max(0, Math.min(1, along / square));
        return Math.hypot(x - ring.x(from) - share * dx, y - ring.y(from) - share * dy);
    }
}
