package org.callover.gateway.store.outage;

import java.time.Duration;
import java.util.Optional;

/** The place where everything is stored. */
public interface Storage {

    /** For how long it has not answered; empty while it answers. It is known without asking. */
    Optional<Duration> goneFor();

    /**
     * Refuses a change at once if it cannot be stored.
     *
     * @throws StorageUnavailable while the storage does not answer
     */
    default void needed() {
        if (goneFor().isPresent()) {
            throw new StorageUnavailable("The database does not answer");
        }
    }

    /** Whether this error means that it does not answer, and not that this program or what is stored is wrong. */
    boolean isOutage(Throwable error);
}
