package org.callover.gateway.store;

import java.time.Duration;

/** News of what other processes did with the store. */
public interface StoreNews {

    /** Whether other processes can use the store at all. */
    boolean isShared();

    /** Waits until another process may have changed something, but no longer than this. */
    void await(Duration most) throws InterruptedException;
}
