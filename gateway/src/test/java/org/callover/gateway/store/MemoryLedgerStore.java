package org.callover.gateway.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A ledger for tests that keeps nothing once they end. */
public final class MemoryLedgerStore implements LedgerStore {
    private List<LedgerEntry> entries = new ArrayList<>();
    private List<Map.Entry<String, DefinitionMark>> marks = new ArrayList<>();
    private LedgerHead head = LedgerHead.NONE;

    /** Runs work whose traces are removed again. */
    public void rollBack(Runnable work) {
        List<LedgerEntry> entriesBefore = new ArrayList<>(entries);
        List<Map.Entry<String, DefinitionMark>> marksBefore = new ArrayList<>(marks);
        LedgerHead headBefore = head;
        work.run();
        entries = entriesBefore;
        marks = marksBefore;
        head = headBefore;
    }

    /** Replaces the entries but not the end of the ledger, as somebody who tampers with them would. */
    public void replace(List<LedgerEntry> others) {
        entries = new ArrayList<>(others);
    }

    /** Changes the end of the ledger but not its entries, as somebody who tampers with it would. */
    public void replace(LedgerHead other) {
        head = other;
    }

    @Override
    public LedgerHead head() {
        return head;
    }

    @Override
    public LedgerHead lock() {
        return head;
    }

    @Override
    public List<LedgerEntry> entries(int after, int upTo) {
        return entries.stream()
                .filter(entry -> entry.number() > after && entry.number() <= upTo)
                .toList();
    }

    @Override
    public Map<String, DefinitionMark> marks(int after, int upTo) {
        Map<String, DefinitionMark> found = new HashMap<>();
        marks.stream()
                .filter(mark ->
                        mark.getValue().number() > after && mark.getValue().number() <= upTo)
                .forEach(mark -> found.put(mark.getKey(), mark.getValue()));
        return found;
    }

    @Override
    public void record(LedgerEntry entry, SortedMap<String, String> digests, int lastImport) {
        entries.add(entry);
        digests.forEach((name, digest) -> marks.add(Map.entry(name, new DefinitionMark(digest, entry.number()))));
        head = new LedgerHead(entry.number(), entry.recordedAt(), entry.hash(), lastImport);
    }

    @Override
    public void passImport(int lastImport) {
        head = new LedgerHead(head.number(), head.recordedAt(), head.hash(), lastImport);
    }

    @Override
    public void chain(List<LedgerEntry> chained) {
        entries = new ArrayList<>(chained);
        head = new LedgerHead(
                head.number(),
                head.recordedAt(),
                entries.get(entries.size() - 1).hash(),
                head.lastImport());
    }
}
