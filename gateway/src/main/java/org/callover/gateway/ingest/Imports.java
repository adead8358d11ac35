package org.callover.gateway.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.ingest.receipt.Receipt;

/** Where files are taken in: checked against what the engine has in force, kept in one transaction, and put in force. */
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

    /** Takes a file in and puts its observations in force. */
    Receipt take(Upload upload, ImportOptions options) {
        return queue.take(upload, options);
    }
}
