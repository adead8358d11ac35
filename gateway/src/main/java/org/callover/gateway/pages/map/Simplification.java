package org.callover.gateway.pages.map;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * Leaves out points of a ring that nobody would miss (Douglas and Peucker, 1973: "Algorithms for the reduction of the
 * number of points required to represent a digitized line").
 */
final class Simplification {

    /** How far a line may lie from the points that are left out, in units of the picture. */
    private static final double TOLERANCE = 0.4;

    /** Points nearer to each other than this are one. It makes the number of points small before the slower step. */
    private static final double NEAR = 0.25;

    /** The slower step takes up to the square of this in time. */
    private static final int MOST_POINTS = 20_000;

    private final Ring ring;
    private final BitSet kept = new BitSet();

    private Simplification(Ring ring) {
        this.ring = ring;
    }

    /**
     * The ring with fewer points; with fewer than three if it is too small to be seen.
     *
     * @throws MapFault if it winds so much that it is no boundary
     */
    static Ring of(Ring ring) throws MapFault {
        Ring thinned = thinned(ring);
        if (thinned.length() > MOST_POINTS) {
            throw new MapFault("a line in it has more detail than a page can hold; use generalised boundaries");
        }
        return thinned.length() <= Ring.FEWEST ? thinned : new Simplification(thinned).simplified();
    }

    /** The ring without points that lie nearly on the one before. */
    private static Ring thinned(Ring ring) {
        double[] points = new double[ring.points().length];
        int length = 0;
        for (int i = 0; i < ring.length(); i++) {
            boolean isNear =
                    length > 0 && Math.hypot(ring.x(i) - points[length - 2], ring.y(i) - points[length - 1]) < NEAR;
            if (!isNear) {
                points[length] = ring.x(i);
                points[length + 1] = ring.y(i);
                length += 2;
            }
        }
        return new Ring(Arrays.copyOf(points, length));
    }

    /** A ring has no ends, so it is taken as two lines between its first point and the one farthest from it. */
    private Ring simplified() {
        int far = 0;
        double farthest = -1;
        for (int i = 1; i < ring.length(); i++) {
            double distance = Math.hypot(ring.x(i) - ring.x(0), ring.y(i) - ring.y(0));
            if (distance > farthest) {
                farthest = distance;
                far = i;
            }
        }
        kept.set(0);
        kept.set(far);
        keepBetween(0, far);
        keepBetween(far, ring.length());
        return remaining();
    }

    /** Keeps what is needed between two points; the point after the last one is the first. */
    private void keepBetween(int first, int last) {
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {first, last});
        while (!open.isEmpty()) {
            int[] part = open.pop();
            int far = farthest(part[0], part[1]);
            if (far > 0) {
                kept.set(far);
                open.push(new int[] {part[0], far});
                open.push(new int[] {far, part[1]});
            }
        }
    }

    /** The point between two others that lies farthest from the line between them; 0 if all are near. */
    private int farthest(int first, int last) {
        int far = 0;
        double farthest = TOLERANCE;
        for (int i = first + 1; i < last; i++) {
            double distance = distance(i, first, last % ring.length());
            if (distance > farthest) {
                farthest = distance;
                far = i;
            }
        }
        return far;
    }

    private double distance(int at, int from, int to) {
        double dx = ring.x(to) - ring.x(from);
        double dy = ring.y(to) - ring.y(from);
        double px = ring.x(at) - ring.x(from);
        double py = ring.y(at) - ring.y(from);
        double square = dx * dx + dy * dy;
        double share = square == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
        return Math.hypot(px - share * dx, py - share * dy);
    }

    private Ring remaining() {
        double[] points = new double[2 * kept.cardinality()];
        int length = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            points[length] = ring.x(i);
            points[length + 1] = ring.y(i);
            length += 2;
        }
        return new Ring(points);
    }
}
