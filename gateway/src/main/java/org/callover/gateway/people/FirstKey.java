package org.callover.gateway.people;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.callover.gateway.console.Console;
import org.callover.gateway.people.ApiKeys.MadeKey;
import org.callover.gateway.people.key.KeysInForce;

/** A start observer that makes the first administrator's key, and shows it once on the console. */
@ApplicationScoped
public class FirstKey {
    /** After the sample data, which are loaded only while there is no key. */
    static final int PRIORITY = 30;

    @Inject
    private ApiKeys keys;

    @Inject
    private KeysInForce inForce;

    void show(@Observes @Priority(PRIORITY) Startup startup) {
        inForce.refresh();
        keys.first()
                .map(MadeKey::key)
                .ifPresent(key ->
                        Console.show("Your administrator key is shown only this once. Keep it safe, and send it in"
                                + " the header " + ApiKeys.HEADER + " with calls that write: " + key));
    }
}
