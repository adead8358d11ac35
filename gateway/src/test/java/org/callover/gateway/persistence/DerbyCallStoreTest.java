package org.callover.gateway.persistence;

import org.callover.gateway.store.CallStoreContract;

class DerbyCallStoreTest extends StoresTest implements CallStoreContract {
    DerbyCallStoreTest() {
        super(StoresInDatabase.derby());
    }
}
