package org.callover.gateway.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.callover.gateway.faults.Fault.Kind;
import org.callover.gateway.persistence.NewDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A database that fails at any step of a change leaves nothing half-written, and nothing that was answered is lost. The
 * profile {@code faults} does the same on PostgreSQL, and has the start after each of these faults fail at any step too.
 */
class FaultLoopTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void importIsThereAsAWholeOrNotAtAll(Kind kind) throws SQLException, IOException {
        try (NewDatabase database = NewDatabase.derby();
                FaultyNode node = new FaultyNode(database.dataSource(), folder)) {
            assertThat(new FaultLoop(node, kind).everyStepOf(FaultyNode::importFile))
                    .contains("executeBatch", "commit");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "LOST_AFTER")
    void definitionIsThereAsAWholeOrNotAtAll(Kind kind) throws SQLException, IOException {
        try (NewDatabase database = NewDatabase.derby();
                FaultyNode node = new FaultyNode(database.dataSource(), folder)) {
            assertThat(new FaultLoop(node, kind).everyStepOf(FaultyNode::publish))
                    .contains("executeBatch", "commit");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "LOST_AFTER")
    void importSentAgainIsStoredOnce(Kind kind) throws SQLException, IOException {
        try (NewDatabase database = NewDatabase.derby();
                FaultyNode node = new FaultyNode(database.dataSource(), folder)) {
            new FaultLoop(node, kind).everyStepOfOnce(FaultyNode::importFileOnce);
        }
    }

    @Test
    void startMayFailAtAnyStepAfterACommitThatNobodyHeardOf() throws SQLException, IOException {
        try (NewDatabase database = NewDatabase.derby();
                FaultyNode node = new FaultyNode(database.dataSource(), folder)) {
            node.survives(FaultyNode::importFile, null);
            int commit = node.lastSteps().indexOf("commit") + 1;
            node.survives(FaultyNode::importFile, new Fault(Kind.LOST_AFTER, commit));
            assertThat(node.restartAtEveryFault(Kind.LOST_BEFORE)).isGreaterThan(5);
            node.survives(FaultyNode::importFile, null);
        }
    }
}
