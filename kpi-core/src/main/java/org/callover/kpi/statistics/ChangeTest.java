package org.callover.kpi.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A test of a change between two figures against chance. A positive z is a rise.
 *
 * @param z the standard normal deviate
 */
public record ChangeTest(double z, Method method) {

    /** The fewest areas for which the engine checks whether nearly all changed in the same way. */
    public static final int LEAST_AREAS = 8;

    private static final int FOUR = 4;
    private static final int FIFTHS = 5;

    /** Whether nearly all areas changed in the same way: at least four fifths of at least eight. */
    public static boolean isOfNearlyAll(int changed, int of) {
        return of >= LEAST_AREAS && FIFTHS * changed >= FOUR * of;
    }

    /** How a change was tested. */
    public enum Method {
        HUFFMAN,
        POOLED_TWO_PROPORTION
    }

    static final double ANSCOMBE = 3.0 / 8;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * The variance-stabilised test of two Poisson counts. It is symmetric: if now and before are exchanged and the
     * ratio is inverted, only the sign of z changes. If both counts are zero there is no change: z is 0, whatever the
     * exposures.
     *
     * <p>Source: Huffman MD (1984), Applied Statistics 33, 224-226; recommended by Gu K, Ng HKT, Tang ML, Schucany WR
     * (2008), Biometrical Journal 50, 283-298.
     *
     * @param exposureRatio exposure now / exposure before: populations, denominators or lengths of time; 1 when equal
     * @throws IllegalArgumentException if a count is below zero or the ratio is not above it
     */
    public static ChangeTest huffman(double now, double before, double exposureRatio) {
        if (!(now >= 0 && before >= 0)) {
            throw new IllegalArgumentException(
                    "%s and %s are not two counts; give zero or more events".formatted(now, before));
        }
        if (!(exposureRatio > 0) || Double.isInfinite(exposureRatio)) {
            throw new IllegalArgumentException(
                    "the exposure ratio %s cannot be used; give exposure now / exposure before, above zero"
                            .formatted(exposureRatio));
        }
        double difference = Math.sqrt(now + ANSCOMBE) - Math.sqrt(exposureRatio * (before + ANSCOMBE));
        double z = now == 0 && before == 0 ? 0 : 2 * difference / Math.sqrt(1 + exposureRatio);
        return new ChangeTest(z, Method.HUFFMAN);
    }

    /**
     * The test of two proportions with their pooled variance, without continuity correction. If both proportions are 0,
     * or both are 1, there is no change: z is 0.
     *
     * <p>Source: Fleiss JL, Levin B, Paik MC (2003), Statistical Methods for Rates and Proportions, section 3.1.
     *
     * @throws IllegalArgumentException unless each part is between zero and its whole, and each whole above zero
     */
    public static ChangeTest pooledTwoProportion(double now, double ofNow, double before, double ofBefore) {
        requireProportion(now, ofNow);
        requireProportion(before, ofBefore);
        double pooled = pooled(now, ofNow, before, ofBefore);
        double variance = pooled * (1 - pooled) * (1 / ofNow + 1 / ofBefore);
        boolean same = now + before == 0 || now + before == ofNow + ofBefore;
        double z = same ? 0 : (now / ofNow - before / ofBefore) / Math.sqrt(variance);
        return new ChangeTest(z, Method.POOLED_TWO_PROPORTION);
    }

    /** The pooled proportion of both. */
    public static double pooled(double now, double ofNow, double before, double ofBefore) {
        return (now + before) / (ofNow + ofBefore);
    }

    public Significance significance() {
        return Significance.of(z);
    }

    /** How often chance alone would give a change at least as large, in either direction. */
    public double pValue() {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    private static void requireProportion(double part, double whole) {
        if (!(whole > 0 && part >= 0 && part <= whole)) {
            throw new IllegalArgumentException(
                    "%s of %s is not a proportion; give a part of zero or more of a whole above zero"
                            .formatted(part, whole));
        }
    }
}
