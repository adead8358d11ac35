package org.callover.gateway.pages.map;

/** Counts the points of a file, so that it never fills the memory. */
final class PointCount {

    private static final int MOST = 2_000_000;

    private int points;

    /** Counts one more. */
    void next() throws MapFault {
        points++;
        if (points > MOST) {
            throw new MapFault(
                    "it has more than %,d points; use generalised boundaries, which have fewer".formatted(MOST));
        }
    }
}
