package org.callover.gateway.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

    private @Nullable String sent;
    private @Nullable Caller known;

    /** Sets the key that the request has; null if it has none. */
    void carries(@Nullable String key) {
        sent = key == null ? null : key.strip();
        known = null;
    }

    /** The caller without a key, with what anyone may do. */
    Caller anonymous() {
        return Caller.anonymous(!settings.readNeedsKey());
    }

    /** The key that the request has, if it is a key of this instance. */
    Optional<KeyEntry> key() {
        return Optional.ofNullable(sent).flatMap(keys::find);
    }

    /** The caller; a key that is not of this instance counts as no key. */
    public Caller get() {
        Caller caller = known;
        if (caller == null) {
            caller = key().map(ApiKeys::holder).orElseGet(this::anonymous);
            known = caller;
        }
        return caller;
    }
}
