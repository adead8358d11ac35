package org.callover.gateway.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.callover.gateway.RunningGateway;
import org.callover.gateway.store.ColumnStoreContract;
import org.callover.gateway.store.column.ColumnStore;
import org.callover.gateway.store.outage.StorageUnavailable;
import org.junit.jupiter.api.Test;

class PostgresColumnStoreTest extends StoresTest implements ColumnStoreContract {
    PostgresColumnStoreTest() {
        super(StoresInDatabase.postgres());
    }

    @Test
    void columnsOfDatabaseThatDoesNotAnswerAreUnavailable() {
        String nobody = "jdbc:postgresql://127.0.0.1:%d/nobody".formatted(RunningGateway.freePort());
        ColumnStore gone = database.columnsOf(StoresInDatabase.source(nobody, "nobody", "nothing"));
        assertThatThrownBy(gone::heads).isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> gone.headsAfter(1, Set.of())).isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> gone.read(List.of())).isInstanceOf(StorageUnavailable.class);
    }
}
