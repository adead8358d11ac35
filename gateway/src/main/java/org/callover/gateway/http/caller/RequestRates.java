package org.callover.gateway.http.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.callover.gateway.config.RateLimits;
import org.callover.gateway.http.request.RefusedRequest;
import org.callover.gateway.people.KeyHash;
import org.jspecify.annotations.Nullable;

/**
 * A count of how often each caller asks, which refuses those that ask too often.
 *
 * <p>Each key and each address has a bucket of permits for one minute. A request takes one, whatever its answer, and
 * they come back evenly. So a page may ask for everything it needs at once.
 */
public final class RequestRates {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The most callers counted at the same time; after that, those that ask least often start anew. */
    private static final int MOST_CALLERS = 20_000;

    private static final String HEALTH = "/health";

    private final RateLimits limits;
    private final Proxies proxies;
    private final Predicate<String> isKey;
    private final TimeMeter clock;

    /** After a minute without a request a bucket is full again, so it can be forgotten. */
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(MINUTE)
            .build();

    /**
     * Makes the counts.
     *
     * @param isKey whether a text is a key of this instance
     */
    public RequestRates(RateLimits limits, Proxies proxies, Predicate<String> isKey) {
        this(limits, proxies, isKey, TimeMeter.SYSTEM_NANOTIME);
    }

    RequestRates(RateLimits limits, Proxies proxies, Predicate<String> isKey, TimeMeter clock) {
        this.limits = limits;
        this.proxies = proxies;
        this.isKey = isKey;
        this.clock = clock;
    }

    /**
     * A request as far as its caller is concerned.
     *
     * @param peer the address at the other end of the connection
     * @param forwardedFor the values of {@code X-Forwarded-For}
     * @param key the key that was sent
     */
    public record Asked(
            String path,
            String peer,
            @Nullable String forwardedFor,
            @Nullable String key) {}

    /** Counts a request; returns its refusal if it comes too soon. */
    public Optional<RefusedRequest> count(Asked asked) {
        if (asked.path().equals(HEALTH) || asked.path().startsWith(HEALTH + "/")) {
            return Optional.empty();
        }
        AddressBlock from = AddressBlock.of(proxies.client(asked.peer(), asked.forwardedFor()), asked.peer());
        if (from.isThisMachine() && !limits.ofThisMachine()) {
            return Optional.empty();
        }
        Bucket ofKey = asked.key() == null ? null : bucketOfKey(asked.key());
        if (ofKey != null) {
            return take(ofKey, limits.key(), "this API key");
        }
        return take(
                buckets.get(from.start(), unseen -> bucket(limits.address())),
                limits.address(),
                "this address without an API key");
    }

    /** The bucket of a key; null if it is not a key of this instance. A key is looked up once as long as it is in use. */
    private @Nullable Bucket bucketOfKey(String key) {
        String hash = KeyHash.of(key);
        Bucket known = buckets.getIfPresent(hash);
        if (known != null || !isKnown(key)) {
            return known;
        }
        return buckets.get(hash, unseen -> bucket(limits.key()));
    }

    private boolean isKnown(String key) {
        try {
            return isKey.test(key);
        } catch (RuntimeException noDatabase) {
            // Reading goes on without the database, and so does counting.
            return false;
        }
    }

    private Bucket bucket(int perMinute) {
        int permits = perMinute == 0 ? Integer.MAX_VALUE : perMinute;
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(permits).refillGreedy(permits, MINUTE))
                .withCustomTimePrecision(clock)
                .build();
    }

    private static Optional<RefusedRequest> take(Bucket bucket, int perMinute, String caller) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (perMinute == 0 || probe.isConsumed()) {
            return Optional.empty();
        }
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill())
                .plusSeconds(1)
                .minusNanos(1)
                .toSeconds();
        return Optional.of(RefusedRequest.of(
                        429,
                        "TOO_MANY_REQUESTS",
                        "%d requests a minute are allowed from %s, and this is one too many: send it again in %d %s."
                                .formatted(perMinute, caller, seconds, seconds == 1 ? "second" : "seconds"))
                .with("Retry-After", Long.toString(seconds)));
    }
}
