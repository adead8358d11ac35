package org.callover.gateway.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A store of API keys, with only the hash of each. Every change is committed at once. */
public interface KeyStore {

    /** Whether no key was ever made, as on a first start with an empty data folder. */
    boolean isEmpty();

    /**
     * Adds a key.
     *
     * @param hash the SHA-256 of the key, in hexadecimal
     * @param within what else is done in the same transaction
     */
    KeyEntry add(String name, String role, String hash, Instant madeAt, String madeBy, Consumer<KeyEntry> within);

    /** Adds a key, and does nothing else. */
    default KeyEntry add(String name, String role, String hash, Instant madeAt, String madeBy) {
        return add(name, role, hash, madeAt, madeBy, entry -> {});
    }

    /** The keys that are not revoked, by their hashes. */
    Map<String, KeyEntry> byHash();

    /** The keys that are not revoked, oldest first. */
    List<KeyEntry> all();

    /** Records the day on which a key was used. */
    void noteUse(int id, LocalDate day);

    /** Revokes a key, and records who did it and when. */
    void revoke(int id, Instant at, String by);
}
