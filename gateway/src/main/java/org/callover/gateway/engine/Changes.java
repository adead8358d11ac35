package org.callover.gateway.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import org.callover.gateway.engine.Change.Made;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.engine.ledger.LedgerReader;
import org.callover.gateway.engine.ledger.LedgerWalk;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.store.Transactions;
import org.callover.gateway.store.column.ColumnStore;
import org.callover.kpi.dataset.Dataset;

/**
 * The one way to change what is held: changes are made one after the other, here and on all nodes that share the
 * database, and each is in force before the next begins.
 */
@ApplicationScoped
public class Changes {
    @Inject
    private Transactions transactions;

    @Inject
    private LedgerStore store;

    @Inject
    private DefinitionStore definitions;

    @Inject
    private ObservationStore observations;

    @Inject
    private ColumnStore columns;

    @Inject
    private LedgerReader ledgers;

    @Inject
    private Engine engine;

    @Inject
    private Follower follower;

    private final ReentrantLock turn = new ReentrantLock(true);

    /** The ledger as it is stored. Its entries have hashes, even if an earlier version wrote them. */
    Ledger stored() {
        if (ledgers.head().isUnchained()) {
            transactions.make(this::chainEarlierEntries);
        }
        return ledgers.upTo(ledgers.head(), Ledger.EMPTY);
    }

    private LedgerHead chainEarlierEntries() {
        LedgerHead head = store.lock();
        if (head.isUnchained()) {
            new LedgerWalk(store, definitions, observations).chain();
        }
        return head;
    }

    /**
     * Makes a change. When this returns, it is committed and in force. If it throws, the change was not made, or the
     * connection broke while it was committed: then it is in force too, if it was kept.
     */
    public <T> T make(Change<T> change) {
        turn.lock();
        try {
            Made<T> made = transactions.make(() -> made(change));
            engine.publish(made.after());
            return made.result();
        } catch (RuntimeException failed) {
            followAfter(failed);
            throw failed;
        } finally {
            turn.unlock();
        }
    }

    private void followAfter(RuntimeException failed) {
        try {
            follower.upTo(ledgers.head());
        } catch (RuntimeException unreachable) {
            failed.addSuppressed(unreachable);
        }
    }

    /** The change, made on what is in force once nobody else can change anything. */
    private <T> Made<T> made(Change<T> change) {
        LedgerHead head = store.lock();
        Snapshot now = follower.upTo(head);
        Made<T> made = change.on(now, head);
        Dataset after = made.after().dataset();
        if (after != now.dataset()) {
            columns.write(after.changed());
        }
        return made;
    }

    /**
     * Puts in force what other nodes committed, if a number of the ledger is not known here yet. It does not wait for a
     * change that is being made here.
     */
    public void follow(int number) {
        if (number > engine.current().ledger().last() && turn.tryLock()) {
            try {
                follower.upTo(ledgers.head());
            } finally {
                turn.unlock();
            }
        }
    }

    /** Puts in force what other nodes committed. */
    void follow() {
        turn.lock();
        try {
            follower.upTo(ledgers.head());
        } finally {
            turn.unlock();
        }
    }
}
