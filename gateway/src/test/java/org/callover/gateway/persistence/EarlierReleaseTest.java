package org.callover.gateway.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.callover.gateway.EarlierRelease;
import org.callover.gateway.RunningPostgres;
import org.callover.gateway.engine.ledger.LedgerWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that an earlier release left opens in this one, with everything that was in it. */
class EarlierReleaseTest {
    @TempDir
    private Path folder;

    @Test
    void derbyHoldsWhatItHeld() throws IOException, SQLException {
        EarlierRelease.unpack("derby.zip", folder);
        String url = "jdbc:derby:" + folder.resolve("derby");
        try (StoresInDatabase stores = StoresInDatabase.existingDerby(url)) {
            assertThat(HeldLines.of(stores)).isEqualTo(expected());
            fitsOnceItIsChained(stores);
        }
    }

    @Test
    void postgresHoldsWhatItHeld() throws IOException, SQLException {
        EarlierRelease.unpack("postgres.zip", folder);
        String database = RunningPostgres.shared().newDatabase();
        try (Connection connection = RunningPostgres.shared().connect(database);
                Statement restore = connection.createStatement()) {
            restore.execute(Files.readString(folder.resolve("postgres.sql")));
        }
        try (StoresInDatabase stores = StoresInDatabase.existingPostgres(database)) {
            assertThat(HeldLines.of(stores)).isEqualTo(expected());
            fitsOnceItIsChained(stores);
        }
    }

    /** The first start gives the entries of that version their hashes. */
    private static void fitsOnceItIsChained(StoresInDatabase stores) {
        assertThat(stores.ledger().head().isUnchained()).isTrue();
        LedgerWalk walk = new LedgerWalk(stores.ledger(), stores.definitions(), stores.observations());
        stores.commit(walk::chain);
        assertThat(stores.ledger().head().isUnchained()).isFalse();
        assertThat(walk.firstMisfit()).isEmpty();
    }

    private List<String> expected() throws IOException {
        return Files.readAllLines(folder.resolve("held.txt"));
    }
}
