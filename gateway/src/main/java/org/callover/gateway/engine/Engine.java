package org.callover.gateway.engine;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.callover.gateway.config.Settings;
import org.callover.gateway.engine.code.CodeDigest;
import org.callover.gateway.engine.column.StoredDatasets;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.engine.ledger.LedgerWriter;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dependency.DefinitionDigests;
import org.callover.kpi.dependency.DefinitionName;
import org.jspecify.annotations.Nullable;

/**
 * The holder of the current snapshot. A reader takes the snapshot once and works with it; a change replaces it with a
 * new one.
 */
@ApplicationScoped
public class Engine {

    /** The priority of the {@link Startup} observer after which {@link #current} answers. */
    public static final int READY = 10;

    @Inject
    private Settings settings;

    @Inject
    private ObservationStore store;

    @Inject
    private StoredDatasets datasets;

    @Inject
    private LedgerWriter writer;

    @Inject
    private PastSnapshots past;

    @Inject
    private Definitions definitions;

    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    private volatile @Nullable Snapshot current;

    void start(@Observes @Priority(READY) Startup startup) throws InterruptedException, ExecutionException {
        // The two are independent, and each can take more than a second.
        FutureTask<DefinitionsChange> reading = new FutureTask<>(definitions::start);
        threads.newThread(reading).start();
        Dataset dataset = stored();
        Ledger ledger = writer.read();
        DefinitionsChange defined = reading.get();
        publish(snapshot(defined.catalogue(), dataset, recorded(ledger, defined)));
        definitions.watch();
        datasets.warm(dataset, current().servedTerms());
    }

    private Dataset stored() {
        return store.last()
                .map(last -> datasets.after(last.number(), last.recordedAt()))
                .orElseGet(() -> datasets.after(0, Instant.EPOCH));
    }

    /** The ledger with an entry for new definitions, if anything differs in them. */
    private Ledger recorded(Ledger ledger, DefinitionsChange change) {
        SortedMap<DefinitionName, String> digests = new TreeMap<>(DefinitionDigests.of(change.catalogue()));
        Snapshot.CODE.forEach(code -> digests.put(code, CodeDigest.currentName()));
        return writer.define(ledger, digests, change.author());
    }

    private Snapshot snapshot(Catalogue catalogue, Dataset dataset, Ledger ledger) {
        return Snapshot.of(catalogue, dataset, ledger, settings.sets(), clock);
    }

    /** The definitions and data in force now. */
    public Snapshot current() {
        return Objects.requireNonNull(current, "nothing is in force before the start is complete");
    }

    /**
     * Replaces the dataset. Call it after the import is committed, and before the ledger's next turn.
     *
     * @param ledger the ledger with the import
     */
    public void publish(Dataset dataset, Ledger ledger) {
        publish(snapshot(current().catalogue(), dataset, ledger));
    }

    private void publish(Snapshot snapshot) {
        snapshot.dataset().stored();
        past.keep(snapshot);
        current = snapshot;
    }

    /** Replaces the catalogue. */
    void publish(@Observes DefinitionsChange change) {
        writer.turn().lock();
        try {
            Snapshot before = current();
            publish(snapshot(change.catalogue(), before.dataset(), recorded(before.ledger(), change)));
        } finally {
            writer.turn().unlock();
        }
    }
}
