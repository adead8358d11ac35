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
<<<<<<< HEAD
    ImportOutcome keep(CheckedFile file, CheckingBasis now, String author) {
        ImportOutcome outcome = new ImportRun(store, ledger, clock.instant()).keep(file, now, author);
        if (outcome.dataset() != now.dataset()) {
            columns.write(outcome.dataset().changed());
        }
        return outcome;
=======
    ImportOutcome keep(CheckedFile file, CheckingBasis now, Sender sender) {
        return new ImportRun(store, ledger, clock.instant()).keep(file, now, sender);
>>>>>>> nodes
    }
}
