package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.LedgerStoreContract;
import org.junit.jupiter.api.AfterEach;

class DerbyLedgerStoreTest implements LedgerStoreContract {
    private final StoresInDatabase database = StoresInDatabase.derby();

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Override
    public LedgerStore ledger() {
        return database.ledger();
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
