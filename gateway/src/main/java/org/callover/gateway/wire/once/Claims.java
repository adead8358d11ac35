package org.callover.gateway.wire.once;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.callover.gateway.store.CallStore;
import org.callover.gateway.store.CallStore.CallClaim;
import org.callover.gateway.store.CallStore.FoundCall;
import org.callover.gateway.store.CallStore.Status;
import org.jspecify.annotations.Nullable;

/**
 * The claims of this process to the calls that it is carrying out. They are renewed while they are held, so that the
 * claims of a process that died end soon, and those of a long import do not.
 */
@ApplicationScoped
public class Claims {
    private static final Logger LOG = System.getLogger(Claims.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int RENEWED_EVERY = 5;
    private static final int FORGOTTEN_EVERY = 600;

    @Inject
    private CallStore store;

    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    private final Set<CallClaim> held = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService timer;

    void start(@Observes Startup startup) {
        timer = Executors.newSingleThreadScheduledExecutor(threads);
        timer.scheduleWithFixedDelay(this::renew, RENEWED_EVERY, RENEWED_EVERY, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(this::forget, FORGOTTEN_EVERY, FORGOTTEN_EVERY, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    /** Claims a call. If the claim is granted, it lasts until it is ended. */
    FoundCall claim(CallClaim claim) {
        FoundCall found = store.claim(claim, clock.instant(), LEASE, KEPT);
        if (found.status() == Status.CLAIMED) {
            held.add(claim);
        }
        return found;
    }

    /** Stops to renew a claim. */
    void end(CallClaim claim) {
        held.remove(claim);
    }

    private void renew() {
        List<CallClaim> running = List.copyOf(held);
        if (!running.isEmpty()) {
            attempt("renewed", () -> store.renew(running, clock.instant().plus(LEASE)));
        }
    }

    private void forget() {
        attempt("cleaned up", () -> store.forget(clock.instant()));
    }

    /** An exception would end the schedule; the next time may succeed. */
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "The posted calls could not be {0}: {1}", what, fault.getMessage());
        }
    }
}
