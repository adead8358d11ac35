package org.callover.kpi.step;

import org.callover.kpi.statistics.ChangeTest;
import org.callover.kpi.statistics.Significance;

/** When a change in many areas at once is a step: every threshold stands here. */
public final class StepRule {

    /** Months that a step lasts at least: each is looked at by itself, and all of them together are tested. */
    public static final int MONTHS = 3;

    /** Months from a month to the same one of the year before. */
    public static final int YEAR = 12;

    private StepRule() {}

    /** Whether the counts of an area over equal lengths of time are so far apart as a step needs. */
    static boolean isStrong(double now, double before) {
        return ChangeTest.huffman(now, before, 1).significance() == Significance.STRONG;
    }
}
