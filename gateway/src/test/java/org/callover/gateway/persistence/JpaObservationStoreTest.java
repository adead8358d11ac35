package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.store.ObservationStoreContract;
import org.junit.jupiter.api.AfterEach;

class JpaObservationStoreTest implements ObservationStoreContract {
    private final DerbyInMemory derby = new DerbyInMemory();

    @AfterEach
    void drop() throws SQLException {
        derby.close();
    }

    @Override
    public ObservationStore store() {
        return derby.observations();
    }

    @Override
    public void commit(Runnable work) {
        derby.commit(work);
    }

    @Override
    public void rollBack(Runnable work) {
        derby.rollBack(work);
    }
}
