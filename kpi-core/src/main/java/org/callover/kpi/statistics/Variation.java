package org.callover.kpi.statistics;

/**
 * What a control chart says about a point: common cause, or a special cause that is an improvement, a concern, or only
 * a rise or a fall if neither direction is good.
 *
 * <p>Source: NHS England, Making Data Count, variation icons.
 */
public enum Variation {
    COMMON_CAUSE,
    IMPROVEMENT,
    CONCERN,
    HIGH,
    LOW;

    /** The variation of a point whose special cause is high (1) or low (-1), or that has none (0). */
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
