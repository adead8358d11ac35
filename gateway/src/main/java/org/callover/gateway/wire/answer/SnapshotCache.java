package org.callover.gateway.wire.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * A cache of values made from one snapshot, with a limit in bytes; a new snapshot empties it.
 *
 * <p>It is safe for several threads. If several ask for the same value at the same time, the first makes it and the
 * others wait for it.
 */
public final class SnapshotCache<V> {

    /** The part of the limit that one value may take, so that it does not push out all others. */
    private static final int LARGEST_SHARE = 4;

    private final long largest;
    private final ToLongFunction<V> sizeOf;
    private final Cache<Key, CompletableFuture<V>> values;
    private volatile String snapshot = "";

    private record Key(String snapshot, String text) {}

    /**
     * An empty cache.
     *
     * @param limit the most bytes of the values and their keys together
     */
    public SnapshotCache(long limit, ToLongFunction<V> sizeOf) {
        this.largest = limit / LARGEST_SHARE;
        this.sizeOf = sizeOf;
        this.values = Caffeine.newBuilder()
                .maximumWeight(limit)
                .<Key, CompletableFuture<V>>weigher((key, value) -> (int) Math.min(size(key, value), Integer.MAX_VALUE))
                // No thread of its own: values over the limit are removed when the next one is added.
                .executor(Runnable::run)
                .build();
    }

    /** The value for a key that differs whenever the value does, made now if it is not in the cache. */
    public V get(String text, Supplier<V> make) {
        return get(snapshot, text, make);
    }

    /** The value for a key in this snapshot, made now if it is not in the cache. */
    public V get(String snapshotTag, String text, Supplier<V> make) {
        if (!snapshotTag.equals(snapshot)) {
            snapshot = snapshotTag;
            values.invalidateAll();
        }
        Key key = new Key(snapshotTag, text);
        CompletableFuture<V> known = values.getIfPresent(key);
        if (known != null) {
            return awaited(known);
        }
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> other = values.asMap().putIfAbsent(key, own);
        return other == null ? made(key, own, make) : awaited(other);
    }

    private V made(Key key, CompletableFuture<V> promise, Supplier<V> make) {
        try {
            V value = make.get();
            promise.complete(value);
            if (size(key, promise) > largest) {
                values.asMap().remove(key, promise);
            } else {
                // Its size is known only now.
                values.asMap().replace(key, promise, promise);
            }
            return value;
        } catch (RuntimeException | Error fault) {
            // It is not cached, and all who wait for it get the same exception.
            values.asMap().remove(key, promise);
            promise.completeExceptionally(fault);
            throw fault;
        }
    }

    private static <V> V awaited(CompletableFuture<V> promise) {
        try {
            return promise.join();
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw fault;
        }
    }

    /** A value that is still being made counts with the size of its key. */
    private long size(Key key, CompletableFuture<V> promise) {
        boolean isMade = promise.isDone() && !promise.isCompletedExceptionally();
        return key.text.length() + (isMade ? sizeOf.applyAsLong(promise.join()) : 0);
    }

    /** The number of values in the cache. */
    long count() {
        values.cleanUp();
        return values.estimatedSize();
    }
}
