package org.callover.gateway.people;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.callover.gateway.console.Console;
import org.callover.gateway.people.ApiKeys.MadeKey;
import org.callover.gateway.people.key.KeysInForce;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.Transactions;

/** A start observer that makes the first administrator's key, and shows it once on the console. */
@ApplicationScoped
public class FirstKey {
    /** After the sample data, which are loaded only while there is no key. */
    static final int PRIORITY = 30;

    @Inject
    private ApiKeys keys;

    @Inject
    private KeysInForce inForce;

    @Inject
    private Transactions transactions;

    @Inject
    private LedgerStore ledger;

    void show(@Observes @Priority(PRIORITY) Startup startup) {
        inForce.refresh();
        firstOfAllNodes()
                .map(MadeKey::key)
                .ifPresent(key ->
                        Console.show("Your administrator key is shown only this once. Keep it safe, and send it in"
                                + " the header " + ApiKeys.HEADER + " with calls that write: " + key));
    }

    /** Of several nodes that start at once on an empty database, one makes the key. */
    private Optional<MadeKey> firstOfAllNodes() {
        return transactions.make(() -> {
            ledger.lock();
            return keys.first();
        });
    }
}
