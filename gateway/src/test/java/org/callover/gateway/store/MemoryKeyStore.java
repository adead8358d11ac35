package org.callover.gateway.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A store of API keys for tests. */
public final class MemoryKeyStore implements KeyStore {
    private final Map<String, String> roles = new HashMap<>();

    @Override
    public boolean isEmpty() {
        return roles.isEmpty();
    }

    @Override
    public void add(String name, String role, String hash) {
        roles.put(hash, role);
    }

    @Override
    public Optional<String> roleOf(String hash) {
        return Optional.ofNullable(roles.get(hash));
    }
}
