package org.callover.gateway.engine.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.DefinitionStore.TextChange;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerEntry.Kind;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.dependency.DefinitionName;

/**
 * The writer of entries. It takes part in the transaction of a change, which holds the lock on the ledger; {@code head}
 * is always the end of the ledger as that transaction found it.
 */
@ApplicationScoped
public class LedgerWriter {
    @Inject
    private LedgerStore store;

    @Inject
    private DefinitionStore definitions;

    @Inject
    private ObservationStore observations;

    @Inject
    private Clock clock;

    protected LedgerWriter() {}

    public LedgerWriter(LedgerStore store, DefinitionStore definitions, ObservationStore observations, Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.observations = observations;
        this.clock = clock;
    }

    /** The instant of the next entry: now, but never before the entry before it, even if a clock was put back. */
    public Instant instantAfter(LedgerHead head) {
        Instant now = clock.instant();
        return now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
    }

    /**
     * Records an import that changed something.
     *
     * @param rows the observations that were stored for it
     */
    public LedgerEntry record(LedgerHead head, ImportEntry imported, String author, RowsDigest rows) {
        LedgerEntry entry =
                new LedgerEntry(head.number() + 1, imported.recordedAt(), Kind.IMPORT, author, imported.number());
        checkImports(head, entry);
        observations.record(imported);
        String content =
                EntryHash.content(EntryHash.ofImport(imported, rows.hex()), List.of(), Collections.emptySortedMap());
        return record(
                head, EntryHash.chained(entry, content, head.hash()), Collections.emptySortedMap(), imported.number());
    }

    /** Records an import that changed nothing, and has no entry. */
    public void recordUnchanging(ImportEntry imported) {
        observations.record(imported);
        store.passImport(imported.number());
    }

    /**
     * Records a change of definitions.
     *
     * @param texts the texts that came into force or were withdrawn
     * @param digests the digest of each thing that is defined in another way now
     */
    public LedgerEntry record(
            LedgerHead head, String author, List<TextChange> texts, SortedMap<DefinitionName, String> digests) {
        definitions.add(texts);
        SortedMap<String, String> named = new TreeMap<>();
        digests.forEach((name, digest) -> named.put(name.toString(), digest));
        LedgerEntry entry = new LedgerEntry(head.number() + 1, instantAfter(head), Kind.DEFINITIONS, author, null);
        String content = EntryHash.content(null, texts, named);
        return record(head, EntryHash.chained(entry, content, head.hash()), named, head.lastImport());
    }

    /** Checks that the id of an import is the next one, and that the one before it is there. */
    private void checkImports(LedgerHead head, LedgerEntry entry) {
        int last = head.lastImport();
        boolean isThere = last == 0 || observations.find(last).isPresent();
        if (!isThere || observations.find(last + 1).isPresent()) {
            throw new InvariantBroken(
                    "The last import should be number %d, but %s."
                            .formatted(last, isThere ? "there is one with a higher number" : "it is missing"),
                    entry);
        }
    }

    private LedgerEntry record(LedgerHead head, LedgerEntry entry, SortedMap<String, String> digests, int lastImport) {
        ChainCheck.check(store, head, entry);
        store.record(entry, digests, lastImport);
        return entry;
    }
}
