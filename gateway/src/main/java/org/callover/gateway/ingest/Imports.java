package org.callover.gateway.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.callover.gateway.engine.Change.Made;
import org.callover.gateway.engine.Changes;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.engine.ledger.LedgerWriter;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.store.outage.Storage;

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

    @Inject
    private Storage storage;

    private final ImportQueue queue = new ImportQueue(
            CheckedFile::check,
            () -> engine.current(),
            (file, now, head, sender) -> new ImportRun(store, writer).keep(file, now, head, sender),
            change -> changes.make(change));

    /** The same, but a file that was already imported is not imported again. */
    private final ImportQueue firsts = new ImportQueue(
            CheckedFile::check,
            () -> engine.current(),
            (file, now, head, sender) -> isKnown(file)
                    ? new Made<>(file.receipt(), now)
                    : new ImportRun(store, writer).keep(file, now, head, sender),
            change -> changes.make(change));

    private boolean isKnown(CheckedFile file) {
        String sha256 = file.sha256();
        return store.imports().stream().map(ImportEntry::sha256).anyMatch(sha256::equals);
    }

    /** Imports a file and puts its observations in force, unless it was imported before, here or by another node. */
    Receipt takeOnce(Upload upload, ImportOptions options, Sender sender) {
        return firsts.take(upload, options, sender);
    }

    /** Imports a file and puts its observations in force. */
    Receipt take(Upload upload, ImportOptions options, Sender sender) {
        if (!options.dryRun()) {
            // A large file is not read if it cannot be stored afterwards.
            storage.needed();
        }
        return queue.take(upload, options, sender);
    }
}
