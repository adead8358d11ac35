package org.callover.gateway.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.callover.gateway.store.DefinitionMark;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.LedgerStore;

/** The store of the ledger in the database. Writing uses the connection of the caller's transaction. */
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

    /** Something that is done with the tables and may fail. */
    private interface Work<T> {
        T with(LedgerTables tables) throws SQLException;
    }

    @Override
    public LedgerHead head() {
        return read(LedgerTables::head);
    }

    @Override
    public List<LedgerEntry> entries(int after, int upTo) {
        return read(tables -> tables.entries(after, upTo));
    }

    @Override
    public Map<String, DefinitionMark> marks(int after, int upTo) {
        return read(tables -> tables.marks(after, upTo));
    }

    @Override
    public LedgerHead lock() {
        return write(LedgerTables::lock);
    }

    @Override
    public void record(LedgerEntry entry, SortedMap<String, String> digests, int lastImport) {
        write(tables -> {
            tables.add(entry, lastImport);
            tables.mark(entry.number(), digests);
            return entry;
        });
    }

    @Override
    public void passImport(int lastImport) {
        write(tables -> {
            tables.pass(lastImport);
            return lastImport;
        });
    }

    @Override
    public void chain(List<LedgerEntry> entries) {
        write(tables -> {
            tables.chain(entries);
            return entries;
        });
    }

    private <T> T read(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(new LedgerTables(connection));
        } catch (SQLException fault) {
            throw DatabaseFault.of("The ledger could not be read from the database", fault);
        }
    }

    private <T> T write(Work<T> work) {
        try {
            return work.with(new LedgerTables(entities.unwrap(Connection.class)));
        } catch (SQLException fault) {
            throw DatabaseFault.of("The ledger could not be written to the database", fault);
        }
    }
}
