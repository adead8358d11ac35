package org.callover.gateway.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.callover.gateway.engine.Definitions;
import org.callover.gateway.engine.TestNode;
import org.callover.gateway.engine.ledger.LedgerWalk;
import org.callover.gateway.ingest.FileSender;
import org.callover.gateway.ingest.Imports;
import org.callover.gateway.persistence.ReplaceableStores;
import org.callover.kpi.feed.check.TwoBoroughs;
import org.jspecify.annotations.Nullable;

/** A node on a database that can fail, and what must be true of it whatever happened. */
final class FaultyNode implements AutoCloseable {
    /** How many observations each file has. */
    static final int ROWS = 24;

    private static final String NAME = "areas.yaml";

    private final FaultyDataSource faulty;
    private final ReplaceableStores stores;
    private final Path folder;
    private TestNode node;
    private int turn;

    FaultyNode(DataSource database, Path folder) {
        this.folder = folder;
        faulty = new FaultyDataSource(database);
        stores = new ReplaceableStores(faulty.dataSource());
        node = newNode();
        node.start();
        publish();
    }

    private TestNode newNode() {
        return new TestNode(folder, stores, stores.ledger(), stores.definitions(), stores.observations());
    }

    /** Something that changes what is held. */
    interface Operation {
        void on(FaultyNode node);
    }

    /** Imports a file that no other import repeats: it adds figures, of new breakdowns too, and revises some. */
    void importFile() {
        turn++;
        StringBuilder file = new StringBuilder("series,area,period,value,breakdowns\n");
        for (int month = 1; month <= 12; month++) {
            file.append("robbery,Camden,2021-%02d,%d,\n".formatted(month, turn * 100 + month));
            file.append("robbery,Camden,2021-%02d,%d,turn=%d\n".formatted(month, turn, turn));
        }
        assertThat(FileSender.send(node.part(Imports.class), file.toString()).errors())
                .isEmpty();
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
