package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.DefinitionStoreContract;
import org.junit.jupiter.api.AfterEach;

class JpaDefinitionStoreTest implements DefinitionStoreContract {
    private final DerbyInMemory derby = new DerbyInMemory();

    @AfterEach
    void drop() throws SQLException {
        derby.close();
    }

    @Override
    public DefinitionStore definitions() {
        return derby.definitions();
    }

    @Override
    public void commit(Runnable work) {
        derby.commit(work);
    }
}
