package org.callover.gateway.persistence;

import java.sql.SQLException;
import org.callover.gateway.store.ColumnStoreContract;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.store.column.ColumnStore;
import org.junit.jupiter.api.AfterEach;

class PostgresColumnStoreTest implements ColumnStoreContract {
    private final StoresInDatabase database = StoresInDatabase.postgres();

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Override
    public ObservationStore observations() {
        return database.observations();
    }

    @Override
    public ColumnStore columns() {
        return database.columns();
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
