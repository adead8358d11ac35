package org.callover.gateway.ingest;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.store.ObservationStore;

/** The transaction around an import: all of it is kept, or nothing. */
@ApplicationScoped
public class ImportDesk {
    @Inject
    private Engine engine;

    @Inject
    private ObservationStore store;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** Takes a file in; once this returns, what is to be kept is committed. */
    @Transactional
    Outcome take(Upload upload, Options options) {
        Snapshot now = engine.current();
        Outcome outcome = new ImportRun(now.catalogue(), now.dataset(), store, Engine.now()).take(upload, options);
        if (outcome.dataset().isEmpty()) {
            transaction.setRollbackOnly();
        }
        return outcome;
    }
}
