package org.callover.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.engine.Definitions;
import org.callover.gateway.engine.TestNode;
import org.callover.gateway.engine.column.StoredDatasets;
import org.callover.gateway.ingest.FileSender;
import org.callover.gateway.ingest.Imports;
import org.callover.gateway.persistence.NewDatabase;
import org.callover.gateway.persistence.ReplaceableStores;
import org.callover.kpi.feed.check.TwoBoroughs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is changed in the database by hand, the command names the first entry that does not fit, and what of it. */
class VerifyLedgerTest {
    private static final String HEADINGS = "series,area,period,value\n";

    @TempDir
    private Path folder;

    /** Entry 1 is the release, entry 2 a definition, and entries 3 to 5 are imports 1 to 3. */
    private List<String> verified(NewDatabase database, String... tampering) throws SQLException {
        try (database;
                ReplaceableStores stores = new ReplaceableStores(database.dataSource())) {
            TestNode node = fill(stores);
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : tampering) {
                    assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
                }
            }
            return new VerifyLedger(
                            stores.ledger(),
                            stores.definitions(),
                            stores.observations(),
                            node.part(StoredDatasets.class))
                    .lines();
        }
    }

    private TestNode fill(ReplaceableStores stores) {
        TestNode node = new TestNode(
                folder, stores, stores.ledger(), stores.definitions(), stores.observations(), stores.columns());
        node.start();
        node.part(Definitions.class).adopt("areas.yaml", TwoBoroughs.AREAS, "officer", adopted -> {});
        Imports imports = node.part(Imports.class);
        FileSender.send(imports, HEADINGS + "robbery,Camden,2021-11,10\nrobbery,Islington,2021-11,20\n");
        FileSender.send(imports, HEADINGS + "robbery,Camden,2021-12,11\nburglary,Camden,2021-12,5\n");
        FileSender.send(imports, HEADINGS + "robbery,Camden,2022-01,12\n");
        return node;
    }

    @Test
    void untouchedLedgerFits() throws SQLException {
        List<String> lines = verified(NewDatabase.derby());
        assertThat(lines.get(0)).startsWith("The ledger fits: ").contains("the last of 2026-11-03T09:30:00.123Z");
        assertThat(lines.get(1)).matches("The hash of entry \\d+ is [0-9a-f]{64}\\.");
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                Arguments.of(
                        "an amount",
                        3,
                        "The observations of robbery add up to 31, and its receipt says 30.",
                        new String[] {"update observation set amount = 21 where amount = 20"}),
                Arguments.of(
                        "a deleted row",
                        4,
                        "Observations that are stored for it: 1. Its receipt says 2.",
                        new String[] {"delete from observation where amount = 5"}),
                Arguments.of(
                        "a month",
                        3,
                        "the receipt itself was changed, or the area, month, breakdown or flags of an observation.",
                        new String[] {"update observation set first_month = first_month + 1 where amount = 20"}),
                Arguments.of(
                        "two imports that were swapped",
                        3,
                        "The observations of robbery add up to 11, and its receipt says 30.",
                        new String[] {
                            "update observation set import_id = 99 where import_id = 1",
                            "update observation set import_id = 1 where import_id = 2",
                            "update observation set import_id = 2 where import_id = 99"
                        }),
                Arguments.of(
                        "a receipt", 5, "Its format is wide in its receipt, and tidy in its record.", new String[] {
                            "update import_ledger set receipt = '{\"id\":3,\"format\":\"wide\",\"status\":\"ACCEPTED\"}' where id = 3"
                        }),
                Arguments.of("a deleted record", 4, "Its record, with its receipt, is missing.", new String[] {
                    "delete from import_ledger where id = 2"
                }),
                Arguments.of(
                        "a definition text",
                        2,
                        "Its definition texts, or the digests of its definitions, were changed.",
                        new String[] {"update definition_text set yaml = 'kpi: 1' where file_name = 'areas.yaml'"}),
                Arguments.of(
                        "an author",
                        4,
                        "The entry itself was changed, or the one before it was replaced.",
                        new String[] {"update ledger set author = 'nobody' where import_id = 2"}),
                Arguments.of("the last entry", 5, "No entry with this number is stored.", new String[] {
                    "delete from ledger where import_id = 3"
                }),
                Arguments.of(
                        "an entry in the middle", 4, "It is missing: the next entry that is stored is", new String[] {
                            "delete from ledger where import_id = 2"
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void tamperingIsNamedOnDerby(String what, int entry, String reason, String[] sql) throws SQLException {
        assertNamed(verified(NewDatabase.derby(), sql), entry, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void tamperingIsNamedOnPostgres(String what, int entry, String reason, String[] sql) throws SQLException {
        assertNamed(verified(NewDatabase.postgres(), sql), entry, reason);
    }

    private static void assertNamed(List<String> lines, int entry, String reason) {
        assertThat(lines.get(0)).startsWith("The ledger does not fit: entry " + entry + " is the first");
        assertThat(String.join("\n", lines)).contains(reason);
    }
}
