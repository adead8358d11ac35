package org.callover.gateway.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.callover.gateway.engine.Changes;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.ledger.LedgerWriter;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.store.ObservationStore;

/**
 * An importer of files: it checks each against the engine's snapshot, stores it in a transaction and puts it in force.
 */
@ApplicationScoped
public class Imports {
    @Inject
    private Engine engine;

    @Inject
    private Changes changes;

    @Inject
    private ObservationStore store;

    @Inject
    private LedgerWriter writer;

    private final ImportQueue queue = new ImportQueue(
            CheckedFile::check,
            () -> engine.current(),
            (file, now, head, sender) -> new ImportRun(store, writer).keep(file, now, head, sender),
            change -> changes.make(change));

    /** Imports a file and puts its observations in force. */
    Receipt take(Upload upload, ImportOptions options, Sender sender) {
        return queue.take(upload, options, sender);
    }
}
