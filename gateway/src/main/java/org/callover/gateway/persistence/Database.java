package org.callover.gateway.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.callover.gateway.config.Settings;
import org.callover.gateway.persistence.move.MoveFromDerby;
import org.callover.gateway.persistence.outage.ConnectionFaults;
import org.callover.gateway.persistence.outage.DatabaseWatch;
import org.callover.gateway.persistence.outage.StartFaults;
import org.callover.gateway.store.outage.Storage;
import org.callover.gateway.store.outage.StorageUnavailable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The database: Derby in the data folder, unless {@code callover.db.*} names another.
 *
 * <p>It is migrated to the newest schema before anything reads from it. Observers of {@link Startup} that read from it
 * need a priority above {@link #MIGRATED}.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = Database.JNDI_NAME,
        className = "${MPCONFIG=callover.db.class:org.callover.gateway.persistence.UrlDataSource}",
        // The defaults are here, because the server reads this before the war's own configuration file, and does not
        // nest.
        url = "${MPCONFIG=callover.db.url:" + UrlDataSource.EMBEDDED + "}",
        user = "${MPCONFIG=callover.db.user:callover}",
        password = "${MPCONFIG=callover.db.password:callover}",
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 16,
        properties = {
            "watched=true",
            // Each connection is asked whether it works before it is used. Otherwise, after a restart of the database,
            // the pool hands out broken ones for good.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.max-wait-time-in-millis=10000"
        })
public class Database implements Storage {
    public static final String JNDI_NAME = "java:app/jdbc/callover";

    /** The version of the newest file in {@code db/migration}. */
    static final MigrationVersion NEWEST = MigrationVersion.fromVersion("8");

    private static final String DERBY_USER = "callover";

    /** The priority at which the schema is migrated. */
    public static final int MIGRATED = 1;

    @Resource(lookup = JNDI_NAME)
    private DataSource dataSource;

    @Inject
    private MoveFromDerby move;

    @Inject
    private Settings settings;

    void migrate(@Observes @Priority(MIGRATED) Startup startup) throws SQLException {
        List<MigrationVersion> applied = applied();
        refuseNewer(applied);
        // Flyway takes a second to find that there is nothing to do, so first check whether there is.
        if (!applied.contains(NEWEST)) {
            refuseToMigrateFor(settings.command(), applied);
            try {
                migrations(dataSource).load().migrate();
            } catch (FlywayException fault) {
                StartFaults.refuse("the tables of the database could not be made or brought up to date ("
                        + StartFaults.oneLine(fault) + "): give the user the right to make tables there, or restore the"
                        + " data from a backup.");
                throw fault;
            }
        }
        Optional<Path> derby = Settings.moveFrom();
        if (derby.isPresent()) {
            copy(UrlDataSource.DERBY + derby.get());
        }
    }

    private void copy(String derby) throws SQLException {
        UrlDataSource source = new UrlDataSource();
        source.setUrl(derby);
        try (Connection from = source.getConnection(DERBY_USER, DERBY_USER);
                Connection to = dataSource.getConnection()) {
            move.copy(from, to);
        } finally {
            stop(derby);
        }
    }

    /** A command changes no schema: it may be asked about a database of which there is no backup. */
    private static void refuseToMigrateFor(Optional<String> command, List<MigrationVersion> applied) {
        command.ifPresent(word -> {
            String version = applied.stream()
                    .max(Comparator.naturalOrder())
                    .map(newest -> "has version " + newest)
                    .orElse("is empty");
            String refusal = "the database " + version + ", and " + word + " needs version " + NEWEST
                    + ": start Callover on it once. Nothing was changed.";
            StartFaults.refuse(refusal);
            throw new IllegalStateException(refusal);
        });
    }

    /** The files that make the schema, in the words of the kind of database. */
    static FluentConfiguration migrations(DataSource dataSource) throws SQLException {
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(Map.of(
                        "text",
                        isDerby(dataSource) ? "clob" : "text",
                        "bytes",
                        isDerby(dataSource) ? "blob" : "bytea"));
    }

    private static void refuseNewer(List<MigrationVersion> applied) {
        Optional<MigrationVersion> newer =
                applied.stream().max(Comparator.naturalOrder()).filter(version -> version.isNewerThan(NEWEST));
        if (newer.isPresent()) {
            String refusal =
                    "the database has version " + newer.get() + " and was written by a newer Callover, but this one"
                            + " only knows versions up to " + NEWEST
                            + ": start the newer Callover, or restore the data from a backup"
                            + " made before it. Nothing was changed.";
            StartFaults.refuse(refusal);
            throw new IllegalStateException(refusal);
        }
    }

    /** The versions in Flyway's history; none, if there is no history yet. */
    private List<MigrationVersion> applied() {
        String history =
                "select \"version\" from \"flyway_schema_history\" where \"version\" is not null and \"success\" = ?";
        List<MigrationVersion> versions = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(history)) {
            query.setBoolean(1, true);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    versions.add(MigrationVersion.fromVersion(found.getString(1)));
                }
            }
        } catch (SQLException noHistory) {
            return List.of();
        }
        return versions;
    }

    /** Closes Derby's files, so that the next start has nothing to recover. */
    void close(@Observes Shutdown shutdown) throws SQLException {
        String url = url(dataSource);
        if (url.startsWith(UrlDataSource.DERBY)) {
            stop(url.replaceFirst(";.*", ""));
        }
    }

    private static void stop(String derby) throws SQLException {
        try {
            DriverManager.getConnection(derby + ";shutdown=true", DERBY_USER, DERBY_USER)
                    .close();
        } catch (SQLException stopped) {
            // Derby reports a clean stop as an exception with this state.
            if (!"08006".equals(stopped.getSQLState())) {
                throw stopped;
            }
        }
    }

    @Override
    public Optional<Duration> goneFor() {
        return DatabaseWatch.goneFor();
    }

    @Override
    public boolean isOutage(Throwable error) {
        return ConnectionFaults.isCausedBy(error, StorageUnavailable.class::isInstance)
                || ConnectionFaults.isLost(error)
                || ConnectionFaults.isOfDatabase(error) && !answers();
    }

    private boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    private static boolean isDerby(DataSource dataSource) throws SQLException {
        return url(dataSource).startsWith(UrlDataSource.DERBY);
    }

    private static String url(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }
}
