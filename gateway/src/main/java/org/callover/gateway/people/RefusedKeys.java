package org.callover.gateway.people;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A counter of refused API keys, which writes to the log where they came from, so that guessing is noticed.
 *
 * <p>It writes one line for ten seconds of refusals, so that guessing does not fill the log.
 */
@ApplicationScoped
public class RefusedKeys {
    private static final Logger LOG = System.getLogger(RefusedKeys.class.getName());
    private static final int SECONDS = 10;
    private static final int ADDRESSES_NAMED = 5;

    /** The most addresses counted one by one; the others are counted together. */
    private static final int ADDRESSES_KEPT = 1_000;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "callover-refused-keys");
        thread.setDaemon(true);
        return thread;
    });

    private final Map<String, Integer> counts = new HashMap<>();
    private long sinceStart;

    /** Counts a key that was refused. */
    synchronized void count(String address) {
        if (counts.isEmpty()) {
            timer.schedule(this::write, SECONDS, TimeUnit.SECONDS);
        }
        String from = counts.containsKey(address) || counts.size() < ADDRESSES_KEPT ? address : "other addresses";
        counts.merge(from, 1, Integer::sum);
        sinceStart++;
    }

    private synchronized void write() {
        if (counts.isEmpty()) {
            return;
        }
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        String from = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(ADDRESSES_NAMED)
                .map(entry -> entry.getValue() + " from " + entry.getKey())
                .collect(Collectors.joining(", "));
        LOG.log(
                Level.WARNING,
                "API keys refused: {0} in {1} seconds ({2}); {3} since the start",
                sum,
                SECONDS,
                from,
                sinceStart);
        counts.clear();
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        write();
    }
}
