package org.callover.gateway.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dependency.Dependencies;
import org.callover.kpi.observation.Term;

/**
 * The definitions and the data as they were at an earlier number of the ledger.
 *
 * <p>Data and definitions of that time are read from the store again, so that every node gives the same.
 */
@ApplicationScoped
public class PastSnapshots {

    private static final int DATASETS = 4;

    @Inject
    private ObservationStore store;

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
        return read.computeIfAbsent(upToImport, number -> replayed(number, now));
    }

    private Dataset replayed(int upToImport, Dataset now) {
        Set<Term> changed = now.terms().stream()
                .filter(term -> now.lastSource(term) > upToImport)
                .collect(Collectors.toSet());
        Dataset.Builder builder = now.without(changed).toBuilder();
        store.replay(changed.stream().map(Term::series).collect(Collectors.toSet()), upToImport, one -> {
            if (changed.contains(new Term(one.series(), one.breakdown()))) {
                builder.add(one);
            }
        });
        return builder.build(upToImport, now.asAt());
    }
}
