package org.callover.kpi.comparison;

import org.callover.kpi.statistics.ChangeTest;

/**
 * How many members of the benchmark's group changed clearly in the direction of a change. It says that a change is not
 * of one area alone, and claims no cause.
 *
 * @param of the members that have both figures
 */
public record SharedChange(int same, int of) {

    /** Whether at least four fifths of the members changed so: a matter of the group more than of one of them. */
    public boolean isShared() {
        return ChangeTest.isOfNearlyAll(same, of);
    }
}
