package org.callover.gateway.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.ingest.receipt.Receipt;

/**
 * An importer of files: it checks each against the engine's snapshot, stores it in a transaction and puts it in force.
 */
@ApplicationScoped
public class Imports {
    @Inject
    private ImportTransaction transaction;

    @Inject
    private Engine engine;

    private final ImportQueue queue = new ImportQueue(
            CheckedFile::check,
            () -> CheckingBasis.of(engine.current()),
            (file, now) -> transaction.keep(file, now),
            dataset -> engine.publish(dataset));

    /** Imports a file and puts its observations in force. */
    Receipt take(Upload upload, ImportOptions options) {
        return queue.take(upload, options);
    }
}
