package org.callover.gateway.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.callover.gateway.persistence.row.ApiKeyRow;
import org.callover.gateway.persistence.row.RevokedKeyRow;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.store.KeyStore;

/** The store of API keys in the database. */
@ApplicationScoped
public class JpaKeyStore implements KeyStore {
    private static final String USED = "update api_key set last_used = ? where id = ?";

    @PersistenceContext(unitName = "callover")
    private EntityManager entities;

    @Resource(lookup = Database.JNDI_NAME)
    private DataSource dataSource;

    protected JpaKeyStore() {}

    JpaKeyStore(EntityManager entities, DataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    @Override
    public boolean isEmpty() {
        return new StartReads(dataSource).keys() == 0;
    }

    @Override
    @Transactional
    public KeyEntry add(
            String name, String role, String hash, Instant madeAt, String madeBy, Consumer<KeyEntry> within) {
        // Two nodes must not take the same number.
        entities.createNativeQuery("lock table api_key in exclusive mode").executeUpdate();
        ApiKeyRow row =
                new ApiKeyRow(last() + 1, name, role, hash, LocalDateTime.ofInstant(madeAt, ZoneOffset.UTC), madeBy);
        entities.persist(row);
        announce();
        KeyEntry entry = entry(row);
        within.accept(entry);
        return entry;
    }

    private int last() {
        return Stream.of("select max(k.id) from ApiKeyRow k", "select max(k.id) from RevokedKeyRow k")
                .map(query -> entities.createQuery(query, Integer.class).getSingleResult())
                .mapToInt(id -> id == null ? 0 : id)
                .max()
                .orElse(0);
    }

    @Override
    public Map<String, KeyEntry> byHash() {
        return new StartReads(dataSource).keysByHash();
    }

    @Override
    public List<KeyEntry> all() {
        return entities.createQuery("select k from ApiKeyRow k order by k.id", ApiKeyRow.class)
                .getResultStream()
                .map(JpaKeyStore::entry)
                .toList();
    }

    /** In plain JDBC, because the thread that calls it is not one of the server's. */
    @Override
    public void noteUse(int id, LocalDate day) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(USED)) {
            update.setDate(1, Date.valueOf(day));
            update.setInt(2, id);
            update.executeUpdate();
        } catch (SQLException fault) {
            throw DatabaseFault.of("The use of a key could not be written to the database", fault);
        }
    }

    @Override
    @Transactional
    public void revoke(int id, Instant at, String by) {
        ApiKeyRow row = entities.find(ApiKeyRow.class, id);
        if (row != null) {
            entities.persist(new RevokedKeyRow(row.id(), row.name(), row.role(), at.toEpochMilli(), by));
            entities.remove(row);
            announce();
        }
    }

    /** Tells the other nodes, once this is committed. */
    private void announce() {
        try {
            PostgresNews.announce(entities.unwrap(Connection.class));
        } catch (SQLException fault) {
            throw DatabaseFault.of("The change of keys could not be announced", fault);
        }
    }

    private static KeyEntry entry(ApiKeyRow row) {
        return new KeyEntry(
                row.id(),
                row.name(),
                row.role(),
                row.createdAt().toInstant(ZoneOffset.UTC),
                row.madeBy(),
                row.lastUsed());
    }
}
