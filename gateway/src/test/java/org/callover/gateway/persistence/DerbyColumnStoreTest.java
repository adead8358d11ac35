package org.callover.gateway.persistence;

import org.callover.gateway.store.ColumnStoreContract;

class DerbyColumnStoreTest extends StoresTest implements ColumnStoreContract {
    DerbyColumnStoreTest() {
        super(StoresInDatabase.derby());
    }
}
