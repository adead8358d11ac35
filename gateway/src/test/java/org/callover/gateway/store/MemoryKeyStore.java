package org.callover.gateway.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A store of API keys for tests. */
public final class MemoryKeyStore implements KeyStore {
    private final Map<String, KeyEntry> byHash = new LinkedHashMap<>();
    private int last;

    @Override
    public boolean isEmpty() {
        return byHash.isEmpty();
    }

    @Override
    public KeyEntry add(
            String name, String role, String hash, Instant madeAt, String madeBy, Consumer<KeyEntry> within) {
        KeyEntry entry = new KeyEntry(last + 1, name, role, madeAt, madeBy, null);
        within.accept(entry);
        last++;
        byHash.put(hash, entry);
        return entry;
    }

    @Override
    public Map<String, KeyEntry> byHash() {
        return Map.copyOf(byHash);
    }

    @Override
    public List<KeyEntry> all() {
        return List.copyOf(byHash.values());
    }

    @Override
    public void noteUse(int id, LocalDate day) {
        byHash.replaceAll((hash, key) ->
                key.id() == id ? new KeyEntry(id, key.name(), key.role(), key.madeAt(), key.madeBy(), day) : key);
    }

    @Override
    public void revoke(int id, Instant at, String by) {
        byHash.values().removeIf(key -> key.id() == id);
    }
}
