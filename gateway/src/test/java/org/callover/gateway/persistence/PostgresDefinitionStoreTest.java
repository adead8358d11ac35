package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.DefinitionStoreContract;
import org.junit.jupiter.api.AfterEach;

class PostgresDefinitionStoreTest implements DefinitionStoreContract {
    private final StoresInDatabase database = StoresInDatabase.postgres();

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Override
    public DefinitionStore definitions() {
        return database.definitions();
    }

    @Override
    public void commit(Runnable work) {
        database.commit(work);
    }
}
