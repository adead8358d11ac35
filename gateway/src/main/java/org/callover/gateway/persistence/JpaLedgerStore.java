package org.callover.gateway.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.callover.gateway.store.DefinitionMark;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerStore;

/**
 * The store of the ledger in the database. An entry of an import takes part in the transaction of the import. Everything
 * else is plain JDBC, because it is needed before JPA has started.
 */
@ApplicationScoped
public class JpaLedgerStore implements LedgerStore {
    @PersistenceContext(unitName = "callover")
    private EntityManager entities;

    @Resource(lookup = Database.JNDI_NAME)
    private DataSource dataSource;

    protected JpaLedgerStore() {}

    JpaLedgerStore(EntityManager entities, DataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    @Override
    public List<LedgerEntry> entries() {
        return new StartReads(dataSource).ledger();
    }

    @Override
    public void record(LedgerEntry entry) {
        try {
            LedgerTables.add(entities.unwrap(Connection.class), entry);
        } catch (SQLException fault) {
            throw notWritten(fault);
        }
    }

    @Override
    public Map<String, DefinitionMark> definitions() {
        return new StartReads(dataSource).definitionMarks();
    }

    @Override
    public void record(LedgerEntry entry, Map<String, DefinitionMark> changed) {
        try (Connection connection = dataSource.getConnection()) {
            boolean own = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                LedgerTables.add(connection, entry);
                LedgerTables.replace(connection, changed);
                connection.commit();
            } catch (SQLException fault) {
                connection.rollback();
                throw fault;
            } finally {
                connection.setAutoCommit(own);
            }
        } catch (SQLException fault) {
            throw notWritten(fault);
        }
    }

    private static DatabaseFault notWritten(SQLException fault) {
        return new DatabaseFault("The ledger could not be written to the database", fault);
    }
}
