package org.callover.gateway.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.callover.gateway.engine.Definitions;
import org.callover.gateway.engine.TestNode;
import org.callover.gateway.engine.ledger.LedgerWalk;
import org.callover.gateway.faults.Fault.Kind;
import org.callover.gateway.ingest.FileSender;
import org.callover.gateway.ingest.Imports;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.persistence.ReplaceableStores;
import org.callover.gateway.store.CallStore;
import org.callover.gateway.store.CallStore.CallClaim;
import org.callover.gateway.store.CallStore.FoundCall;
import org.callover.gateway.store.CallStore.Status;
import org.callover.kpi.feed.check.TwoBoroughs;
import org.jspecify.annotations.Nullable;

/** A node on a database that can fail, and what must be true of it whatever happened. */
final class FaultyNode implements AutoCloseable {
    /** How many observations each file has. */
    static final int ROWS = 24;

    private static final String NAME = "areas.yaml";

    private static final int MOST_SENT = 5;
    private static final Instant NOW = Instant.parse("2026-11-03T09:30:00.123Z");
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration DAY = Duration.ofHours(24);

    private final FaultyDataSource faulty;
    private final ReplaceableStores stores;
    private final Path folder;
    private TestNode node;
    private int turn;
    private List<String> lastSteps = List.of();

    FaultyNode(DataSource database, Path folder) {
        this.folder = folder;
        faulty = new FaultyDataSource(database);
        stores = new ReplaceableStores(faulty.dataSource());
        node = newNode();
        node.start();
        publish();
    }

    private TestNode newNode() {
        return new TestNode(
                folder, stores, stores.ledger(), stores.definitions(), stores.observations(), stores.columns());
    }

    /** Something that changes what is held. */
    interface Operation {
        void on(FaultyNode node);
    }

    /** Imports a file that no other import repeats: it adds figures, of new breakdowns too, and revises some. */
    void importFile() {
        importFile(receipt -> {});
    }

    private void importFile(Consumer<Receipt> told) {
        turn++;
        StringBuilder file = new StringBuilder("series,area,period,value,breakdowns\n");
        for (int month = 1; month <= 12; month++) {
            file.append("robbery,Camden,2021-%02d,%d,\n".formatted(month, turn * 100 + month));
            file.append("robbery,Camden,2021-%02d,%d,turn=%d\n".formatted(month, turn, turn));
        }
        assertThat(FileSender.send(node.part(Imports.class), file.toString(), told)
                        .errors())
                .isEmpty();
    }

    /** Imports a file as a call with an idempotency key, and sends it again until it has an answer. */
    void importFileOnce() {
        String id = "%064d".formatted(++turn);
        int sent = 0;
        while (!isAnswered(new CallClaim(id, id, "owner " + sent))) {
            assertThat(++sent).as("sent again").isLessThan(MOST_SENT);
        }
    }

    /** What the filter for idempotency keys does with a call, which fails if the database does. */
    private boolean isAnswered(CallClaim claim) {
        CallStore calls = stores.calls();
        try {
            FoundCall found = calls.claim(claim, NOW.plusSeconds(turn), LEASE, DAY);
            if (found.status() == Status.ANSWERED) {
                return true;
            }
            if (found.status() == Status.RUNNING) {
                // The one before could not give up its claim, which ends by itself.
                turn += LEASE.toSecondsPart();
                return false;
            }
            importFile(receipt -> assertThat(calls.answerWithin(claim, "receipt " + receipt.id()))
                    .isTrue());
            return true;
        } catch (RuntimeException failed) {
            release(claim);
            return false;
        }
    }

    private void release(CallClaim claim) {
        try {
            stores.calls().release(claim);
        } catch (RuntimeException failed) {
            // The claim ends by itself.
        }
    }

    /** Publishes a text that differs from the one in force. */
    void publish() {
        turn++;
        assertThat(node.part(Definitions.class)
                        .adopt(
                                NAME,
                                TwoBoroughs.AREAS.replace("title: Two", "title: Turn " + turn + " of two"),
                                "officer",
                                adopted -> {})
                        .faults())
                .isEmpty();
    }

    /** Starts a node on what is stored, in place of the one that there was. */
    void restart() {
        node = newNode();
        node.start();
    }

    FaultyDataSource faulty() {
        return faulty;
    }

    StoredState stored() {
        return StoredState.of(stores);
    }

    /**
     * Does something while the database fails at a step, and checks that it is there as a whole or not at all.
     *
     * @return whether the step was reached
     */
    boolean survives(Operation operation, @Nullable Fault fault) {
        StoredState before = stored();
        faulty.failAt(fault);
        RuntimeException failure = null;
        try {
            operation.on(this);
        } catch (RuntimeException failed) {
            failure = failed;
        }
        List<String> steps = faulty.steps();
        boolean isReached = faulty.hasFailed();
        faulty.failAt(null);
        String at = fault + " of " + steps;
        lastSteps = steps;
        StoredState after = stored();
        if (failure == null) {
            assertThat(after.isOneChangeAfter(before))
                    .as("answered, and not stored: %s", at)
                    .isTrue();
        } else {
            assertThat(isReached)
                    .as("failed without a fault: %s %s", failure, at)
                    .isTrue();
            assertThat(after.equals(before) || after.isOneChangeAfter(before))
                    .as("half-written: %s\nbefore %s\nafter  %s", at, before, after)
                    .isTrue();
        }
        checkEverything(at);
        return isReached;
    }

    /** The steps of what was done last, up to the fault. */
    List<String> lastSteps() {
        return lastSteps;
    }

    /** Starts a node again and again, while the database fails at one step more each time, until nothing fails. */
    int restartAtEveryFault(Kind kind) {
        int step = 0;
        do {
            faulty.failAt(new Fault(kind, ++step));
            try {
                restart();
            } catch (RuntimeException failed) {
                assertThat(faulty.hasFailed())
                        .as("failed without a fault: %s", failed)
                        .isTrue();
            }
        } while (faulty.hasFailed());
        faulty.failAt(null);
        checkEverything("start failed at each of " + step + " steps");
        return step;
    }

    /** What must be true at any time. */
    void checkEverything(String at) {
        assertThat(new LedgerWalk(stores.ledger(), stores.definitions(), stores.observations()).firstMisfit())
                .as("the ledger verifies: %s", at)
                .isEmpty();
        node.follow();
        TestNode fresh = newNode();
        fresh.start();
        assertThat(StoredState.inForce(node.current()))
                .as("what is in force is what a start reads: %s", at)
                .isEqualTo(StoredState.inForce(fresh.current()));
    }

    @Override
    public void close() throws IOException {
        stores.close();
        Files.deleteIfExists(folder.resolve("definitions.synced"));
    }
}
