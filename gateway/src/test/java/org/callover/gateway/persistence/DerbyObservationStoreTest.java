package org.callover.gateway.persistence;

import org.callover.gateway.store.ObservationStoreContract;

class DerbyObservationStoreTest extends StoresTest implements ObservationStoreContract {
    DerbyObservationStoreTest() {
        super(StoresInDatabase.derby());
    }
}
