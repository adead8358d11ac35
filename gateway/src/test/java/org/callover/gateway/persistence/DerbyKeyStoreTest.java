package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.store.KeyStore;
import org.callover.gateway.store.KeyStoreContract;
import org.junit.jupiter.api.AfterEach;

class DerbyKeyStoreTest implements KeyStoreContract {
    private final StoresInDatabase database = StoresInDatabase.derby();

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Override
    public KeyStore keys() {
        return database.keys();
    }

    @Override
    public void commit(Runnable work) {
        database.commit(work);
    }
}
