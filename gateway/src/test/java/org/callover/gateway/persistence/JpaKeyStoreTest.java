package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.store.KeyStore;
import org.callover.gateway.store.KeyStoreContract;
import org.junit.jupiter.api.AfterEach;

class JpaKeyStoreTest implements KeyStoreContract {
    private final DerbyInMemory derby = new DerbyInMemory();

    @AfterEach
    void drop() throws SQLException {
        derby.close();
    }

    @Override
    public KeyStore keys() {
        return derby.keys();
    }

    @Override
    public void commit(Runnable work) {
        derby.commit(work);
    }
}
