package org.callover.kpi.disclosure;

/**
 * What a small count is: from 1 to one less than the limit. A count of none is not small.
 *
 * @param limit 0 or 1 where no count is too small to be shown
 */
record SmallCount(int limit) {

    /** Counts are whole numbers, which binary numbers hold exactly; only measured amounts need it. */
    private static final double NOISE = 1e-6;

    /** Whether no count at all is small. */
    boolean hidesNothing() {
        return limit <= 1;
    }

    /** A difference of counts is small on either side of zero. */
    boolean is(double count) {
        double size = Math.abs(count);
        return size > NOISE && size < limit - NOISE;
    }

    /** The most that a small count may be taken to be: where only 1 is small, hiding it tells it, and no rule helps. */
    double most() {
        return Math.max(2, limit - 1);
    }

    static boolean isNothing(double amount) {
        return amount < NOISE;
    }
}
