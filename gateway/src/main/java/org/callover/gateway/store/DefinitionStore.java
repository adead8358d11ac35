package org.callover.gateway.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A store of the definitions folder's texts that are in force, so that they stay in force across a restart. */
public interface DefinitionStore {

    /**
     * A text that is in force.
     *
     * @param name the file's name in the folder
     * @param since the time at which it came into force
     */
    record TextInForce(String name, String yaml, Instant since) {}

    /** All texts in the store. */
    List<TextInForce> all();

    /** Replaces all texts in the store. */
    void replace(Collection<TextInForce> texts);
}
