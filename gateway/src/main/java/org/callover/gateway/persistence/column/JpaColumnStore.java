package org.callover.gateway.persistence.column;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.callover.gateway.persistence.Database;
import org.callover.gateway.persistence.DatabaseFault;
import org.callover.gateway.persistence.Dictionaries;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.store.column.ColumnStore;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.DatasetBuilder;
import org.callover.kpi.dataset.StoredColumn;
import org.callover.kpi.dataset.StoredHeads;
import org.callover.kpi.dataset.column.Column;
import org.callover.kpi.observation.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * The store of columns in the database. Reading is plain JDBC, on a connection of its own; writing uses that of the
 * caller's transaction.
 */
@ApplicationScoped
public class JpaColumnStore implements ColumnStore {

    /** So many observations are held in memory while columns are made of those of an earlier version. */
    private static final int OBSERVATIONS = 4_000_000;

    @PersistenceContext(unitName = "callover")
    private EntityManager entities;

    @Resource(lookup = Database.JNDI_NAME)
    private DataSource dataSource;

    @Inject
    private ObservationStore observations;

    /** The numbers of names, which never change once they are committed. */
    private volatile @Nullable Dictionaries names;

    protected JpaColumnStore() {}

    public JpaColumnStore(EntityManager entities, DataSource dataSource, ObservationStore observations) {
        this.entities = entities;
        this.dataSource = dataSource;
        this.observations = observations;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException fault) {
            throw DatabaseFault.of("The columns could not be read from the database", fault);
        }
    }

    @Override
    public StoredHeads heads() {
        if (read(connection -> new ColumnTable(connection, Dictionaries.toRead(connection)).isEmpty())) {
            make();
        }
        return read(connection -> new ColumnTable(connection, Dictionaries.toRead(connection)).heads());
    }

    /** Makes the columns of the observations that an earlier version stored; all of them or none. */
    private void make() {
        read(connection -> {
            boolean own = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                ColumnTable table = new ColumnTable(connection, Dictionaries.toRead(connection));
                table.lock();
                if (table.isEmpty()) {
                    for (Set<SeriesId> series : parts(table.observed())) {
                        DatasetBuilder builder = Dataset.EMPTY.toBuilder();
                        observations.replay(series, Integer.MAX_VALUE, builder::add);
                        table.writeNew(builder.build(1, Instant.EPOCH));
                    }
                }
                connection.commit();
            } catch (SQLException | RuntimeException fault) {
                connection.rollback();
                throw fault;
            } finally {
                connection.setAutoCommit(own);
            }
            return true;
        });
    }

    private static List<Set<SeriesId>> parts(Map<SeriesId, Integer> counts) {
        List<Set<SeriesId>> parts = new ArrayList<>();
        int[] size = {OBSERVATIONS};
        counts.forEach((series, count) -> {
            if (size[0] + count > OBSERVATIONS) {
                parts.add(new HashSet<>());
                size[0] = 0;
            }
            parts.get(parts.size() - 1).add(series);
            size[0] += count;
        });
        return parts;
    }

    @Override
    public StoredHeads headsAfter(int importNumber, Set<SeriesId> series) {
        return read(connection -> {
            Dictionaries dictionaries = Dictionaries.toRead(connection);
            return new ColumnTable(connection, dictionaries)
                    .headsAfter(
                            importNumber,
                            series.stream()
                                    .flatMap(id -> dictionaries.series().known(id).stream())
                                    .toList());
        });
    }

    @Override
    public List<Column> read(List<StoredColumn> columns) {
        Map<StoredColumn, Column> found =
                read(connection -> new ColumnTable(connection, names(connection, columns)).read(columns));
        List<StoredColumn> earlier =
                columns.stream().filter(column -> !found.containsKey(column)).toList();
        if (!earlier.isEmpty()) {
            found.putAll(new EarlierColumns(earlier).read(observations));
        }
        return columns.stream()
                .map(column -> found.getOrDefault(column, Column.EMPTY))
                .toList();
    }

    /** The numbers of the names of some columns. */
    private Dictionaries names(Connection connection, List<StoredColumn> columns) throws SQLException {
        Dictionaries known = names;
        if (known == null || !columns.stream().allMatch(known::has)) {
            known = Dictionaries.toRead(connection);
            if (connection.getAutoCommit()) {
                // In a transaction there may be names that are never committed.
                names = known;
            }
        }
        return known;
    }

    @Override
    public void write(List<StoredColumn> changed) {
        if (changed.isEmpty()) {
            return;
        }
        try {
            entities.flush();
            Connection connection = entities.unwrap(Connection.class);
            new ColumnTable(connection, Dictionaries.toRead(connection)).write(changed);
        } catch (SQLException fault) {
            throw DatabaseFault.of("The columns could not be written to the database", fault);
        }
    }
}
