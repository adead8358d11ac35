package org.callover.gateway.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.callover.gateway.persistence.column.JpaColumnStore;
import org.callover.gateway.store.CallStore;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.store.Transactions;
import org.callover.gateway.store.column.ColumnStore;

/** The stores of a database behind any data source, such as one that fails, with transactions outside the server. */
public final class ReplaceableStores implements Transactions, AutoCloseable {
    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private final DataSource dataSource;

    public ReplaceableStores(DataSource dataSource) {
        this.dataSource = dataSource;
        factory = Persistence.createEntityManagerFactory(
                "callover-test", Map.of("jakarta.persistence.nonJtaDataSource", dataSource));
        entities = factory.createEntityManager();
    }

    public ObservationStore observations() {
        return new JpaObservationStore(entities, dataSource);
    }

    public LedgerStore ledger() {
        return new JpaLedgerStore(entities, dataSource);
    }

    public DefinitionStore definitions() {
        return new JpaDefinitionStore(entities, dataSource);
    }

    public ColumnStore columns() {
        return new JpaColumnStore(entities, dataSource, observations());
    }

    public CallStore calls() {
        return new JpaCallStore(entities, dataSource);
    }

    @Override
    public <T> T make(Supplier<T> work) {
        EntityTransaction transaction = entities.getTransaction();
        transaction.begin();
        try {
            T made = work.get();
            transaction.commit();
            return made;
        } finally {
            end(transaction);
        }
    }

    private void end(EntityTransaction transaction) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException broken) {
            // The connection is gone, and the database has rolled back.
        } finally {
            entities.clear();
        }
    }

    @Override
    public void close() {
        entities.close();
        factory.close();
    }
}
