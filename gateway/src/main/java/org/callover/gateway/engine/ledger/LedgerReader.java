package org.callover.gateway.engine.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.callover.gateway.store.DefinitionMark;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.LedgerStore;
import org.callover.kpi.dependency.DefinitionName;

/** The reader of the ledger as it is stored. What it reads up to a head stays the same, whatever comes later. */
@ApplicationScoped
public class LedgerReader {
    @Inject
    private LedgerStore store;

    @Inject
    private DefinitionStore definitions;

    protected LedgerReader() {}

    public LedgerReader(LedgerStore store, DefinitionStore definitions) {
        this.store = store;
        this.definitions = definitions;
    }

    /** The end of the ledger. */
    public LedgerHead head() {
        return store.head();
    }

    /** A ledger with what was recorded after it, up to a head. */
    public Ledger upTo(LedgerHead head, Ledger known) {
        int last = known.last();
        if (last == head.number()) {
            return known.lastImport() == head.lastImport() ? known : known.withUnchanging(head.lastImport());
        }
        return read(known, head.number(), head.lastImport());
    }

    /** The ledger as it was at a number. */
    public Ledger upTo(int number) {
        return read(Ledger.EMPTY, number, 0);
    }

    private Ledger read(Ledger known, int number, int lastImport) {
        int last = known.last();
        Map<DefinitionName, DefinitionMark> marks = new HashMap<>();
        store.marks(last, number).forEach((name, mark) -> marks.put(DefinitionName.parse(name), mark));
        return known.with(store.entries(last, number), marks, definitions.changes(last, number), lastImport);
    }
}
