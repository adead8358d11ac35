package org.callover.gateway.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.callover.gateway.engine.definition.TextsInForce.Resolved;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.engine.ledger.LedgerWriter;
import org.callover.gateway.store.DefinitionMark;
import org.callover.gateway.store.DefinitionStore.TextChange;
import org.callover.gateway.store.DefinitionStore.TextInForce;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerHead;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dependency.DefinitionName;

/** A change of definitions: of texts, of what they define, or of what a new release ships. */
final class DefinitionChange implements Change<Resolved> {
    private final Resolved resolved;
    private final String author;
    private final LedgerWriter writer;
    private final SnapshotMaker snapshots;

    /** A way to make a snapshot of definitions, data and the ledger that led to them. */
    interface SnapshotMaker {
        Snapshot of(Catalogue catalogue, Dataset dataset, Ledger ledger);
    }

    /** @param author who changed them, for the ledger */
    DefinitionChange(Resolved resolved, String author, LedgerWriter writer, SnapshotMaker snapshots) {
        this.resolved = resolved;
        this.author = author;
        this.writer = writer;
        this.snapshots = snapshots;
    }

    /** Whether these are the definitions in force, as the ledger has them. */
    static boolean isNothing(Snapshot now, Resolved resolved) {
        return texts(now, resolved, 0, Instant.EPOCH).isEmpty()
                && now.with(resolved.checked().catalogue()).differing().isEmpty();
    }

    @Override
    public Made<Resolved> on(Snapshot now, LedgerHead head) {
        Catalogue catalogue = resolved.checked().catalogue();
        List<TextChange> texts = texts(now, resolved, head.number() + 1, writer.instantAfter(head));
        SortedMap<DefinitionName, String> differing = now.with(catalogue).differing();
        if (texts.isEmpty() && differing.isEmpty()) {
            return new Made<>(resolved, snapshots.of(catalogue, now.dataset(), now.ledger()));
        }
        LedgerEntry entry = writer.record(head, author, texts, differing);
        Map<DefinitionName, DefinitionMark> marks = new HashMap<>();
        differing.forEach((name, digest) -> marks.put(name, new DefinitionMark(digest, entry.number())));
        Ledger ledger = now.ledger().with(List.of(entry), marks, texts, head.lastImport());
        return new Made<>(resolved, snapshots.of(catalogue, now.dataset(), ledger));
    }

    /** The texts that differ from those in force. */
    static List<TextChange> texts(Snapshot now, Resolved resolved, int number, Instant at) {
        SortedMap<String, TextInForce> inForce = now.ledger().texts();
        Set<String> names = new TreeSet<>(inForce.keySet());
        names.addAll(resolved.inForce().keySet());
        List<TextChange> changes = new ArrayList<>();
        for (String name : names) {
            String wanted = resolved.inForce().get(name);
            TextInForce known = inForce.get(name);
            if (known == null || !known.yaml().equals(wanted)) {
                changes.add(new TextChange(number, name, wanted, at));
            }
        }
        return changes;
    }
}
