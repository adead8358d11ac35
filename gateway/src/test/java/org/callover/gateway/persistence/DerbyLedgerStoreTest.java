package org.callover.gateway.persistence;

import org.callover.gateway.store.LedgerStoreContract;

class DerbyLedgerStoreTest extends StoresTest implements LedgerStoreContract {
    DerbyLedgerStoreTest() {
        super(StoresInDatabase.derby());
    }
}
