package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.store.CallStore;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.KeyStore;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.store.column.ColumnStore;
import org.junit.jupiter.api.AfterEach;

/** What the contracts of all stores need of a database. Each test has a new one. */
abstract class StoresTest {
    final StoresInDatabase database;

    StoresTest(StoresInDatabase database) {
        this.database = database;
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    public LedgerStore ledger() {
        return database.ledger();
    }

    public DefinitionStore definitions() {
        return database.definitions();
    }

    public KeyStore keys() {
        return database.keys();
    }

    public CallStore calls() {
        return database.calls();
    }

    public ObservationStore store() {
        return database.observations();
    }

    public ObservationStore observations() {
        return database.observations();
    }

    public ColumnStore columns() {
        return database.columns();
    }

    public void commit(Runnable work) {
        database.commit(work);
    }

    public void rollBack(Runnable work) {
        database.rollBack(work);
    }
}
