package org.callover.kpi.disclosure;

/**
 * The definition of a small count: from 1 to one less than the limit. Zero is not small.
 *
 * @param limit 0 or 1 if no count is too small to be shown
 */
record SmallCount(int limit) {

    /** A tolerance for measured amounts. Counts are whole numbers, which are exact as binary numbers. */
    private static final double NOISE = 1e-6;

    /** Whether no count at all is small. */
    boolean hidesNothing() {
        return limit <= 1;
    }

    /** Whether a count is small. A difference of counts can be small on either side of zero. */
    boolean is(double count) {
        double size = Math.abs(count);
        return size > NOISE && size < limit - NOISE;
    }

    /**
     * The highest value that a small count may be taken for. If only 1 is small, hiding it reveals it, and no rule
     * helps.
     */
    double most() {
        return Math.max(2, limit - 1);
    }

    static boolean isNothing(double amount) {
        return amount < NOISE;
    }
}
