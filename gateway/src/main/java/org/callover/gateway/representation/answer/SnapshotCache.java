package org.callover.gateway.representation.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What was made from one snapshot, within a limit in bytes; the tag of another snapshot empties it.
 *
 * <p>Safe for use by several threads: a thing that several ask for at the same time is made by the first of them, and the
 * others wait for it.
 */
public final class SnapshotCache<V> {

    /** One thing may take this part of the limit, so that it does not push out all the others. */
    private static final int LARGEST_SHARE = 4;

    private final long largest;
    private final ToLongFunction<V> sizeOf;
    private final Cache<Key, CompletableFuture<V>> values;
    private volatile String snapshot = "";

    private record Key(String snapshot, String text) {}

    /**
     * An empty cache.
     *
     * @param limit in bytes, of the values and of the characters of their keys
     */
    public SnapshotCache(long limit, ToLongFunction<V> sizeOf) {
        this.largest = limit / LARGEST_SHARE;
        this.sizeOf = sizeOf;
        this.values = Caffeine.newBuilder()
                .maximumWeight(limit)
                .<Key, CompletableFuture<V>>weigher((key, value) -> (int) Math.min(size(key, value), Integer.MAX_VALUE))
                // No thread of its own: what is over the limit goes when the next thing is put in.
                .executor(Runnable::run)
                .build();
    }

    /** What is kept under the key for this snapshot, made now if it is not there. */
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
                // Only now it has its size.
                values.asMap().replace(key, promise, promise);
            }
            return value;
        } catch (RuntimeException | Error fault) {
            // It is not kept, and whoever waits for it is told the same.
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

    /** What is still being made takes the room of its key. */
    private long size(Key key, CompletableFuture<V> promise) {
        boolean isMade = promise.isDone() && !promise.isCompletedExceptionally();
        return key.text.length() + (isMade ? sizeOf.applyAsLong(promise.join()) : 0);
    }

    /** How many things are kept. */
    long count() {
        values.cleanUp();
        return values.estimatedSize();
    }
}
