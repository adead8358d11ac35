package org.callover.gateway.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An append-only store of the definition texts that officers put in force. Each belongs to an entry of the ledger; the
 * newest of a name is in force.
 */
public interface DefinitionStore {

    /**
     * A text that is in force.
     *
     * @param name the file's name in the definitions folder
     * @param since the time at which it came into force
     */
    record TextInForce(String name, String yaml, Instant since) {}

    /**
     * A text that came into force, or whose withdrawal did.
     *
     * @param number the number of the ledger's entry
     * @param yaml null if the text of this name was withdrawn
     */
    record TextChange(int number, String name, @Nullable String yaml, Instant since) {}

    /** The changes of entries with a number above {@code after} and up to {@code upTo}, in the order of the entries. */
    List<TextChange> changes(int after, int upTo);

    /** Adds changes, as a part of the caller's transaction. */
    void add(List<TextChange> changes);
}
