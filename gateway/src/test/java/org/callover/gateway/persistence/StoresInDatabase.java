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
import org.callover.gateway.RunningPostgres;
import org.callover.gateway.persistence.column.JpaColumnStore;

/**
 * A new database with the shipped schema, and EclipseLink on it outside the server: a Derby in memory, or a database of
 * the PostgreSQL that all tests share.
 */
final class StoresInDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String DERBY_USER = "callover";

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    /** A database of PostgreSQL with the schema and no rows, made at its first use. */
    private static final class Template {
        static final String NAME = migrated();

        private static String migrated() {
            String name = RunningPostgres.shared().newDatabase();
            migrate(postgres(name));
            return name;
        }
    }

    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private final UrlDataSource dataSource;
    private final JpaColumnStore columns;
    private final End end;

    private StoresInDatabase(String url, String user, String password, UrlDataSource dataSource, End end) {
        this.dataSource = dataSource;
        this.end = end;
        factory = Persistence.createEntityManagerFactory(
                "callover-test",
                Map.of(
                        "jakarta.persistence.jdbc.url",
                        url,
                        "jakarta.persistence.jdbc.user",
                        user,
                        "jakarta.persistence.jdbc.password",
                        password));
        entities = factory.createEntityManager();
        columns = new JpaColumnStore(entities, dataSource, observations());
    }

    /** What removes a database. */
    private interface End {
        void run() throws SQLException;
    }

    static StoresInDatabase derby() {
        String url = "jdbc:derby:memory:store" + NUMBER.incrementAndGet();
        UrlDataSource database = source(url + ";create=true", DERBY_USER, DERBY_USER);
        migrate(database);
        return new StoresInDatabase(url, DERBY_USER, DERBY_USER, database, () -> dropDerby(url));
    }

    /** A Derby in a folder, which is brought to the newest schema and afterwards shut down. */
    static StoresInDatabase existingDerby(String url) {
        UrlDataSource database = source(url, DERBY_USER, DERBY_USER);
        migrate(database);
        return new StoresInDatabase(url, DERBY_USER, DERBY_USER, database, () -> endDerby(url + ";shutdown=true"));
    }

    static StoresInDatabase postgres() {
        return ofPostgres(RunningPostgres.shared().newDatabase(Template.NAME));
    }

    /** A database of the shared PostgreSQL, which is brought to the newest schema and afterwards dropped. */
    static StoresInDatabase existingPostgres(String name) {
        migrate(postgres(name));
        return ofPostgres(name);
    }

    private static StoresInDatabase ofPostgres(String name) {
        return new StoresInDatabase(
                RunningPostgres.shared().url(name),
                RunningPostgres.USER,
                RunningPostgres.PASSWORD,
                postgres(name),
                () -> RunningPostgres.shared().drop(name));
    }

    private static UrlDataSource postgres(String name) {
        return source(RunningPostgres.shared().url(name), RunningPostgres.USER, RunningPostgres.PASSWORD);
    }

    /** A data source like the one that the server's pool makes. */
    static UrlDataSource source(String url, String user, String password) {
        UrlDataSource source = new UrlDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    static void migrate(UrlDataSource database) {
        FLYWAY.setLevel(Level.SEVERE);
        try {
            Database.migrations(database).load().migrate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    JpaObservationStore observations() {
        return new JpaObservationStore(entities, dataSource);
    }

    JpaColumnStore columnsOf(UrlDataSource other) {
        return new JpaColumnStore(entities, other, observations());
    }

    JpaColumnStore columns() {
        return columns;
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
        end.run();
    }

    /** Drops a Derby in memory. */
    static void dropDerby(String url) throws SQLException {
        endDerby(url + ";drop=true");
    }

    private static void endDerby(String url) throws SQLException {
        try {
            DriverManager.getConnection(url, DERBY_USER, DERBY_USER).close();
        } catch (SQLException dropped) {
            // Derby reports a clean end as an exception with this state.
            if (!"08006".equals(dropped.getSQLState())) {
                throw dropped;
            }
        }
    }
}
