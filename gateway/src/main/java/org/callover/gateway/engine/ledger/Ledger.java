package org.callover.gateway.engine.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callover.gateway.store.DefinitionMark;
import org.callover.gateway.store.DefinitionStore.TextChange;
import org.callover.gateway.store.DefinitionStore.TextInForce;
import org.callover.gateway.store.LedgerEntry;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dependency.DefinitionDigests;
import org.callover.kpi.dependency.DefinitionName;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/**
 * The ledger at one moment, immutable: every change of what the instance holds, with the last change of each definition,
 * and the texts of officers that are in force.
 */
public final class Ledger {

    /** The ledger of a new instance. */
    public static final Ledger EMPTY = new Ledger(List.of(), Map.of(), new TreeMap<>(), 0);

    private final List<LedgerEntry> entries;
    private final Map<DefinitionName, DefinitionMark> marks;
    private final SortedMap<String, TextInForce> texts;
    private final int lastImport;
    private final NavigableMap<Integer, LedgerEntry> byNumber = new TreeMap<>();
    private final NavigableMap<Integer, Integer> byImport = new TreeMap<>();

    /** @param lastImport the id of the last import, which may have changed nothing */
    Ledger(
            List<LedgerEntry> entries,
            Map<DefinitionName, DefinitionMark> marks,
            SortedMap<String, TextInForce> texts,
            int lastImport) {
        this.entries = List.copyOf(entries);
        this.marks = Map.copyOf(marks);
        this.texts = Collections.unmodifiableSortedMap(texts);
        this.lastImport = lastImport;
        for (LedgerEntry entry : entries) {
            byNumber.put(entry.number(), entry);
            Integer importId = entry.importId();
            if (importId != null) {
                byImport.put(importId, entry.number());
            }
        }
    }

    /** The number of the last change; 0 if there is none. */
    public int last() {
        return byNumber.isEmpty() ? 0 : byNumber.lastKey();
    }

    /** The id of the last import; 0 if there is none. */
    public int lastImport() {
        return lastImport;
    }

    /** The instant of a change; the beginning of time if there is none. */
    public Instant at(int number) {
        Map.Entry<Integer, LedgerEntry> entry = byNumber.floorEntry(number);
        return entry == null ? Instant.EPOCH : entry.getValue().recordedAt();
    }

    /** The number of the last change of definitions; 0 if there is none. */
    public int lastDefinitions() {
        return definitionsUpTo(Integer.MAX_VALUE);
    }

    /** The number of the last change of definitions up to a number; 0 if there is none. */
    public int definitionsUpTo(int number) {
        return byNumber.headMap(number, true).descendingMap().values().stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.DEFINITIONS)
                .findFirst()
                .map(LedgerEntry::number)
                .orElse(0);
    }

    /** The number of an import's change; null if it changed nothing. An observation has the id of its import. */
    public @Nullable Integer ofImport(int importId) {
        return byImport.get(importId);
    }

    /** The number of an import's change; 0 if it changed nothing, or if there is no such import. */
    public int numberOf(int importId) {
        return byImport.getOrDefault(importId, 0);
    }

    /** The id of the last import that changed something up to a number; 0 if there is none. */
    public int importUpTo(int number) {
        return byNumber.headMap(number, true).descendingMap().values().stream()
                .flatMap(entry -> Stream.ofNullable(entry.importId()))
                .findFirst()
                .orElse(0);
    }

    /** The state of everything that an answer depends on. */
    public Revision revision(Dependencies on, Dataset dataset) {
        int number = lastOf(on, dataset);
        SortedMap<DefinitionName, String> digests = new TreeMap<>();
        for (DefinitionName name : on.definitions()) {
            DefinitionMark mark = marks.get(name);
            digests.put(name, mark == null ? "" : mark.digest());
        }
        return new Revision(number, at(number), DefinitionDigests.together(List.of(digests.toString())));
    }

    /** The number of the last change of anything that an answer depends on; 0 if there is none. */
    public int lastOf(Dependencies on, Dataset dataset) {
        return Math.max(lastOf(on.terms(), dataset), lastOf(on.definitions()));
    }

    private int lastOf(Iterable<Term> terms, Dataset dataset) {
        int importId = 0;
        for (Term term : terms) {
            importId = Math.max(importId, dataset.lastSource(term));
        }
        return byImport.getOrDefault(importId, 0);
    }

    /** The number of the last change of any of these definitions; 0 if there is none. */
    public int lastOf(Iterable<DefinitionName> definitions) {
        int number = 0;
        for (DefinitionName name : definitions) {
            DefinitionMark mark = marks.get(name);
            number = mark == null ? number : Math.max(number, mark.number());
        }
        return number;
    }

    /** What differs in these definitions from those of the ledger. */
    public SortedMap<DefinitionName, String> differing(SortedMap<DefinitionName, String> digests) {
        SortedMap<DefinitionName, String> differing = new TreeMap<>(digests);
        marks.forEach((name, mark) -> {
            if (mark.digest().equals(digests.getOrDefault(name, ""))) {
                differing.remove(name);
            } else {
                differing.putIfAbsent(name, "");
            }
        });
        return differing;
    }

    /** The texts of officers that are in force, by name. */
    public SortedMap<String, TextInForce> texts() {
        return texts;
    }

    /** The same ledger with the entry of an import. */
    public Ledger with(LedgerEntry entry, int importId) {
        return with(List.of(entry), Map.of(), List.of(), importId);
    }

    /** The same ledger after an import that changed nothing. */
    public Ledger withUnchanging(int importId) {
        return new Ledger(entries, marks, texts, importId);
    }

    /**
     * The same ledger with later entries.
     *
     * @param changed what they changed last in each definition
     * @param changes what they changed of the texts, in the order of the entries
     */
    public Ledger with(
            List<LedgerEntry> later,
            Map<DefinitionName, DefinitionMark> changed,
            List<TextChange> changes,
            int lastImportNow) {
        List<LedgerEntry> more = new ArrayList<>(entries);
        more.addAll(later);
        Map<DefinitionName, DefinitionMark> all = new HashMap<>(marks);
        all.putAll(changed);
        SortedMap<String, TextInForce> textsNow = new TreeMap<>(texts);
        for (TextChange change : changes) {
            String yaml = change.yaml();
            if (yaml == null) {
                textsNow.remove(change.name());
            } else {
                textsNow.put(change.name(), new TextInForce(change.name(), yaml, change.since()));
            }
        }
        return new Ledger(more, all, changes.isEmpty() ? texts : textsNow, lastImportNow);
    }
}
