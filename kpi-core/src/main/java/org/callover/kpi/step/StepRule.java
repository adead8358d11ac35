package org.callover.kpi.step;

import org.callover.kpi.statistics.ChangeTest;
import org.callover.kpi.statistics.Significance;

/** The rule for when a change in many areas at once is a step: all its thresholds are here. */
public final class StepRule {

    /** The fewest months that a step lasts. Each is checked by itself, and all of them are tested together. */
    public static final int MONTHS = 3;

    /** The months from a month to the same month a year later. */
    public static final int YEAR = 12;

    private StepRule() {}

    /** Whether an area's counts over equal lengths of time differ as much as a step needs. */
    static boolean isStrong(double now, double before) {
        return ChangeTest.huffman(now, before, 1).significance() == Significance.STRONG;
    }
}
