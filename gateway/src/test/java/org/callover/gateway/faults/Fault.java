package org.callover.gateway.faults;

/**
 * A fault of the database at one step.
 *
 * @param step the number of the step, from 1; the steps of one operation are counted
 */
record Fault(Kind kind, int step) {

    /** How a step fails. */
    enum Kind {
        /** The step is refused and has no effect; the connection can be used, as after a lock that took too long. */
        REFUSED,
        /** The connection breaks before the step reaches the database, which rolls back. */
        LOST_BEFORE,
        /** The connection breaks after the database has carried the step out, so that nobody knows whether it has. */
        LOST_AFTER
    }
}
