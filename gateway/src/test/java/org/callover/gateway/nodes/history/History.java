package org.callover.gateway.nodes.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that clients did and saw.
 *
 * @param ledger the ledger in the database at the end, in its order
 * @param latest the latest time that any clock can have had
 * @param fresh how long a node may take to show what was written elsewhere
 */
public record History(
        List<Entry> ledger,
        List<Write> writes,
        List<Read> reads,
        List<Failure> failures,
        List<Outage> outages,
        List<KeyLife> keys,
        List<KeyUse> uses,
        Instant latest,
        Duration fresh) {
    public History {
        ledger = List.copyOf(ledger);
        writes = List.copyOf(writes);
        reads = List.copyOf(reads);
        failures = List.copyOf(failures);
        outages = List.copyOf(outages);
        keys = List.copyOf(keys);
        uses = List.copyOf(uses);
    }

    /** When a node must know what was answered somewhere at this time, which is later if something is wrong with it. */
    long due(String node, long answered) {
        long due = answered + fresh.toNanos();
        boolean later = true;
        while (later) {
            later = false;
            for (Outage outage : outages) {
                if (outage.node().equals(node) && outage.meets(answered, due) && outage.to() + fresh.toNanos() > due) {
                    due = outage.to() + fresh.toNanos();
                    later = true;
                }
            }
        }
        return due;
    }
}
