package org.callover.gateway.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/** A Derby in memory with the shipped schema, and EclipseLink on it outside the server. */
final class DerbyInMemory implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String USER = "callover";

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final String url = "jdbc:derby:memory:store" + NUMBER.incrementAndGet();
    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private final UrlDataSource dataSource = new UrlDataSource();

    DerbyInMemory() {
        FLYWAY.setLevel(Level.SEVERE);
        dataSource.setUrl(url + ";create=true");
        dataSource.setUser(USER);
        dataSource.setPassword(USER);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(Map.of("text", "clob"))
                .load()
                .migrate();
        factory = Persistence.createEntityManagerFactory("callover-test", Map.of("jakarta.persistence.jdbc.url", url));
        entities = factory.createEntityManager();
    }

    JpaObservationStore observations() {
        return new JpaObservationStore(entities, dataSource);
    }

    JpaKeyStore keys() {
        return new JpaKeyStore(entities, dataSource);
    }

    JpaCallStore calls() {
        return new JpaCallStore(entities, dataSource);
    }

    JpaLedgerStore ledger() {
        return new JpaLedgerStore(entities, dataSource);
    }

    JpaDefinitionStore definitions() {
        return new JpaDefinitionStore(entities, dataSource);
    }

    void commit(Runnable work) {
        entities.getTransaction().begin();
        work.run();
        entities.getTransaction().commit();
        entities.clear();
    }

    void rollBack(Runnable work) {
        entities.getTransaction().begin();
        work.run();
        entities.getTransaction().rollback();
        entities.clear();
    }

    @Override
    public void close() throws SQLException {
        entities.close();
        factory.close();
        try {
            DriverManager.getConnection(url + ";drop=true", USER, USER).close();
        } catch (SQLException dropped) {
            // Derby reports a clean end as an exception with this state.
            if (!"08006".equals(dropped.getSQLState())) {
                throw dropped;
            }
        }
    }
}
