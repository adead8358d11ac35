package org.callover.kpi.statistics;

/** Which way is good: lower, higher, or neither in itself. */
public enum Polarity {
    LOWER(-1),
    HIGHER(1),
    NONE(0);

    private final int sign;

    Polarity(int sign) {
        this.sign = sign;
    }

    /** 1 when more is better, -1 when less is, 0 when neither is. */
    int sign() {
        return sign;
    }
}
