package org.callover.gateway.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.callover.gateway.people.key.KeysInForce;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.store.KeyStore;
import org.jspecify.annotations.Nullable;

/** The API keys of an instance. Only the hash of a key is stored, so only its holder knows the key. */
@ApplicationScoped
public class ApiKeys {
    /** The header in which a caller sends a key. */
    public static final String HEADER = "X-API-Key";

    /** The headers on which an answer depends that differs from caller to caller. */
    public static final String HEADERS = HEADER + ", " + HttpHeaders.AUTHORIZATION;

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    /** The name of the key made on the first start. */
    static final String FIRST = "administrator";

    private static final String FIRST_START = "first start";
    private static final String PREFIX = "callover_";
    private static final int RANDOM_BYTES = 32;

    @Inject
    private KeyStore store;

    @Inject
    private KeysInForce inForce;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();

    protected ApiKeys() {}

    ApiKeys(KeyStore store, Clock clock) {
        this.store = store;
        this.inForce = new KeysInForce(store);
        this.clock = clock;
    }

    /** A new key; this is the only time that it is shown. */
    record MadeKey(KeyEntry entry, String key) {}

    /** The key that a request has in a header of its own, or else as a bearer token (RFC 6750); null if it has none. */
    public static @Nullable String sent(@Nullable String own, @Nullable String authorization) {
        if (own != null) {
            return own.strip();
        }
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    /**
     * The key that somebody typed as the password when the browser asked for one (RFC 7617), whatever the name; null if
     * there is none. A browser sends it again by itself, also where a page of another site leads it, so it must not be
     * good for anything but reading.
     */
    static @Nullable String typed(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1).strip();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** The entry of a key, if it is a key of this instance. */
    Optional<KeyEntry> find(String key) {
        return inForce.withHash(KeyHash.of(key));
    }

    /** The caller who holds a key. */
    static Caller holder(KeyEntry key) {
        return new Caller(key.name(), Role.of(key.role()).map(Role::permissions).orElse(Set.of()));
    }

    /** Whether this is a key of this instance. */
    public boolean isKey(String key) {
        return find(key).isPresent();
    }

    /** Whether the holder of this key may load figures. */
    public boolean mayLoad(String key) {
        return find(key).filter(entry -> holder(entry).may(Permission.LOAD)).isPresent();
    }

    /** All keys that are not revoked. */
    List<KeyEntry> all() {
        return store.all().stream().map(inForce::withUse).toList();
    }

    /**
     * The key with an id, if it is not revoked.
     *
     * @throws ProblemException 404 if there is no key with this id
     */
    KeyEntry one(String id) {
        return all().stream()
                .filter(entry -> String.valueOf(entry.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> refused(
                        Status.NOT_FOUND,
                        "UNKNOWN_KEY",
                        "There is no API key with the id '" + id + "': GET /api/v1/keys lists the keys."));
    }

    /** Makes the first key, unless a key was ever made. */
    synchronized Optional<MadeKey> first() {
        return store.isEmpty()
                ? Optional.of(make(FIRST, Role.ADMINISTRATOR, FIRST_START, made -> {}))
                : Optional.empty();
    }

    /**
     * Makes a key.
     *
     * @param within what else is done in the same transaction
     * @throws ProblemException 409 if there is already a key with this name
     */
    synchronized MadeKey make(NewKey wanted, Caller by, Consumer<MadeKey> within) {
        refuseTaken(wanted.name());
        try {
            return make(wanted.name(), wanted.role(), by.name(), within);
        } catch (RuntimeException failed) {
            // Another node may have made a key with this name meanwhile.
            refuseTaken(wanted.name());
            throw failed;
        }
    }

    private void refuseTaken(String name) {
        store.all().stream()
                .filter(entry -> entry.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresent(taken -> {
                    throw refused(
                            Status.CONFLICT,
                            "KEY_NAME_TAKEN",
                            "There is already an API key with the name '%s': choose another name, or revoke that key first."
                                    .formatted(taken.name()));
                });
    }

    private MadeKey make(String name, Role role, String by, Consumer<MadeKey> within) {
        byte[] bits = new byte[RANDOM_BYTES];
        random.nextBytes(bits);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        String hash = KeyHash.of(key);
        Consumer<KeyEntry> also = entry -> within.accept(new MadeKey(entry, key));
        KeyEntry entry = store.add(name, role.word(), hash, clock.instant(), by, also);
        inForce.added(hash, entry);
        return new MadeKey(entry, key);
    }

    /**
     * Revokes a key at once.
     *
     * @throws ProblemException 404 if there is no such key, 409 if nobody else could manage keys
     */
    synchronized void revoke(String id, Caller by) {
        KeyEntry key = one(id);
        boolean isOnly = store.all().stream()
                .filter(other -> other.id() != key.id())
                .noneMatch(other -> holder(other).may(Permission.MANAGE_KEYS));
        if (isOnly) {
            throw refused(
                    Status.CONFLICT,
                    "LAST_ADMINISTRATOR_KEY",
                    "'%s' is the only administrator's key, and without it nobody could manage this instance: make another administrator's key first."
                            .formatted(key.name()));
        }
        store.revoke(key.id(), clock.instant(), by.name());
        inForce.revoked(key.id());
    }

    private static ProblemException refused(Status status, String code, String detail) {
        return new ProblemException(ProblemDetail.of(status, code, detail));
    }
}
