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
 * The one holder of what is in force. A reader takes the current snapshot once and works with that; a change puts a new
 * one in its place.
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
        // Neither needs the other, and each can take a second and more.
        FutureTask<Catalogue> catalogue = new FutureTask<>(definitions::start);
        threads.newThread(catalogue).start();
        Dataset dataset = stored();
        current = Snapshot.of(catalogue.get(), dataset, settings.sets(), clock);
    }

    private Dataset stored() {
        return store.last().map(this::replayed).orElse(Dataset.EMPTY);
    }

    private Dataset replayed(ImportEntry last) {
        Dataset.Builder builder = Dataset.EMPTY.toBuilder();
        store.replay(builder::add);
        return builder.build(last.number(), last.recordedAt());
    }

    /** What is in force now. */
    public Snapshot current() {
        return Objects.requireNonNull(current, "nothing is in force before the start is complete");
    }

    /** Puts a dataset in the old one's place; to be called once the import behind it is committed. */
    public synchronized void publish(Dataset dataset) {
        current = Snapshot.of(current().catalogue(), dataset, settings.sets(), clock);
    }

    /** Puts a catalogue in the old one's place. */
    synchronized void publish(@Observes Catalogue catalogue) {
        current = Snapshot.of(catalogue, current().dataset(), settings.sets(), clock);
    }
}
