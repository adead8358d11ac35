package org.callover.gateway.store;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * An append-only store of the ledger, with the last change of each thing that definitions define.
 *
 * <p>Writing takes part in the caller's transaction. Several processes may share a store; the one that has called
 * {@link #lock} is alone until its transaction ends.
 */
public interface LedgerStore {

    /** The end of the ledger, as last committed. */
    LedgerHead head();

    /** Waits until no other transaction changes the ledger, and returns its end. It stays so until this one ends. */
    LedgerHead lock();

    /** All entries with a number above {@code after} and up to {@code upTo}, in order. */
    List<LedgerEntry> entries(int after, int upTo);

    /** What the entries with a number above {@code after} and up to {@code upTo} changed last in each definition. */
    Map<String, DefinitionMark> marks(int after, int upTo);

    /**
     * Adds an entry, with the digests of the definitions that it changed, and moves the end of the ledger to it.
     *
     * @param lastImport the id of the last import, including one that this entry is about
     */
    void record(LedgerEntry entry, SortedMap<String, String> digests, int lastImport);

    /** Notes an import that changed nothing, so that the next one gets another id. */
    void passImport(int lastImport);

    /** Gives the entries that an earlier version wrote their contents and hashes, and the end of the ledger its hash. */
    void chain(List<LedgerEntry> entries);
}
