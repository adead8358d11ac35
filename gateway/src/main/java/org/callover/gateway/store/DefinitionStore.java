package org.callover.gateway.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The texts of the definitions folder that were last in force, so that they stay in force across a restart. */
public interface DefinitionStore {

    /**
     * A text that is in force.
     *
     * @param name the file's name in the folder
     * @param since when it came into force
     */
    record TextInForce(String name, String yaml, Instant since) {}

    /** All of them. */
    List<TextInForce> all();

    /** Keeps these in place of all that were kept. */
    void replace(Collection<TextInForce> texts);
}
