package org.callover.gateway.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.callover.gateway.faults.Fault.Kind;
import org.callover.gateway.faults.FaultyNode.Operation;
import org.callover.gateway.persistence.NewDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that fails at any step of a change leaves nothing half-written, and nothing that was answered is lost. */
class FaultLoopTest {
    private static final int MOST_STEPS = 500;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void importIsThereAsAWholeOrNotAtAll(Kind kind) throws SQLException, IOException {
        everyStep(FaultyNode::importFile, kind);
    }

    @ParameterizedTest
    @EnumSource
    void definitionIsThereAsAWholeOrNotAtAll(Kind kind) throws SQLException, IOException {
        everyStep(FaultyNode::publish, kind);
    }

    private void everyStep(Operation operation, Kind kind) throws SQLException, IOException {
        try (NewDatabase database = NewDatabase.derby();
                FaultyNode node = new FaultyNode(database.dataSource(), folder)) {
            int step = 1;
            while (node.survives(operation, new Fault(kind, step))) {
                node.survives(FaultyNode::importFile, null);
                step++;
                if (step > MOST_STEPS) {
                    throw new AssertionError("the operation never ends");
                }
            }
        }
    }
}
