package org.callover.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class RunningPostgresTest {
    private static void execute(RunningPostgres postgres, String database, String sql) throws SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int rows(RunningPostgres postgres, String database) throws SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from kept")) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void keepsWhatWasCommittedThroughStopKillAndPause() throws SQLException {
        try (RunningPostgres postgres = RunningPostgres.start()) {
            String database = postgres.newDatabase();
            execute(postgres, database, "create table kept (number integer)");
            execute(postgres, database, "insert into kept values (1)");
            postgres.stop();
            assertThatThrownBy(() -> postgres.connect(database)).isInstanceOf(SQLException.class);
            postgres.startAgain();
            execute(postgres, database, "insert into kept values (2)");
            postgres.kill();
            postgres.startAgain();
            assertThat(rows(postgres, database)).isEqualTo(2);
            postgres.pause();
            String impatient = postgres.url(database) + "?loginTimeout=1";
            assertThatThrownBy(() ->
                            DriverManager.getConnection(impatient, RunningPostgres.USER, RunningPostgres.PASSWORD))
                    .isInstanceOf(SQLException.class);
            postgres.resume();
            assertThat(rows(postgres, database)).isEqualTo(2);
        }
    }

    @Test
    void userHasNoOtherRightsThanThoseOfAnOwner() {
        RunningPostgres postgres = RunningPostgres.shared();
        String database = postgres.newDatabase();
        assertThatThrownBy(() -> execute(postgres, database, "create database another"))
                .hasMessageContaining("permission denied");
        postgres.drop(database);
    }
}
