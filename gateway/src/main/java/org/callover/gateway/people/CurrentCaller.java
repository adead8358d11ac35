package org.callover.gateway.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.callover.gateway.config.Settings;
import org.callover.gateway.store.KeyEntry;
import org.jspecify.annotations.Nullable;

/**
 * The caller of this request.
 *
 * <p>A key is looked up when it is first asked for: most calls only read, and on an open instance need none.
 */
@RequestScoped
public class CurrentCaller {
    @Inject
    private Settings settings;

    @Inject
    private ApiKeys keys;

    private @Nullable String sent;
    private @Nullable Caller known;

    /** Takes the key that the request carries, if it carries any. */
    void carries(@Nullable String key) {
        sent = key == null ? null : key.strip();
        known = null;
    }

    /** What anybody may do who has no key. */
    Caller anonymous() {
        return Caller.anonymous(!settings.readNeedsKey());
    }

    /** The key that the request carries, if it is one of this instance. */
    Optional<KeyEntry> key() {
        return Optional.ofNullable(sent).flatMap(keys::find);
    }

    /** Who makes this request; with a key that is not one of this instance, somebody without a key. */
    public Caller get() {
        Caller caller = known;
        if (caller == null) {
            caller = key().map(ApiKeys::holder).orElseGet(this::anonymous);
            known = caller;
        }
        return caller;
    }
}
