package org.callover.kpi.comparison;

/**
 * How many members of the benchmark's group changed clearly in the direction of a change. It says that a change is not
 * of one area alone, and claims no cause.
 *
 * @param of the members that have both figures
 */
public record SharedChange(int same, int of) {

    /** Members from which on a group is asked. */
    static final int LEAST = 8;

    /** Whether at least four fifths of the members changed so: a matter of the group more than of one of them. */
    public boolean isShared() {
        return of >= LEAST && 5 * same >= 4 * of;
    }
}
