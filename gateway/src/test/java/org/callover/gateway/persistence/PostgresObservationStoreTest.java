package org.callover.gateway.persistence;

import org.callover.gateway.store.ObservationStoreContract;

class PostgresObservationStoreTest extends StoresTest implements ObservationStoreContract {
    PostgresObservationStoreTest() {
        super(StoresInDatabase.postgres());
    }
}
