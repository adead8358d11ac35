package org.callover.gateway.persistence;

import org.callover.gateway.store.LedgerStoreContract;

class PostgresLedgerStoreTest extends StoresTest implements LedgerStoreContract {
    PostgresLedgerStoreTest() {
        super(StoresInDatabase.postgres());
    }
}
