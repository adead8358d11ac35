package org.callover.kpi.comparison;

import org.callover.kpi.statistics.ChangeTest;

/**
 * How many members of the benchmark's group changed clearly in the same direction. It shows that a change is not only
 * in one area, and does not say why.
 *
 * @param of how many members have both figures
 */
public record SharedChange(int same, int of) {

    /**
     * Whether at least four fifths of the members changed in the same way, so that the change is more about the group
     * than about one area.
     */
    public boolean isShared() {
        return ChangeTest.isOfNearlyAll(same, of);
    }
}
