package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.store.CallStore;
import org.callover.gateway.store.CallStoreContract;
import org.junit.jupiter.api.AfterEach;

class PostgresCallStoreTest implements CallStoreContract {
    private final StoresInDatabase database = StoresInDatabase.postgres();

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Override
    public CallStore calls() {
        return database.calls();
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
