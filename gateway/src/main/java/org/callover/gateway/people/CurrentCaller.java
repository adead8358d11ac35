package org.callover.gateway.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.callover.gateway.config.Settings;
import org.callover.gateway.store.KeyEntry;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the current request.
 *
 * <p>A key is looked up only when it is needed: most calls only read, and need no key where anyone may read.
 */
@RequestScoped
public class CurrentCaller {
    @Inject
    private Settings settings;

    @Inject
    private ApiKeys keys;

    @Inject
    private RefusedKeys refused;

    @Inject
    private ClientAddress client;

    private @Nullable String sent;
    private @Nullable KeyEntry entry;
    private boolean isLookedUp;

    /** Sets the key that the request has; null if it has none. */
    void carries(@Nullable String key) {
        sent = key;
        isLookedUp = false;
    }

    /** The caller without a key, with what anyone may do. */
    Caller anonymous() {
        return Caller.anonymous(!settings.readNeedsKey());
    }

    /** The key that the request has, if it is a key of this instance. It is looked up once; if it is not, it is counted. */
    Optional<KeyEntry> key() {
        if (!isLookedUp) {
            entry = sent == null ? null : keys.find(sent).orElse(null);
            isLookedUp = true;
            if (sent != null && entry == null) {
                refused.count(client.get());
            }
        }
        return Optional.ofNullable(entry);
    }

    /** An answer that differs from caller to caller, marked so that no shared cache gives it to another. */
    public static Response own(Response answer) {
        Response.ResponseBuilder marked = Response.fromResponse(answer).header(HttpHeaders.VARY, ApiKeys.HEADERS);
        marked.header(HttpHeaders.CACHE_CONTROL, null).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return marked.build();
    }

    /** The caller; a key that is not of this instance counts as no key. */
    public Caller get() {
        return key().map(ApiKeys::holder).orElseGet(this::anonymous);
    }
}
