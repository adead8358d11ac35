package org.callover.gateway.nodes.history;

import java.util.Set;

/**
 * An operation that writes its number into cells, with all that was sent for it.
 *
 * @param operation the number that it writes
 * @param start when it was first sent, in nanoseconds
 * @param end when it had its last answer, or was given up
 * @param number the ledger's number in the answer; 0 if there was none
 */
public record Write(int operation, Set<Cell> cells, long start, long end, Outcome outcome, int number) {

    /** How an operation ended for its client. */
    public enum Outcome {
        /** It was answered with success, and must be there from then on. */
        RECORDED,

        /** It was refused for what it says, and must never be there. */
        REFUSED,

        /** It had no answer, or one that leaves it open: it may be there, but whole, and once. */
        UNKNOWN
    }

    public Write {
        cells = Set.copyOf(cells);
    }
}
