package org.callover.gateway.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.callover.gateway.store.StoreNews;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * News from PostgreSQL, which tells all who listen when a change is committed. Derby belongs to one process, which needs
 * no news.
 *
 * <p>It keeps one connection of the pool. Only one thread waits at a time.
 */
@ApplicationScoped
public class PostgresNews implements StoreNews {
    /** What a change announces itself on. */
    private static final String CHANNEL = "callover";

    private static final String ANNOUNCE = "select pg_notify('" + CHANNEL + "', '')";

    @Resource(lookup = Database.JNDI_NAME)
    private DataSource dataSource;

    private @Nullable Connection listening;

    /** Tells all who listen that something changed, once the transaction of this connection is committed. */
    static void announce(Connection connection) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            try (Statement notice = connection.createStatement()) {
                notice.execute(ANNOUNCE);
            }
        }
    }

    @Override
    public boolean isShared() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isWrapperFor(PGConnection.class);
        } catch (SQLException fault) {
            throw DatabaseFault.of("The database could not be asked what it is", fault);
        }
    }

    @Override
    public void await(Duration most) throws InterruptedException {
        long start = System.nanoTime();
        try {
            connection().unwrap(PGConnection.class).getNotifications(Math.toIntExact(most.toMillis()));
        } catch (SQLException | UndeclaredThrowableException broken) {
            // The pool wraps errors of the driver's own methods.
            close();
            Thread.sleep(Math.max(0, most.minusNanos(System.nanoTime() - start).toMillis()));
        }
    }

    private Connection connection() throws SQLException {
        Connection known = listening;
        if (known != null) {
            return known;
        }
        Connection fresh = dataSource.getConnection();
        try (Statement listen = fresh.createStatement()) {
            listen.execute("listen " + CHANNEL);
        } catch (SQLException fault) {
            fresh.close();
            throw fault;
        }
        listening = fresh;
        return fresh;
    }

    @PreDestroy
    void close() {
        Connection known = listening;
        listening = null;
        if (known != null) {
            try {
                known.close();
            } catch (SQLException gone) {
                // It is of no use any more in any case.
            }
        }
    }
}
