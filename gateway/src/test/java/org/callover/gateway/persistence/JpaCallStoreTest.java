package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.store.CallStore;
import org.callover.gateway.store.CallStoreContract;
import org.junit.jupiter.api.AfterEach;

class JpaCallStoreTest implements CallStoreContract {
    private final DerbyInMemory derby = new DerbyInMemory();

    @AfterEach
    void drop() throws SQLException {
        derby.close();
    }

    @Override
    public CallStore calls() {
        return derby.calls();
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
