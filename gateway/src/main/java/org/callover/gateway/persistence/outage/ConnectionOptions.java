package org.callover.gateway.persistence.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.callover.gateway.config.Settings;

/**
 * What each connection to a database is opened with. What is in the URL takes precedence.
 *
 * @param properties the driver's own
 * @param statements what each connection runs first
 */
public record ConnectionOptions(Map<String, String> properties, List<String> statements) {
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final ConnectionOptions NONE = new ConnectionOptions(Map.of(), List.of());

    /**
     * A batch goes out as statements of many rows. Nothing bounds the time of a statement, because an import may take long; the
     * watch cuts a connection whose database does not answer.
     */
    private static final ConnectionOptions OF_POSTGRES = new ConnectionOptions(
            Map.of(
                    "ApplicationName",
                    "Callover",
                    "connectTimeout",
                    Integer.toString(DatabaseWatch.SECONDS),
                    "loginTimeout",
                    Integer.toString(2 * DatabaseWatch.SECONDS),
                    "tcpKeepAlive",
                    "true",
                    "reWriteBatchedInserts",
                    "true"),
            // A node that hangs in the middle of a change must not keep the others from making theirs.
            List.of("set idle_in_transaction_session_timeout = '60s'"));

    private static final ConnectionOptions OF_WATCH_OF_POSTGRES = new ConnectionOptions(
            Map.of(
                    "ApplicationName",
                    "Callover (watch)",
                    "connectTimeout",
                    Integer.toString(DatabaseWatch.SECONDS),
                    "socketTimeout",
                    Integer.toString(DatabaseWatch.SECONDS)),
            List.of());

    public ConnectionOptions {
        properties = Map.copyOf(properties);
        statements = List.copyOf(statements);
    }

    /** The options of a connection for the pool. */
    public static ConnectionOptions of(String url) {
        return url.startsWith(POSTGRES) ? OF_POSTGRES : NONE;
    }

    /** The options of the connection on which the watch asks. */
    public static ConnectionOptions ofWatch(String url) {
        return url.startsWith(POSTGRES) ? OF_WATCH_OF_POSTGRES : NONE;
    }

    /** The properties with a user and a password. */
    public Properties login(String user, String password) {
        Properties all = new Properties();
        all.putAll(properties);
        all.setProperty("user", user);
        // As the launcher passed it on: the server would take parts of some passwords for expressions.
        all.setProperty("password", System.getProperty(Settings.DB_PASSWORD, password));
        return all;
    }

    /** Runs what each connection runs first. */
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }
}
