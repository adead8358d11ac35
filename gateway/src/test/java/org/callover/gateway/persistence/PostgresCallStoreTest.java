package org.callover.gateway.persistence;

import org.callover.gateway.store.CallStoreContract;

class PostgresCallStoreTest extends StoresTest implements CallStoreContract {
    PostgresCallStoreTest() {
        super(StoresInDatabase.postgres());
    }
}
