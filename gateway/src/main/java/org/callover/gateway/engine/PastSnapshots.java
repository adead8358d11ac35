package org.callover.gateway.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.callover.gateway.engine.column.StoredDatasets;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dependency.Dependencies;

/**
 * The definitions and the data as they were at an earlier number of the ledger.
 *
 * <p>The last few snapshots are kept; they share what did not change. Older data are read from the store. Older
 * definitions are only known as long as they are still in force.
 */
@ApplicationScoped
public class PastSnapshots {

    private static final int SNAPSHOTS = 8;
    private static final int DATASETS = 4;

    @Inject
    private StoredDatasets datasets;

    /** The last snapshot with each number. */
    private final NavigableMap<Integer, Snapshot> recent = new ConcurrentSkipListMap<>();

    private final Map<Integer, Dataset> read = new LinkedHashMap<>(DATASETS, 1, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Dataset> eldest) {
            return size() > DATASETS;
        }
    };

    protected PastSnapshots() {}

    PastSnapshots(StoredDatasets datasets) {
        this.datasets = datasets;
    }

    void keep(Snapshot snapshot) {
        recent.put(snapshot.ledger().last(), snapshot);
        while (recent.size() > SNAPSHOTS) {
            recent.pollFirstEntry();
        }
    }

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
        Snapshot kept = recent.get(number);
        if (kept != null) {
            return Optional.of(kept.with(kept.dataset(), then));
        }
        return now.areDefinitionsUnchangedSince(number, on)
                ? Optional.of(now.with(dataset(now.ledger().importUpTo(number), now.dataset()), then))
                : Optional.empty();
    }

    /** Only one is read at a time, because that is work for the database. */
    private synchronized Dataset dataset(int upToImport, Dataset now) {
        return read.computeIfAbsent(upToImport, number -> datasets.asAfter(number, now));
    }
}
