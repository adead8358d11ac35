package org.callover.gateway.persistence;

import org.callover.gateway.store.KeyStoreContract;

class DerbyKeyStoreTest extends StoresTest implements KeyStoreContract {
    DerbyKeyStoreTest() {
        super(StoresInDatabase.derby());
    }
}
