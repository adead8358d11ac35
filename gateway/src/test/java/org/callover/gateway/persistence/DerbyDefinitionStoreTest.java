package org.callover.gateway.persistence;

import org.callover.gateway.store.DefinitionStoreContract;

class DerbyDefinitionStoreTest extends StoresTest implements DefinitionStoreContract {
    DerbyDefinitionStoreTest() {
        super(StoresInDatabase.derby());
    }
}
