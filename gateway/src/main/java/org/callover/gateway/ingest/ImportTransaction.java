package org.callover.gateway.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.callover.gateway.store.ColumnStore;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.ObservationStore;

/** The transaction around an import: all of it is stored, or nothing. */
@ApplicationScoped
public class ImportTransaction {
    @Inject
    private ObservationStore store;

    @Inject
    private ColumnStore columns;

    @Inject
    private LedgerStore ledger;

    @Inject
    private Clock clock;

    /** Stores a file; when this returns, it is committed. */
    @Transactional
    ImportOutcome keep(CheckedFile file, CheckingBasis now, Sender sender) {
        ImportOutcome outcome = new ImportRun(store, ledger, clock.instant()).keep(file, now, sender);
        if (outcome.dataset() != now.dataset()) {
            columns.write(outcome.dataset().changed());
        }
        return outcome;
    }
}
