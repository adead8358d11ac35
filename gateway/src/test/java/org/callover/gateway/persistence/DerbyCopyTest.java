package org.callover.gateway.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.callover.gateway.EarlierRelease;
import org.callover.gateway.persistence.move.DerbyCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyCopyTest {
    private static final String TEXT = "tab\t, \\, \\N, \\., two\nlines,\r, ' \" é €";

    @TempDir
    private Path folder;

    @Test
    void everythingIsHeldAndAFullTargetIsRefused() throws IOException, SQLException {
        EarlierRelease.unpack("derby.zip", folder);
        try (StoresInDatabase derby = StoresInDatabase.existingDerby("jdbc:derby:" + folder.resolve("derby"));
                StoresInDatabase postgres = StoresInDatabase.postgres()) {
            try (Connection from = derby.connect();
                    Statement change = from.createStatement()) {
                change.executeUpdate(
                        "insert into revoked_key values (99, '" + TEXT.replace("'", "''") + "', 'reader', 1, 'one')");
                try (Connection to = postgres.connect()) {
                    new DerbyCopy(from, to).run();
                }
                List<String> held = HeldLines.of(derby);
                assertThat(HeldLines.of(postgres)).isEqualTo(held);
                assertThat(postgres.text("select name from revoked_key where id = 99"))
                        .isEqualTo(TEXT);
                try (Connection to = postgres.connect()) {
                    assertThatThrownBy(() -> new DerbyCopy(from, to).run()).hasMessageContaining("is not empty");
                }
                assertThat(HeldLines.of(postgres)).isEqualTo(held);
            }
        }
    }

    @Test
    void failureLeavesNothingAndAnotherTrySucceeds() throws IOException, SQLException {
        EarlierRelease.unpack("derby.zip", folder);
        try (StoresInDatabase derby = StoresInDatabase.existingDerby("jdbc:derby:" + folder.resolve("derby"));
                StoresInDatabase postgres = StoresInDatabase.postgres();
                Connection from = derby.connect();
                Connection to = postgres.connect();
                Statement change = to.createStatement()) {
            // The last of the tables cannot take its rows.
            change.execute("alter table series_key add constraint none check (id < 0)");
            assertThatThrownBy(() -> new DerbyCopy(from, to).run()).isInstanceOf(SQLException.class);
            assertThat(postgres.text("select count(*) from observation")).isEqualTo("0");
            assertThat(postgres.text("select number from ledger_head")).isEqualTo("0");
            change.execute("alter table series_key drop constraint none");
            new DerbyCopy(from, to).run();
            assertThat(HeldLines.of(postgres)).isEqualTo(HeldLines.of(derby));
        }
    }
}
