package org.callover.gateway.store;

import java.util.List;
import java.util.Map;

/** An append-only store of the ledger, with the last change of each thing that definitions define. */
public interface LedgerStore {

    /** All entries, in the order of their numbers. */
    List<LedgerEntry> entries();

    /** Adds the entry of an import, as a part of the caller's transaction. */
    void record(LedgerEntry entry);

    /** The last change of each thing that definitions define, by name. */
    Map<String, DefinitionMark> definitions();

    /** Adds the entry of a change of definitions, with what it changed, and commits it at once. */
    void record(LedgerEntry entry, Map<String, DefinitionMark> changed);
}
