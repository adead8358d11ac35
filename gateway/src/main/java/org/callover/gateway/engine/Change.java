package org.callover.gateway.engine;

import org.callover.gateway.store.LedgerHead;

/**
 * Something that changes what is held. It writes to the store in the transaction that {@link Changes} has begun.
 *
 * @param <T> what the caller is told
 */
@FunctionalInterface
public interface Change<T> {

    /**
     * Makes the change.
     *
     * @param now the definitions and data in force; nobody else changes them until the change is in force
     * @param head the end of the ledger, which led to them
     */
    Made<T> on(Snapshot now, LedgerHead head);

    /**
     * A change that was made.
     *
     * @param result what the caller is told
     * @param after the definitions and data to put in force; the same as before if nothing changed
     * @param <T> the type of the result
     */
    record Made<T>(T result, Snapshot after) {}
}
