package org.callover.gateway.store;

/** Where all of it is kept. */
public interface Storage {

    /** Whether it answers now. */
    boolean answers();
}
