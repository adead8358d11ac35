package org.callover.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's command that copies an embedded database, on one that an earlier release left. */
@EnabledIfSystemProperty(named = "faults", matches = "all")
class MoveToPostgresIT {
    private static final List<String> COMMAND = List.of("move-to-postgres");

    @TempDir
    private Path data;

    @Test
    void copiesEverythingAndProvesIt() throws IOException {
        EarlierRelease.unpack("derby.zip", data);
        RunningPostgres postgres = RunningPostgres.shared();
        String database = postgres.newDatabase();
        RunningGateway move =
                RunningGateway.command(data, RunningGateway.freePort(), postgres.settings(database), COMMAND);
        assertThat(move.exit()).as(move.console()).isZero();
        assertThat(move.console())
                .contains("2,967 observations of 17 imports")
                .contains("The ledger was verified", "the last one has the same hash in both databases")
                .contains("The same bytes from both: 100 scorecards")
                .contains("Everything was copied.");
        postgres.drop(database);
    }

    @Test
    void needsAPostgresAndADerby() {
        RunningGateway without = RunningGateway.command(data, RunningGateway.freePort(), Map.of(), COMMAND);
        assertThat(without.exit()).isEqualTo(2);
        assertThat(without.console()).contains("move-to-postgres needs the database to copy to");
        RunningGateway empty = RunningGateway.command(
                data, RunningGateway.freePort(), Map.of("callover.db.url", "jdbc:postgresql://h/d"), COMMAND);
        assertThat(empty.exit()).isEqualTo(2);
        assertThat(empty.console()).contains("there is no " + data.resolve("derby") + " to copy");
    }
}
