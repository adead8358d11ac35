package org.callover.gateway.store;

import java.util.function.Supplier;

/** Transactions of the store: all that is written in one is kept, or nothing. */
public interface Transactions {

    /** Does work in a transaction. When this returns, it is committed; if it throws, nothing is kept. */
    <T> T make(Supplier<T> work);
}
