package org.callover.kpi.statistics;

/** Whether chance alone would explain a difference: hardly at |z| &gt; 1.96 (1 in 20), almost never at |z| &gt; 3.09 (1 in 500). */
public enum Significance {
    NOT_SIGNIFICANT,
    SIGNIFICANT,
    STRONG;

    private static final double SIGNIFICANT_ABOVE = 1.96;
    private static final double STRONG_ABOVE = 3.09;

    /**
     * The class of a standard normal deviate. A deviate exactly on a bound is not above it.
     *
     * @throws IllegalArgumentException if z is not a number
     */
    public static Significance of(double z) {
        if (Double.isNaN(z)) {
            throw new IllegalArgumentException("z is not a number; test two figures that can be compared");
        }
        double size = Math.abs(z);
        if (size > STRONG_ABOVE) {
            return STRONG;
        }
        return size > SIGNIFICANT_ABOVE ? SIGNIFICANT : NOT_SIGNIFICANT;
    }
}
