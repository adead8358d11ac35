package org.callover.gateway.store.outage;

/** What is stored cannot be reached at the moment, and a call needs it. The same call may succeed later. */
public final class StorageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageUnavailable(String message) {
        super(message);
    }

    public StorageUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
