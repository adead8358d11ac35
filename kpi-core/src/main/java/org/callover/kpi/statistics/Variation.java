package org.callover.kpi.statistics;

/**
 * What a control chart says of a point: as ever, or changed for a reason, for the better, the worse, or up or down
 * where neither is good.
 *
 * <p>Source: NHS England, Making Data Count, variation icons.
 */
public enum Variation {
    COMMON_CAUSE,
    IMPROVEMENT,
    CONCERN,
    HIGH,
    LOW;

    /** The variation of a point whose special cause runs up (1) or down (-1), or that has none (0). */
    static Variation of(int direction, Polarity polarity) {
        if (direction == 0) {
            return COMMON_CAUSE;
        }
        if (polarity == Polarity.NONE) {
            return direction > 0 ? HIGH : LOW;
        }
        return direction == polarity.sign() ? IMPROVEMENT : CONCERN;
    }
}
