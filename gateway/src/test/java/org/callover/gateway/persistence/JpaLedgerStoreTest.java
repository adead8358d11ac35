package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.LedgerStoreContract;
import org.junit.jupiter.api.AfterEach;

class JpaLedgerStoreTest implements LedgerStoreContract {
    private final DerbyInMemory derby = new DerbyInMemory();

    @AfterEach
    void drop() throws SQLException {
        derby.close();
    }

    @Override
    public LedgerStore ledger() {
        return derby.ledger();
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
