package org.callover.gateway.people.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callover.gateway.store.ChangesElsewhere;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.store.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * The keys in force, in memory, so that a call with a key needs no database. A change here is in force at once. A change
 * on another node is in force once they are read again.
 */
@ApplicationScoped
public class KeysInForce {
    @Inject
    private KeyStore store;

    private volatile @Nullable Map<String, KeyEntry> byHash;

    protected KeysInForce() {}

    public KeysInForce(KeyStore store) {
        this.store = store;
    }

    /** The key with a hash, unless it was revoked. */
    public Optional<KeyEntry> withHash(String hash) {
        return Optional.ofNullable(known().get(hash));
    }

    private Map<String, KeyEntry> known() {
        Map<String, KeyEntry> known = byHash;
        return known == null ? read() : known;
    }

    private synchronized Map<String, KeyEntry> read() {
        Map<String, KeyEntry> stored = store.byHash();
        byHash = stored;
        return stored;
    }

    /** Reads them again from the store. If that fails, those that are known stay in force. */
    public void refresh() {
        read();
    }

    void follow(@Observes ChangesElsewhere news) {
        refresh();
    }

    /** Puts in force a key that is in the store now. */
    public void added(String hash, KeyEntry key) {
        change(keys -> keys.put(hash, key));
    }

    /** Puts out of force a key that is not in the store any more. */
    public void revoked(int id) {
        change(keys -> keys.values().removeIf(key -> key.id() == id));
    }

    /** An entry as the store has it, with the day of the last use as it is known here. */
    public KeyEntry withUse(KeyEntry stored) {
        return known().values().stream()
                .filter(key -> key.id() == stored.id() && key.lastUsed() != null)
                .findFirst()
                .orElse(stored);
    }

    /** Sets the day of a key's last use. */
    void used(int id, @Nullable LocalDate day) {
        change(keys -> keys.replaceAll((hash, key) ->
                key.id() == id ? new KeyEntry(id, key.name(), key.role(), key.madeAt(), key.madeBy(), day) : key));
    }

    private synchronized void change(Consumer<Map<String, KeyEntry>> what) {
        Map<String, KeyEntry> changed = new HashMap<>(known());
        what.accept(changed);
        byHash = changed;
    }
}
