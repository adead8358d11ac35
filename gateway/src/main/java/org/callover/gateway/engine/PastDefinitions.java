package org.callover.gateway.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.gateway.config.Settings;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.engine.ledger.LedgerReader;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.dataset.Dataset;

/** The definitions as they were at an earlier number of the ledger, read from their texts again. */
@ApplicationScoped
public class PastDefinitions {
    private static final int KEPT = 4;

    @Inject
    private LedgerReader ledgers;

    @Inject
    private DefinitionsInForce inForce;

    @Inject
    private Settings settings;

    private final Map<Integer, Optional<Snapshot>> read = new LinkedHashMap<>(KEPT, 1, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Optional<Snapshot>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * The definitions in force at a number of the ledger, without data.
     *
     * @return nothing if they cannot be known, because the war or its modules shipped other definitions then
     */
    synchronized Optional<Snapshot> at(int number, Snapshot now) {
        return read.computeIfAbsent(now.ledger().definitionsUpTo(number), entry -> snapshot(entry, now));
    }

    private Optional<Snapshot> snapshot(int number, Snapshot now) {
        Ledger ledger = ledgers.upTo(number);
        SortedMap<String, String> yamls = new TreeMap<>();
        ledger.texts().forEach((name, text) -> yamls.put(name, text.yaml()));
        Catalogue catalogue =
                inForce.check().resolve(yamls, ledger.texts()).checked().catalogue();
        Snapshot then = Snapshot.of(catalogue, Dataset.EMPTY, ledger, settings.sets(), now.clock());
        return then.differing().isEmpty() ? Optional.of(then) : Optional.empty();
    }
}
