package org.callover.kpi.statistics;

/** Which direction is good: lower, higher, or neither. */
public enum Polarity {
    LOWER(-1),
    HIGHER(1),
    NONE(0);

    private final int sign;

    Polarity(int sign) {
        this.sign = sign;
    }

    /** 1 if more is better, -1 if less is better, 0 if neither is. */
    int sign() {
        return sign;
    }
}
