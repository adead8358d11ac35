package org.callover.gateway.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** API keys, of which only the hash is kept. Every change is kept at once. */
public interface KeyStore {

    /** Whether no key was ever made, as on the first start with an empty data folder. */
    boolean isEmpty();

    /**
     * Keeps a key.
     *
     * @param hash the SHA-256 of the key, in hexadecimal
     */
    KeyEntry add(String name, String role, String hash, Instant madeAt, String madeBy);

    /** The key with this hash, unless it was revoked. */
    Optional<KeyEntry> withHash(String hash);

    /** The keys that are not revoked, in the order in which they were made. */
    List<KeyEntry> all();

    /** Notes the day on which a key was used. */
    void noteUse(int id, LocalDate day);

    /** Takes a key out of use, and keeps who did that and when. */
    void revoke(int id, Instant at, String by);
}
