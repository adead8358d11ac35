package org.callover.gateway.engine;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.callover.gateway.config.Settings;
import org.callover.gateway.engine.column.StoredDatasets;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.dataset.Dataset;
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
    private Changes changes;

    @Inject
    private StoredDatasets datasets;

    @Inject
    private Definitions definitions;

    @Inject
    private Following following;

    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    private volatile @Nullable Snapshot current;

    void start(@Observes @Priority(READY) Startup startup) throws InterruptedException, ExecutionException {
        Ledger ledger = changes.stored();
        // The two are independent, and each can take more than a second.
        FutureTask<Catalogue> reading = new FutureTask<>(() -> definitions.read(ledger));
        threads.newThread(reading).start();
        int last = ledger.importUpTo(ledger.last());
        Dataset dataset = datasets.after(last, ledger.at(ledger.numberOf(last)));
        publish(snapshot(reading.get(), dataset, ledger));
        definitions.start();
        following.start();
        datasets.warm(dataset, current().servedTerms());
    }

    Snapshot snapshot(Catalogue catalogue, Dataset dataset, Ledger ledger) {
        return Snapshot.of(catalogue, dataset, ledger, settings.sets(), clock);
    }

    /** The definitions and data in force now. */
    public Snapshot current() {
        return Objects.requireNonNull(current, "nothing is in force before the start is complete");
    }

    /** Replaces the snapshot. Only {@link Changes} and {@link Follower} do, one at a time. */
    void publish(Snapshot snapshot) {
        snapshot.dataset().stored();
        current = snapshot;
    }
}
