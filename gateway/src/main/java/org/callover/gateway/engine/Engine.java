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
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.ObservationStore;
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
    private ObservationStore store;

    @Inject
    private Definitions definitions;

    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    private volatile @Nullable Snapshot current;

    void start(@Observes @Priority(READY) Startup startup) throws InterruptedException, ExecutionException {
        // The two are independent, and each can take more than a second.
        FutureTask<Catalogue> catalogue = new FutureTask<>(definitions::start);
        threads.newThread(catalogue).start();
        Dataset dataset = stored();
        current = Snapshot.of(catalogue.get(), dataset, settings.sets(), clock);
        definitions.watch();
    }

    private Dataset stored() {
        return store.last().map(this::replayed).orElse(Dataset.EMPTY);
    }

    private Dataset replayed(ImportEntry last) {
        Dataset.Builder builder = Dataset.EMPTY.toBuilder();
        store.replay(builder::add);
        return builder.build(last.number(), last.recordedAt());
    }

    /** The definitions and data in force now. */
    public Snapshot current() {
        return Objects.requireNonNull(current, "nothing is in force before the start is complete");
    }

    /** Replaces the dataset. Call it after the import is committed. */
    public synchronized void publish(Dataset dataset) {
        current = Snapshot.of(current().catalogue(), dataset, settings.sets(), clock);
    }

    /** Replaces the catalogue. */
    synchronized void publish(@Observes Catalogue catalogue) {
        current = Snapshot.of(catalogue, current().dataset(), settings.sets(), clock);
    }
}
