package org.callover.gateway.persistence;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.callover.gateway.RunningPostgres;

/** A new database with the shipped schema and no rows, for tests in other packages. */
public record NewDatabase(DataSource dataSource, Drop drop) implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String DERBY_USER = "callover";

    /** What removes it. */
    public interface Drop {
        void run() throws SQLException;
    }

    /** A Derby in memory. */
    public static NewDatabase derby() {
        String url = "jdbc:derby:memory:database" + NUMBER.incrementAndGet();
        UrlDataSource source = StoresInDatabase.source(url + ";create=true", DERBY_USER, DERBY_USER);
        StoresInDatabase.migrate(source);
        return new NewDatabase(source, () -> StoresInDatabase.dropDerby(url));
    }

    /** A database of the PostgreSQL that all tests share. */
    public static NewDatabase postgres() {
        RunningPostgres postgres = RunningPostgres.shared();
        String name = postgres.newDatabase();
        UrlDataSource source =
                StoresInDatabase.source(postgres.url(name), RunningPostgres.USER, RunningPostgres.PASSWORD);
        StoresInDatabase.migrate(source);
        return new NewDatabase(source, () -> postgres.drop(name));
    }

    @Override
    public void close() throws SQLException {
        drop.run();
    }
}
