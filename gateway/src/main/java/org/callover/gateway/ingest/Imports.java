package org.callover.gateway.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.ledger.LedgerWriter;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.store.Storage;

/**
 * An importer of files: it checks each against the engine's snapshot, stores it in a transaction and puts it in force.
 */
@ApplicationScoped
public class Imports {
    @Inject
    private ImportTransaction transaction;

    @Inject
    private Engine engine;

    @Inject
    private LedgerWriter writer;

    @Inject
    private Storage storage;

    private final ImportQueue queue = new ImportQueue(
            CheckedFile::check,
            () -> CheckingBasis.of(engine.current()),
            (file, now, sender) -> transaction.keep(file, now, sender),
            (dataset, ledger) -> engine.publish(dataset, ledger),
            () -> writer.turn());

    /** Imports a file and puts its observations in force. */
    Receipt take(Upload upload, ImportOptions options, Sender sender) {
        if (!options.dryRun()) {
            // A large file is not read if it cannot be stored afterwards.
            storage.needed();
        }
        return queue.take(upload, options, sender);
    }
}
