package org.callover.gateway.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** The making of the administrator's key on the first start; it is shown on the console once and never again. */
@ApplicationScoped
public class FirstKey {
    /** After the sample data, which are loaded only as long as there is no key. */
    static final int PRIORITY = 30;

    @Inject
    private ApiKeys keys;

    void show(@Observes @Priority(PRIORITY) Startup startup) {
        // Outside the transaction that makes the key, so that a key is shown only once it is kept.
        keys.first()
                .ifPresent(key -> System.out.println("Administrator key, shown only this once"
                        + " (keep it; send it in the header " + KeyFilter.HEADER + "): " + key));
    }
}
