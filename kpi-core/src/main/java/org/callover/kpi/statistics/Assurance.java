package org.callover.kpi.statistics;

import java.util.Optional;

/**
 * Whether a process, if nothing changes, will meet its target: always, never, or sometimes.
 *
 * <p>A limit exactly on the target meets it, because a value on target is green. For a flat series its value is used in
 * place of limits. A single point gives no assurance, and neither does a target if neither direction is good.
 *
 * <p>Source: NHS England, Making Data Count, assurance icons.
 */
public enum Assurance {
    CONSISTENTLY_PASSES,
    CONSISTENTLY_FAILS,
    HIT_AND_MISS;

    /** The assurance of a phase against a target; empty if there is none. */
    public static Optional<Assurance> of(XmrPhase phase, double target, Polarity polarity) {
        return switch (polarity) {
            case LOWER -> within(phase, Double.NEGATIVE_INFINITY, target);
            case HIGHER -> within(phase, target, Double.POSITIVE_INFINITY);
            case NONE -> Optional.empty();
        };
    }

    /** The assurance of a phase against a range in which values are good, both ends included. */
    public static Optional<Assurance> within(XmrPhase phase, double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "the range %s to %s does not run upwards; give its lower end first".formatted(low, high));
        }
        if (phase.ranges() == 0) {
            return Optional.empty();
        }
        double lower = phase.lower().orElse(phase.mean());
        double upper = phase.upper().orElse(phase.mean());
        if (low <= lower && upper <= high) {
            return Optional.of(CONSISTENTLY_PASSES);
        }
        return Optional.of(upper < low || high < lower ? CONSISTENTLY_FAILS : HIT_AND_MISS);
    }
}
