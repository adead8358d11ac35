package org.callover.gateway.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.callover.gateway.engine.Change.Made;
import org.callover.gateway.engine.ledger.LedgerWalk;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.ObservationStore;

/** The transaction around a change: all of it is stored, or nothing. */
@ApplicationScoped
public class ChangeTransaction {
    @Inject
    private LedgerStore ledger;

    @Inject
    private DefinitionStore definitions;

    @Inject
    private ObservationStore observations;

    @Inject
    private Follower follower;

    /** Makes a change while nobody else does, on what is in force by then. When this returns, it is committed. */
    @Transactional
    <T> Made<T> make(Change<T> change) {
        LedgerHead head = ledger.lock();
        return change.on(follower.upTo(head), head);
    }

    /** Gives the entries that an earlier version wrote their hashes. */
    @Transactional
    void chainEarlierEntries() {
        LedgerHead head = ledger.lock();
        if (head.isUnchained()) {
            new LedgerWalk(ledger, definitions, observations).chain();
        }
    }
}
