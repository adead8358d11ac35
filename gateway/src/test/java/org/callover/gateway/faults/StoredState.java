package org.callover.gateway.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.persistence.ReplaceableStores;
import org.callover.gateway.store.DefinitionStore.TextChange;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerHead;
import org.callover.kpi.dataset.held.HeldRow;
import org.callover.kpi.dataset.held.Holdings;
import org.callover.kpi.dataset.held.Selection;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;

/** Everything that the database holds, row by row. */
record StoredState(
        LedgerHead head,
        List<LedgerEntry> entries,
        List<ImportEntry> imports,
        SortedSet<String> observations,
        List<TextChange> texts) {

    static StoredState of(ReplaceableStores stores) {
        SortedSet<String> observations = new TreeSet<>();
        List<ImportEntry> imports = new ArrayList<>();
        // Past the last import too: rows of an import that has no record would be half of it.
        stores.observations().replay(0, Integer.MAX_VALUE, one -> observations.add(text(one)));
        imports.addAll(stores.observations().imports());
        return new StoredState(
                stores.ledger().head(),
                stores.ledger().entries(0, Integer.MAX_VALUE),
                imports,
                observations,
                stores.definitions().changes(0, Integer.MAX_VALUE));
    }

    private static String text(Observation one) {
        return "%d %s %s %s %s %s"
                .formatted(
                        one.source(),
                        one.series(),
                        one.area(),
                        one.period(),
                        one.breakdown(),
                        one.value().stripTrailingZeros().toPlainString());
    }

    /** Whether exactly one change came after a state, as a whole: an entry with all that belongs to it. */
    boolean isOneChangeAfter(StoredState before) {
        if (entries.size() != before.entries().size() + 1
                || !entries.subList(0, before.entries().size()).equals(before.entries())) {
            return false;
        }
        LedgerEntry entry = entries.get(entries.size() - 1);
        boolean isImport = entry.importId() != null;
        return head.number() == entry.number()
                && entry.hash().equals(head.hash())
                && imports.size() == before.imports().size() + (isImport ? 1 : 0)
                && texts.size() == before.texts().size() + (isImport ? 0 : 1)
                && observations.containsAll(before.observations())
                && observations.size() == before.observations().size() + (isImport ? FaultyNode.ROWS : 0);
    }

    /** What a node has in force, in words that can be compared. */
    static List<Object> inForce(Snapshot now) {
        List<Object> all = new ArrayList<>();
        all.add(now.ledger().last());
        all.add(now.ledger().lastImport());
        all.add(now.ledger().texts());
        all.add(now.catalogue().revision());
        all.add(now.dataset().revision());
        List<SeriesId> series = now.dataset().terms().stream().map(Term::series).toList();
        Holdings.of(now.dataset())
                .inForce(new Selection(series, null, Selection.ALWAYS, 0))
                .map(HeldRow::toString)
                .sorted()
                .forEach(all::add);
        return all;
    }
}
