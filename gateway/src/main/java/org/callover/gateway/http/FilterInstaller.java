package org.callover.gateway.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.callover.gateway.config.Limits;
import org.callover.gateway.config.Settings;
import org.callover.gateway.http.caller.Proxies;
import org.callover.gateway.http.caller.RequestRates;
import org.callover.gateway.http.cors.AllowedOrigins;
import org.callover.gateway.http.cors.CorsHeaders;
import org.callover.gateway.people.ApiKeys;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;

/**
 * A start and stop observer that puts our filters into the server's chains while the war runs, and lets requests in
 * progress end before a stop.
 *
 * <p>On a server other than Payara with Grizzly, the service runs without the filters and says so in the log.
 */
@ApplicationScoped
public class FilterInstaller {
    /** Before anything is loaded, as the port is already open. */
    static final int PRIORITY = 5;

    private static final Logger LOG = System.getLogger(FilterInstaller.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private ApiKeys keys;

    private final RequestsInProgress traffic = new RequestsInProgress();
    private final List<Fitting> fittings = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "callover-door");
        thread.setDaemon(true);
        return thread;
    });

    /** A filter of ours in a chain, and the server's own filter that it replaces. */
    private record Fitting(FilterChain chain, Filter ours, Filter replaced) {
        void remove() {
            chain.set(chain.indexOf(ours), replaced);
        }
    }

    /** Whether this instance is about to stop. */
    boolean isStopAnnounced() {
        return traffic.isStopAnnounced();
    }

    void fit(@Observes @Priority(PRIORITY) Startup startup) {
        try {
            // Read here, so that a bad setting stops the start and not the first request.
            fit(settings.limits(), earlyAnswers());
        } catch (IllegalArgumentException badSetting) {
            System.getLogger(Settings.REFUSALS).log(Level.ERROR, badSetting.getMessage());
            throw badSetting;
        }
    }

    private void fit(Limits limits, EarlyAnswers early) {
        Semaphore places = new Semaphore(limits.uploadsAtOnce());
        Runnable drain = () -> drain(limits);
        System.getProperties().put(Settings.BEFORE_STOP, drain);
        try {
            for (FilterChain chain : ServerListeners.chains()) {
                fit(chain, limits, places, early);
            }
        } catch (ReflectiveOperationException anotherServer) {
            LOG.log(
                    Level.WARNING,
                    "The server's requests are not checked before the API, because it is not known",
                    anotherServer);
        }
    }

    private EarlyAnswers earlyAnswers() {
        return new EarlyAnswers(
                new CorsHeaders(AllowedOrigins.parse(settings.corsOrigins())),
                new RequestRates(settings.rateLimits(), Proxies.parse(settings.proxies()), keys::isKey));
    }

    private void fit(FilterChain chain, Limits limits, Semaphore places, EarlyAnswers early) {
        ConnectionGuard guard = new ConnectionGuard(chain, limits, traffic, new ClosingAnswer(timer), early.cors());
        // Replaced, not added: a chain of another length would break open connections.
        replace(chain, HttpServerFilter.class, server -> new RequestCodec(limits, guard, early.cors()));
        replace(
                chain,
                org.glassfish.grizzly.http.server.HttpServerFilter.class,
                webLayer -> new BodyFilter(webLayer, limits, guard, traffic, places, keys::mayLoad, early));
        timer.scheduleWithFixedDelay(guard::sweep, 1, 1, TimeUnit.SECONDS);
    }

    private void replace(FilterChain chain, Class<? extends Filter> kind, UnaryOperator<Filter> ours) {
        for (int at = 0; at < chain.size(); at++) {
            Filter server = chain.get(at);
            if (kind.isInstance(server)) {
                Filter filter = ours.apply(server);
                chain.set(at, filter);
                fittings.add(new Fitting(chain, filter, server));
            }
        }
    }

    private void drain(Limits limits) {
        try {
            traffic.announceStop();
            Thread.sleep(limits.stopDelay().toMillis());
            traffic.stop(limits.stop());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes the filters, unless the server itself is stopping: then they refuse new requests. */
    void remove(@Observes Shutdown shutdown) {
        System.getProperties().remove(Settings.BEFORE_STOP);
        if (!traffic.isStopping()) {
            fittings.forEach(Fitting::remove);
            timer.shutdownNow();
        }
    }
}
