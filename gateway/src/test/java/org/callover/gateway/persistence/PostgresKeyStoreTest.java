package org.callover.gateway.persistence;

import org.callover.gateway.store.KeyStoreContract;

class PostgresKeyStoreTest extends StoresTest implements KeyStoreContract {
    PostgresKeyStoreTest() {
        super(StoresInDatabase.postgres());
    }
}
