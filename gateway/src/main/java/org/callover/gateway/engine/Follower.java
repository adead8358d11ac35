package org.callover.gateway.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.engine.ledger.LedgerReader;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;

/** Puts in force what other nodes recorded in the ledger. Only {@link Changes} calls it, one call at a time. */
@ApplicationScoped
public class Follower {
    @Inject
    private LedgerReader ledgers;

    @Inject
    private ObservationStore store;

    @Inject
    private Engine engine;

    @Inject
    private DefinitionsInForce definitions;

    /** The snapshot of everything up to a head, which is in force when this returns. */
    Snapshot upTo(LedgerHead head) {
        Snapshot now = engine.current();
        Ledger ledger = ledgers.upTo(head, now.ledger());
        if (ledger.equals(now.ledger())) {
            return now;
        }
        boolean hasSameTexts = ledger.texts().equals(now.ledger().texts());
        Catalogue catalogue = hasSameTexts ? now.catalogue() : definitions.follow(ledger);
        Snapshot after = engine.snapshot(catalogue, dataset(now, ledger), ledger);
        engine.publish(after);
        return after;
    }

    private Dataset dataset(Snapshot now, Ledger ledger) {
        return dataset(now.dataset(), now.ledger().lastImport(), ledger);
    }

    /** A dataset with the imports that came after one. */
    private Dataset dataset(Dataset before, int lastImport, Ledger ledger) {
        if (lastImport == ledger.lastImport()) {
            return before;
        }
        DatasetBuilder builder = before.toBuilder();
        store.replay(lastImport, ledger.lastImport(), builder::add);
        int last = ledger.importUpTo(ledger.last());
        return builder.build(last, ledger.at(ledger.numberOf(last)));
    }
}
