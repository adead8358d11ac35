package org.callover.gateway.people.key;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.store.KeyStore;
import org.callover.gateway.store.outage.Storage;

/** A writer of the day on which each key was last used. No call waits for it. */
@ApplicationScoped
public class KeyUses {
    private static final Logger LOG = System.getLogger(KeyUses.class.getName());

    @Inject
    private KeyStore store;

    @Inject
    private KeysInForce inForce;

    @Inject
    private Storage storage;

    private final Set<Integer> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread writer = new Thread(work, "callover-key-uses");
        writer.setDaemon(true);
        return writer;
    });

    protected KeyUses() {}

    KeyUses(KeyStore store, KeysInForce inForce, Storage storage) {
        this.store = store;
        this.inForce = inForce;
        this.storage = storage;
    }

    /** Records that a key was used on a day, unless that is known. While the database is gone, nothing is recorded. */
    public void note(KeyEntry key, LocalDate day) {
        if (!day.equals(key.lastUsed()) && storage.goneFor().isEmpty() && waiting.add(key.id())) {
            inForce.used(key.id(), day);
            thread.execute(() -> write(key, day));
        }
    }

    private void write(KeyEntry key, LocalDate day) {
        try {
            store.noteUse(key.id(), day);
        } catch (RuntimeException notKept) {
            // The next use tries again.
            inForce.used(key.id(), key.lastUsed());
            if (!storage.isOutage(notKept)) {
                LOG.log(Level.WARNING, "The last use of an API key could not be recorded", notKept);
            }
        } finally {
            waiting.remove(key.id());
        }
    }

    /** Writes what is waiting, and ends. */
    @PreDestroy
    void stop() {
        thread.shutdown();
        try {
            thread.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
