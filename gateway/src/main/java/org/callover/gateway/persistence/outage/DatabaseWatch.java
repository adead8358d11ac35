package org.callover.gateway.persistence.outage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callover.gateway.config.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A watch of whether a database in another process answers. It asks once a second, on a connection of its own.
 *
 * <p>When there is no answer, all other connections are cut, so that nobody goes on waiting, and new ones are refused at
 * once. It then tries to connect several times a second, until the database answers again. The log has one line when the
 * database is gone, and one when it is back.
 */
public final class DatabaseWatch {
    /** The property of the process that says since when the database has been gone; the war's class loaders share it. */
    private static final String GONE = Settings.PREFIX + "db.gone";

    private static final Logger LOG = System.getLogger(DatabaseWatch.class.getName());
    private static final long MILLIS_BETWEEN = 1_000;
    private static final long MILLIS_WHILE_GONE = 200;

    /** How long an answer may take. */
    static final int SECONDS = 3;

    private final Opener pooled;
    private final Opener asking;
    private final Set<Connection> open = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final AtomicBoolean isWatching = new AtomicBoolean();
    private @Nullable Connection own;

    /** What opens a new connection. */
    public interface Opener {
        Connection open() throws SQLException;
    }

    /**
     * A watch that starts with the first connection.
     *
     * @param pooled opens a connection for the pool
     * @param asking opens the watch's own connection, which waits for nothing longer than {@link #SECONDS}
     */
    public DatabaseWatch(Opener pooled, Opener asking) {
        this.pooled = pooled;
        this.asking = asking;
    }

    /** For how long the database has not answered; empty while it answers. */
    public static Optional<Duration> goneFor() {
        return System.getProperties().get(GONE) instanceof Long since
                ? Optional.of(Duration.ofNanos(System.nanoTime() - since))
                : Optional.empty();
    }

    /** A new connection for the pool; refused at once while the database is gone. */
    public Connection connect() throws SQLException {
        if (isWatching.get() && goneFor().isPresent()) {
            throw new SQLTransientConnectionException("The database does not answer", "08001");
        }
        try {
            Connection connection = pooled.open();
            open.add(connection);
            if (isWatching.compareAndSet(false, true)) {
                start();
            }
            return connection;
        } catch (SQLException fault) {
            if (isWatching.get() && ConnectionFaults.isLost(fault)) {
                isGone(fault.getMessage());
            }
            throw fault;
        }
    }

    /** Whether a connection was ever made. */
    public boolean hasConnected() {
        return isWatching.get();
    }

    private void start() {
        Thread thread = new Thread(this::watch, "callover-database-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(goneFor().isPresent() ? MILLIS_WHILE_GONE : MILLIS_BETWEEN);
                ask();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        try {
            long start = System.nanoTime();
            if (own != null && !own.isValid(SECONDS)) {
                boolean isHanging =
                        System.nanoTime() - start >= Duration.ofSeconds(SECONDS).toNanos();
                cut(own);
                own = null;
                if (isHanging) {
                    isGone("no answer for " + SECONDS + " seconds");
                    return;
                }
            }
            if (own == null) {
                own = asking.open();
            }
            isBack();
        } catch (SQLException fault) {
            isGone(fault.getMessage());
        }
    }

    private void isGone(@Nullable String why) {
        if (System.getProperties().putIfAbsent(GONE, System.nanoTime()) == null) {
            LOG.log(
                    Level.WARNING,
                    "The database does not answer ({0}). Reads go on from memory; calls that need the database are"
                            + " answered 503 until it is back.",
                    why);
        }
        List<Connection> all;
        synchronized (open) {
            all = List.copyOf(open);
            open.clear();
        }
        all.forEach(DatabaseWatch::cut);
    }

    private static void isBack() {
        Optional<Duration> gone = goneFor();
        if (System.getProperties().remove(GONE) != null) {
            LOG.log(
                    Level.INFO,
                    "The database answers again, after {0} seconds.",
                    gone.orElse(Duration.ZERO).toSeconds());
        }
    }

    /** Frees whoever waits for an answer on this connection. */
    private static void cut(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException broken) {
            // It was of no use already.
        }
    }
}
