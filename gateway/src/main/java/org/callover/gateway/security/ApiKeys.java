package org.callover.gateway.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.callover.gateway.store.KeyStore;

/** The API keys of an instance; a key itself is known only to its holder. */
@ApplicationScoped
public class ApiKeys {
    /** The header that carries a key. */
    public static final String HEADER = KeyFilter.HEADER;

    private static final String PREFIX = "callover_";
    private static final int RANDOM_BYTES = 32;

    @Inject
    private KeyStore store;

    private final SecureRandom random = new SecureRandom();

    protected ApiKeys() {}

    ApiKeys(KeyStore store) {
        this.store = store;
    }

    /** What the holder of a key may do; nothing, when there is no such key. */
    Optional<KeyRole> roleOf(String key) {
        return store.roleOf(KeyHash.of(key)).flatMap(KeyRole::of);
    }

    /** Whether a request carries the key of someone who may write. */
    public boolean mayWrite(HttpHeaders request) {
        return Optional.ofNullable(request.getHeaderString(KeyFilter.HEADER))
                .filter(key -> mayWrite(key.strip()))
                .isPresent();
    }

    /** Whether this is the key of someone who may write. */
    public boolean mayWrite(String key) {
        return roleOf(key).filter(KeyRole::mayWrite).isPresent();
    }

    /** Makes the first key, if none was ever made. */
    @Transactional
    public Optional<String> first() {
        return store.isEmpty() ? Optional.of(make(KeyRole.ADMINISTRATOR)) : Optional.empty();
    }

    private String make(KeyRole role) {
        byte[] bits = new byte[RANDOM_BYTES];
        random.nextBytes(bits);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        store.add(role.word(), role.word(), KeyHash.of(key));
        return key;
    }
}
