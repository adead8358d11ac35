package org.callover.gateway.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import org.callover.gateway.engine.Engine;

/** The line in which imports wait: the next one starts from the data that the last one left. */
@ApplicationScoped
public class Imports {
    @Inject
    private ImportDesk desk;

    @Inject
    private Engine engine;

    private final ReentrantLock turn = new ReentrantLock(true);

    /** Takes a file in and puts its observations in force. */
    Receipt take(Upload upload, Options options) {
        turn.lock();
        try {
            Outcome outcome = desk.take(upload, options);
            outcome.dataset().ifPresent(engine::publish);
            return outcome.receipt();
        } finally {
            turn.unlock();
        }
    }
}
