package org.callover.gateway.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callover.gateway.engine.column.StoredDatasets;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dependency.Dependencies;

/**
 * The definitions and the data as they were at an earlier number of the ledger.
 *
 * <p>Data and definitions of that time are read from the store again, so that every node gives the same.
 */
@ApplicationScoped
public class PastSnapshots {

    private static final int DATASETS = 4;

    @Inject
    private StoredDatasets datasets;

    @Inject
    private PastDefinitions definitions;

    private final Map<Integer, Dataset> read = new LinkedHashMap<>(DATASETS, 1, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Dataset> eldest) {
            return size() > DATASETS;
        }
    };

    /**
     * The snapshot at a number of the ledger, as far as an answer depends on it. Its clock stands at the time of that
     * number's change.
     *
     * @param on what the answer and its defaults depend on
     * @return nothing if the definitions of that time are not known any more
     */
    public Optional<Snapshot> at(int number, Snapshot now, Dependencies on) {
        Clock then = Clock.fixed(now.ledger().at(number), ZoneOffset.UTC);
        if (now.isUnchangedSince(number, on)) {
            return Optional.of(now.with(now.dataset(), then));
        }
        Optional<Snapshot> defined =
                now.areDefinitionsUnchangedSince(number, on) ? Optional.of(now) : definitions.at(number, now);
        return defined.map(known -> known.with(dataset(now.ledger().importUpTo(number), now.dataset()), then));
    }

    /** Only one is read at a time, because that is work for the database. */
    private synchronized Dataset dataset(int upToImport, Dataset now) {
        return read.computeIfAbsent(upToImport, number -> datasets.asAfter(number, now));
    }
}
