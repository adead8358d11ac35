package org.callover.gateway.persistence;

import org.callover.gateway.store.DefinitionStoreContract;

class PostgresDefinitionStoreTest extends StoresTest implements DefinitionStoreContract {
    PostgresDefinitionStoreTest() {
        super(StoresInDatabase.postgres());
    }
}
