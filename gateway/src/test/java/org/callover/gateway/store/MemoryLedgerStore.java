package org.callover.gateway.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ledger for tests that keeps nothing once they end. */
public final class MemoryLedgerStore implements LedgerStore {
    private List<LedgerEntry> entries = new ArrayList<>();
    private final Map<String, DefinitionMark> definitions = new HashMap<>();

    /** Runs work whose traces are removed again. */
    public void rollBack(Runnable work) {
        List<LedgerEntry> before = new ArrayList<>(entries);
        work.run();
        entries = before;
    }

    @Override
    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void record(LedgerEntry entry) {
        entries.add(entry);
    }

    @Override
    public Map<String, DefinitionMark> definitions() {
        return Map.copyOf(definitions);
    }

    @Override
    public void record(LedgerEntry entry, Map<String, DefinitionMark> changed) {
        entries.add(entry);
        definitions.putAll(changed);
    }
}
