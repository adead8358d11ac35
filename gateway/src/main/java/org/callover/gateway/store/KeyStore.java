package org.callover.gateway.store;

import java.util.Optional;

/** API keys, of which only the hash is kept. */
public interface KeyStore {

    /** Whether no key was ever made, as on the first start with an empty data folder. */
    boolean isEmpty();

    /** Keeps a key by the SHA-256 of it, in hexadecimal. */
    void add(String name, String role, String hash);

    /** The role of the key with this hash. */
    Optional<String> roleOf(String hash);
}
