package org.callover.gateway.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import org.callover.gateway.engine.Change.Made;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.engine.ledger.LedgerReader;

/**
 * The one way to change what is held: changes are made one after the other, here and on all nodes that share the
 * database, and each is in force before the next begins.
 */
@ApplicationScoped
public class Changes {
    @Inject
    private ChangeTransaction transaction;

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
            transaction.chainEarlierEntries();
        }
        return ledgers.upTo(ledgers.head(), Ledger.EMPTY);
    }

    /** Makes a change. When this returns, it is committed and in force. */
    public <T> T make(Change<T> change) {
        turn.lock();
        try {
            Made<T> made = transaction.make(change);
            engine.publish(made.after());
            return made.result();
        } finally {
            turn.unlock();
        }
    }

    /** Puts in force what other processes committed. */
    void follow() {
        turn.lock();
        try {
            follower.upTo(ledgers.head());
        } finally {
            turn.unlock();
        }
    }
}
