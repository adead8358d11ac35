package org.callover.gateway.representation;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was made from one snapshot, the most recently used of it within a bound; the tag of another snapshot empties it.
 *
 * <p>Safe for use by several threads; two that ask for the same new thing at once both make it.
 */
public final class ByteCache<V> {

    /** One thing may take this part of the room, so that it does not push out all the others. */
    private static final int LARGEST_SHARE = 4;

    private final long room;
    private final ToLongFunction<V> weight;
    private final Map<String, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private String snapshot = "";
    private long taken;

    /**
     * An empty store.
     *
     * @param room the bound, in the unit of the weights and of the characters of the keys
     */
    public ByteCache(long room, ToLongFunction<V> weight) {
        this.room = room;
        this.weight = weight;
    }

    /** What is kept under the key for this snapshot, made now if it is not there. */
    public V get(String snapshotTag, String key, Supplier<V> make) {
        V known = find(snapshotTag, key);
        if (known != null) {
            return known;
        }
        V made = make.get();
        keep(snapshotTag, key, made);
        return made;
    }

    private synchronized @Nullable V find(String snapshotTag, String key) {
        if (!snapshotTag.equals(snapshot)) {
            values.clear();
            taken = 0;
            snapshot = snapshotTag;
        }
        return values.get(key);
    }

    private synchronized void keep(String snapshotTag, String key, V made) {
        long size = sizeOf(key, made);
        if (!snapshotTag.equals(snapshot) || size > room / LARGEST_SHARE || values.putIfAbsent(key, made) != null) {
            return;
        }
        taken += size;
        Iterator<Map.Entry<String, V>> eldest = values.entrySet().iterator();
        while (taken > room) {
            Map.Entry<String, V> oldest = eldest.next();
            taken -= sizeOf(oldest.getKey(), oldest.getValue());
            eldest.remove();
        }
    }

    private long sizeOf(String key, V value) {
        return key.length() + weight.applyAsLong(value);
    }

    /** How many things are kept. */
    synchronized int size() {
        return values.size();
    }
}
