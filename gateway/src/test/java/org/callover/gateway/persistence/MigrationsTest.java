package org.callover.gateway.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.store.LedgerEntry;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void newestVersionIsTheOneThatADatabaseIsTakenAsCurrentBy() throws IOException, URISyntaxException {
        Path folder = Path.of(Database.class.getResource("/db/migration").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            int newest = files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertThat(Database.NEWEST.getVersion()).isEqualTo(Integer.toString(newest));
        }
    }

    @Test
    void keyOfAnEarlierVersionWorksOnAndHasAName() throws SQLException {
        String url = "jdbc:derby:memory:earlier-version";
        UrlDataSource database = new UrlDataSource();
        database.setUrl(url + ";create=true");
        database.setUser("callover");
        database.setPassword("callover");
        migrate(database, "3");
        String hash = "a".repeat(64);
        try (Connection connection = database.getConnection();
                Statement insert = connection.createStatement()) {
            insert.executeUpdate("insert into api_key (id, name, role, key_hash, created_at) values"
                    + " (1, 'administrator', 'administrator', '" + hash + "', timestamp('2026-01-15 09:30:04.158'))");
        }
        migrate(database, "latest");
        assertThat(new StartReads(database).ledger()).isEmpty();
        Instant madeAt = Instant.parse("2026-01-15T09:30:04.158Z");
        assertThat(new StartReads(database).keyWithHash(hash))
                .contains(new KeyEntry(1, "administrator", "administrator", madeAt, "first start", null));
        drop(url);
    }

    @Test
    void importOfAnEarlierVersionKeepsItsNumberInTheLedger() throws SQLException {
        String url = "jdbc:derby:memory:before-the-ledger";
        UrlDataSource database = new UrlDataSource();
        database.setUrl(url + ";create=true");
        database.setUser("callover");
        database.setPassword("callover");
        migrate(database, "4");
        Instant recordedAt = Instant.parse("2026-01-15T09:30:04.158Z");
        try (Connection connection = database.getConnection();
                Statement insert = connection.createStatement()) {
            insert.executeUpdate("insert into import_ledger (id, recorded_at, format, sha256, status, receipt) values"
                    + " (1, " + recordedAt.toEpochMilli() + ", 'tidy', '" + "a".repeat(64) + "', 'ACCEPTED', '{}')");
        }
        migrate(database, "latest");
        assertThat(new StartReads(database).ledger())
                .containsExactly(new LedgerEntry(1, recordedAt, LedgerEntry.Kind.IMPORT, "not recorded", 1));
        assertThat(new StartReads(database).definitionMarks()).isEmpty();
        drop(url);
    }

    private static void drop(String url) {
        try {
            DriverManager.getConnection(url + ";drop=true", "callover", "callover")
                    .close();
        } catch (SQLException dropped) {
            // Derby reports a clean end as an exception with this state.
            assertThat(dropped.getSQLState()).isEqualTo("08006");
        }
    }

    private static void migrate(UrlDataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(Map.of("text", "clob"))
                .target(version)
                .load()
                .migrate();
    }
}
