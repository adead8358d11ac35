package org.callover.gateway.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callover.gateway.RunningPostgres;
import org.callover.gateway.store.DefinitionMark;
import org.callover.gateway.store.DefinitionStore.TextChange;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** The kinds of databases, each with a new one. */
    private enum Kind {
        DERBY {
            @Override
            void on(Check check) throws SQLException {
                String url = "jdbc:derby:memory:earlier-version";
                check.of(StoresInDatabase.source(url + ";create=true", "callover", "callover"));
                StoresInDatabase.dropDerby(url);
            }
        },
        POSTGRES {
            @Override
            void on(Check check) throws SQLException {
                RunningPostgres postgres = RunningPostgres.shared();
                String name = postgres.newDatabase();
                check.of(StoresInDatabase.source(postgres.url(name), RunningPostgres.USER, RunningPostgres.PASSWORD));
                postgres.drop(name);
            }
        };

        abstract void on(Check check) throws SQLException;
    }

    /** What is checked of a database. */
    private interface Check {
        void of(UrlDataSource database) throws SQLException;
    }

    @ParameterizedTest
    @EnumSource
    void keyOfAnEarlierVersionWorksOnAndHasAName(Kind kind) throws SQLException {
        kind.on(database -> {
            migrate(database, "3");
            String hash = "a".repeat(64);
            execute(
                    database,
                    "insert into api_key (id, name, role, key_hash, created_at) values (1, 'administrator',"
                            + " 'administrator', '" + hash + "', {ts '2026-01-15 09:30:04.158'})");
            migrate(database, "latest");
            assertThat(entries(database)).isEmpty();
            Instant madeAt = Instant.parse("2026-01-15T09:30:04.158Z");
            assertThat(new StartReads(database).keysByHash())
                    .containsEntry(
                            hash, new KeyEntry(1, "administrator", "administrator", madeAt, "first start", null));
        });
    }

    @ParameterizedTest
    @EnumSource
    void importOfAnEarlierVersionKeepsItsNumberInTheLedger(Kind kind) throws SQLException {
        kind.on(database -> {
            migrate(database, "4");
            Instant recordedAt = Instant.parse("2026-01-15T09:30:04.158Z");
            execute(
                    database,
                    "insert into import_ledger (id, recorded_at, format, sha256, status, receipt) values (1, "
                            + recordedAt.toEpochMilli() + ", 'tidy', '" + "a".repeat(64) + "', 'ACCEPTED', '{}')");
            migrate(database, "latest");
            assertThat(entries(database))
                    .containsExactly(new LedgerEntry(1, recordedAt, LedgerEntry.Kind.IMPORT, "not recorded", 1));
            try (Connection connection = database.getConnection()) {
                assertThat(new LedgerTables(connection).head()).isEqualTo(new LedgerHead(1, recordedAt, null, 1));
                assertThat(new LedgerTables(connection).marks(0, 1)).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void definitionsOfAnEarlierVersionStayInForce(Kind kind) throws SQLException {
        kind.on(database -> {
            migrate(database, "5");
            execute(
                    database,
                    "insert into ledger (number, recorded_at, kind, author, import_id)"
                            + " values (1, 7000, 'DEFINITIONS', 'release', null)");
            execute(database, "insert into definition_item (name, digest, number) values ('SET parks', 'ab12', 1)");
            execute(
                    database,
                    "insert into definition_in_force (file_name, yaml, since) values ('parks.yaml', 'kpi: 1', 5000)");
            migrate(database, "latest");
            assertThat(new StartReads(database).definitionTexts(0, 1))
                    .containsExactly(new TextChange(1, "parks.yaml", "kpi: 1", Instant.ofEpochMilli(5000)));
            try (Connection connection = database.getConnection()) {
                assertThat(new LedgerTables(connection).marks(0, 1))
                        .isEqualTo(Map.of("SET parks", new DefinitionMark("ab12", 1)));
            }
        });
    }

    private static List<LedgerEntry> entries(UrlDataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new LedgerTables(connection).entries(0, Integer.MAX_VALUE);
        }
    }

    private static void execute(UrlDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void migrate(UrlDataSource database, String version) throws SQLException {
        Database.migrations(database).target(version).load().migrate();
    }
}
