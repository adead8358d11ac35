package org.callover.gateway.store;

/** The place where everything is stored. */
public interface Storage {

    /** Whether it answers at this moment. */
    boolean answers();
}
