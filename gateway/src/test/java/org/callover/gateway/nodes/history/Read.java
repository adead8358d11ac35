package org.callover.gateway.nodes.history;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An answer to a question.
 *
 * @param node the node that answered
 * @param revision the ledger's number that the answer says it has; absent if it says none
 * @param state what the answer says besides of its state, such as the digest of its definitions
 * @param tag its ETag
 * @param digest a digest of its bytes
 * @param on the series and definitions that it depends on, which decide its revision
 * @param figures what it shows of cells
 * @param asAt the latest instant that it shows
 * @param latest the latest time that any clock can have had when it came
 */
public record Read(
        String node,
        String question,
        long start,
        long end,
        int revision,
        String state,
        String tag,
        String digest,
        Set<String> on,
        List<Figure> figures,
        Instant asAt,
        Instant latest) {

    /** The revision of an answer that says none. */
    public static final int NO_REVISION = -1;

    public Read {
        on = Set.copyOf(on);
        figures = List.copyOf(figures);
    }

    boolean hasRevision() {
        return revision != NO_REVISION;
    }

    String where() {
        return node + " " + question;
    }
}
