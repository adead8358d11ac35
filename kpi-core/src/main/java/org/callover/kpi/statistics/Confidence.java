package org.callover.kpi.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The confidence of an interval: 95%, or the 99.8% that public health also uses, which is about three standard errors.
 *
 * <p>Source: APHO Technical Briefing 3, "Commonly used public health statistics and their confidence intervals" (2008).
 */
public enum Confidence {
    P95(0.95, 0.025),
    P998(0.998, 0.001);

    private final double level;
    private final double tail;
    private final double z;

    Confidence(double level, double tail) {
        this.level = level;
        this.tail = tail;
        this.z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    }

    /** The share of intervals that contain the true value: 0.95 or 0.998. */
    public double level() {
        return level;
    }

    /** The probability left out on each side. */
    public double tail() {
        return tail;
    }

    /** The normal deviate that leaves {@link #tail()} above it: 1.959964 or 3.090232. */
    public double z() {
        return z;
    }
}
