package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.store.ObservationStoreContract;
import org.junit.jupiter.api.AfterEach;

class DerbyObservationStoreTest implements ObservationStoreContract {
    private final StoresInDatabase database = StoresInDatabase.derby();

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Override
    public ObservationStore store() {
        return database.observations();
    }

    @Override
    public void commit(Runnable work) {
        database.commit(work);
    }

    @Override
    public void rollBack(Runnable work) {
        database.rollBack(work);
    }
}
