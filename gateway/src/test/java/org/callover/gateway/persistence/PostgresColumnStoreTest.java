package org.callover.gateway.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.callover.gateway.RunningGateway;
import org.callover.gateway.store.ColumnStoreContract;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.store.column.ColumnStore;
import org.callover.gateway.store.outage.StorageUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresColumnStoreTest implements ColumnStoreContract {
    private final StoresInDatabase database = StoresInDatabase.postgres();

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Test
    void columnsOfDatabaseThatDoesNotAnswerAreUnavailable() {
        String nobody = "jdbc:postgresql://127.0.0.1:%d/nobody".formatted(RunningGateway.freePort());
        ColumnStore gone = database.columnsOf(StoresInDatabase.source(nobody, "nobody", "nothing"));
        assertThatThrownBy(gone::heads).isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> gone.headsAfter(1, Set.of())).isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> gone.read(List.of())).isInstanceOf(StorageUnavailable.class);
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
