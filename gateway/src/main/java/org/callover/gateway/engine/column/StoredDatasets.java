package org.callover.gateway.engine.column;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.callover.gateway.config.Settings;
import org.callover.gateway.store.column.ColumnStore;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/** The datasets of this instance: their columns are in the store, and some of them in memory. */
@ApplicationScoped
public class StoredDatasets {

    /** So much of the limit is filled after a start, before anyone asks. */
    private static final double FILLED = 0.9;

    private static final System.Logger LOG = System.getLogger(StoredDatasets.class.getName());

    @Inject
    private ColumnStore store;

    @Inject
    private Settings settings;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable ColumnCache cache;

    protected StoredDatasets() {}

    /** @param most the most bytes that columns may take in memory */
    StoredDatasets(ColumnStore store, long most) {
        this.store = store;
        this.cache = new ColumnCache(store, most);
    }

    @PostConstruct
    void open() {
        cache = new ColumnCache(store, settings.columnBytes());
    }

    /** What is held after the last import that is known. Another node may already have stored a later one. */
    public Dataset after(int lastImport, Instant recordedAt) {
        return asAfter(lastImport, Dataset.stored(store.heads(), cache(), lastImport, recordedAt));
    }

    /** What was held after an earlier import. */
    public Dataset asAfter(int earlierImport, Dataset now) {
        Set<SeriesId> changed = now.terms().stream()
                .filter(term -> now.lastSource(term) > earlierImport)
                .map(Term::series)
                .collect(Collectors.toSet());
        return changed.isEmpty() && now.revision() == earlierImport
                ? now
                : now.asAfter(earlierImport, store.headsAfter(earlierImport, changed));
    }

    /** Loads columns in the background, as many as may stay in memory. */
    public void warm(Dataset dataset, Set<Term> first) {
        threads.newThread(() -> {
                    try {
                        first.forEach(term -> load(dataset, term));
                        dataset.terms().forEach(term -> load(dataset, term));
                    } catch (RuntimeException fault) {
                        // They are loaded when they are read.
                        LOG.log(System.Logger.Level.DEBUG, "Columns could not be loaded in advance", fault);
                    }
                })
                .start();
    }

    private void load(Dataset dataset, Term term) {
        if (cache().bytes() < FILLED * settings.columnBytes()) {
            dataset.opened(Set.of(term));
        }
    }

    private ColumnCache cache() {
        return Objects.requireNonNull(cache, "made before anyone asks");
    }
}
