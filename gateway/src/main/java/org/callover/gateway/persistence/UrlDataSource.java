package org.callover.gateway.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.callover.gateway.config.Settings;
import org.callover.gateway.persistence.outage.ConnectionOptions;
import org.callover.gateway.persistence.outage.DatabaseWatch;
import org.callover.gateway.persistence.outage.StartFaults;
import org.jspecify.annotations.Nullable;

/**
 * A data source that needs only a JDBC URL, with a driver from the war or the {@code modules/} folder.
 *
 * <p>The server's pool loads drivers only from its own class path, and data sources also from the war's. Derby's data
 * sources take no URL, so this one is needed. The pool calls the setters.
 *
 * <p>A database in another process can go away. If it is watched, connections to it are refused as long as it is gone.
 */
public class UrlDataSource implements DataSource {
    /** The value, in place of a URL, for Derby in the data folder. */
    static final String EMBEDDED = "embedded";

    /** What the URLs of Derby begin with, which is part of this process. */
    static final String DERBY = "jdbc:derby:";

    private String url = EMBEDDED;
    private String user = "";
    private String password = "";

    private boolean isWatched;

    private @Nullable Driver driver;
    private @Nullable DatabaseWatch watch;
    private @Nullable PrintWriter log;

    public void setUrl(String url) {
        this.url = url.equals(EMBEDDED) ? DERBY + Settings.dataFolder().resolve("derby") + ";create=true" : url;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Whether to find out all the time if the database answers; the pool of the server sets it. */
    public void setWatched(boolean watched) {
        isWatched = watched;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String as, String with) throws SQLException {
        if (!isWatched || url.startsWith(DERBY)) {
            return open(as, with, ConnectionOptions.of(url));
        }
        DatabaseWatch watched = watch(as, with);
        try {
            return watched.connect();
        } catch (SQLException fault) {
            if (!watched.hasConnected()) {
                StartFaults.refuse(url, as, fault);
            }
            throw fault;
        }
    }

    private synchronized DatabaseWatch watch(String as, String with) {
        if (watch == null) {
            watch = new DatabaseWatch(
                    () -> open(as, with, ConnectionOptions.of(url)),
                    () -> open(as, with, ConnectionOptions.ofWatch(url)));
        }
        return watch;
    }

    private Connection open(String as, String with, ConnectionOptions options) throws SQLException {
        Connection connection = driver().connect(url, options.login(as, with));
        if (connection == null) {
            throw noDriver();
        }
        options.prepare(connection);
        return connection;
    }

    private synchronized Driver driver() throws SQLException {
        if (driver == null) {
            for (Driver candidate : ServiceLoader.load(Driver.class, UrlDataSource.class.getClassLoader())) {
                if (candidate.acceptsURL(url)) {
                    driver = candidate;
                    return candidate;
                }
            }
            throw noDriver();
        }
        return driver;
    }

    private SQLException noDriver() {
        return new SQLException("No JDBC driver for '" + url + "': put the driver's jar into the modules/ folder.");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return log;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        log = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Left to the driver.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("No java.util.logging here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
