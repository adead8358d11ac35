package org.callover.gateway.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.callover.gateway.persistence.row.ImportRow;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;

/**
 * The store of observations in the database: the ledger and the dictionaries are entities, the observations are plain
 * rows.
 *
 * <p>Writing needs the caller's transaction, and uses its connection.
 */
@ApplicationScoped
public class JpaObservationStore implements ObservationStore {
    @PersistenceContext(unitName = "callover")
    private EntityManager entities;

    @Resource(lookup = Database.JNDI_NAME)
    private DataSource dataSource;

    protected JpaObservationStore() {}

    JpaObservationStore(EntityManager entities, DataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    /** A read of observations. */
    private interface ObservationRead {
        void from(ObservationTable table, Dictionaries dictionaries) throws SQLException;
    }

    @Override
    public void replay(int after, int upTo, Consumer<Observation> reader) {
        read((table, dictionaries) -> table.read(dictionaries, after, upTo, reader));
    }

    @Override
    public void replayInOrder(int importNumber, Consumer<Observation> reader) {
        read((table, dictionaries) -> table.readInOrder(dictionaries, importNumber, reader));
    }

    @Override
    public void replay(Set<SeriesId> series, int upToImport, Consumer<Observation> reader) {
        read((table, dictionaries) -> table.read(dictionaries, series, upToImport, reader));
    }

    @Override
    public SortedSet<SeriesId> series() {
        try (Connection connection = dataSource.getConnection()) {
            return new TreeSet<>(Dictionaries.toRead(connection).series().known());
        } catch (SQLException fault) {
            throw DatabaseFault.of("The names of the series could not be read from the database", fault);
        }
    }

    private void read(ObservationRead read) {
        try (Connection connection = dataSource.getConnection()) {
            read.from(new ObservationTable(connection), Dictionaries.toRead(connection));
        } catch (SQLException fault) {
            throw DatabaseFault.of("The observations could not be read from the database", fault);
        }
    }

    @Override
    public Appender append(int importNumber) {
        try {
            Dictionaries dictionaries = Dictionaries.toWrite(entities);
            return new ObservationTable(entities.unwrap(Connection.class)).append(importNumber, dictionaries);
        } catch (SQLException fault) {
            throw DatabaseFault.of("The database could not be made ready for observations", fault);
        }
    }

    @Override
    public Map<SeriesId, SeriesTotal> totals(int importNumber) {
        // New values of this transaction must be in the database before they can be read.
        entities.flush();
        try {
            return new ObservationTable(entities.unwrap(Connection.class)).totals(importNumber);
        } catch (SQLException fault) {
            throw DatabaseFault.of("The observations could not be added up in the database", fault);
        }
    }

    @Override
    public void record(ImportEntry entry) {
        entities.persist(new ImportRow(
                entry.number(),
                entry.recordedAt().toEpochMilli(),
                entry.format(),
                entry.fileName(),
                entry.sha256(),
                entry.status(),
                entry.receipt()));
    }

    @Override
    public List<ImportEntry> imports() {
        return entities.createQuery("select i from ImportRow i order by i.id desc", ImportRow.class)
                .getResultStream()
                .map(JpaObservationStore::entry)
                .toList();
    }

    @Override
    public List<ImportEntry> importsBefore(int before, int most) {
        return entities.createQuery(
                        "select i from ImportRow i where i.id < :before order by i.id desc", ImportRow.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultStream()
                .map(JpaObservationStore::entry)
                .toList();
    }

    @Override
    public Optional<ImportEntry> find(int importNumber) {
        return Optional.ofNullable(entities.find(ImportRow.class, importNumber)).map(JpaObservationStore::entry);
    }

    @Override
    public List<ImportEntry> recordsAfter(int importNumber) {
        return new StartReads(dataSource).importsAfter(importNumber);
    }

    @Override
    public Optional<ImportEntry> last() {
        return new StartReads(dataSource).last();
    }

    private static ImportEntry entry(ImportRow row) {
        return new ImportEntry(
                row.id(),
                Instant.ofEpochMilli(row.recordedAt()),
                row.format(),
                row.fileName(),
                row.sha256().strip(),
                row.status(),
                row.receipt());
    }
}
