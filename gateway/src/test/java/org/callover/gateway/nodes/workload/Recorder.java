package org.callover.gateway.nodes.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.callover.gateway.nodes.history.Entry;
import org.callover.gateway.nodes.history.Failure;
import org.callover.gateway.nodes.history.History;
import org.callover.gateway.nodes.history.KeyLife;
import org.callover.gateway.nodes.history.KeyUse;
import org.callover.gateway.nodes.history.Outage;
import org.callover.gateway.nodes.history.Read;
import org.callover.gateway.nodes.history.Write;

/** Takes down what all clients do and see. */
final class Recorder {
    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();
    private final Queue<Read> reads = new ConcurrentLinkedQueue<>();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Outage> outages = new ConcurrentLinkedQueue<>();
    private final Queue<KeyLife> keys = new ConcurrentLinkedQueue<>();
    private final Queue<KeyUse> uses = new ConcurrentLinkedQueue<>();
    private final Queue<String> notes = new ConcurrentLinkedQueue<>();
    private final long start = System.nanoTime();
    private volatile Duration ahead = Duration.ZERO;

    void add(Write write) {
        writes.add(write);
        note(write);
    }

    void add(Read read) {
        reads.add(read);
        note(read);
    }

    void add(Failure failure) {
        failures.add(failure);
        note(failure);
    }

    void add(Outage outage) {
        outages.add(outage);
        note(outage);
    }

    void add(KeyLife life) {
        keys.add(life);
        note(life);
    }

    void add(KeyUse use) {
        uses.add(use);
        note(use);
    }

    /** Notes something for people only. */
    void note(Object what) {
        notes.add((System.nanoTime() - start) / 1_000_000 + " ms " + what);
    }

    /** Notes that a clock may be this far ahead from now on. */
    void clockIsAhead(Duration by) {
        ahead = by.compareTo(ahead) > 0 ? by : ahead;
    }

    /** The latest time that any clock can show. */
    Instant latest() {
        return Instant.now().plus(ahead).plusMillis(1);
    }

    /** When all outages are over, with the time that they may take to be over. */
    long lastEnd() {
        return outages.stream().mapToLong(Outage::to).max().orElse(start);
    }

    History history(List<Entry> ledger, Duration fresh) {
        return new History(
                ledger,
                List.copyOf(writes),
                List.copyOf(reads),
                List.copyOf(failures),
                List.copyOf(outages),
                List.copyOf(keys),
                List.copyOf(uses),
                latest(),
                fresh);
    }

    /** All that was taken down, for people, in the order of time. */
    List<String> notes() {
        return new ArrayList<>(notes);
    }

    /** How much of everything there is. */
    String counts() {
        long recorded = writes.stream()
                .filter(write -> write.outcome() == Write.Outcome.RECORDED)
                .count();
        long unavailable = failures.stream().filter(Failure::unavailable).count();
        return Stream.of(
                        writes.size() + " writes, of which " + recorded + " were recorded",
                        reads.size() + " reads",
                        failures.size() + " calls without an answer of success, of which " + unavailable
                                + " were answered 503",
                        outages.size() + " outages of nodes",
                        keys.size() + " keys, used " + uses.size() + " times")
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
    }
}
