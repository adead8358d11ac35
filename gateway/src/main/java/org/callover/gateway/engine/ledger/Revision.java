package org.callover.gateway.engine.ledger;

import java.time.Instant;

/**
 * The state of everything that an answer depends on. As long as it is the same, the answer is.
 *
 * @param number the number of the last change in the ledger of anything that the answer depends on; 0 if there is none
 * @param asAt the instant of that change
 * @param definitions a digest of the definitions that the answer is made with
 */
public record Revision(int number, Instant asAt, String definitions) {

    /** A short text that is the same for the same state, in every process. */
    public String tag() {
        return "%d-%x-%s".formatted(number, asAt.toEpochMilli(), definitions);
    }
}
