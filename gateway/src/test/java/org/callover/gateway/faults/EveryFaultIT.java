package org.callover.gateway.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.faults.Fault.Kind;
import org.callover.gateway.faults.FaultyNode.Operation;
import org.callover.gateway.persistence.NewDatabase;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link FaultLoopTest} does, on both databases, with every step of the start after each fault. */
@EnabledIfSystemProperty(named = "faults", matches = "all")
class EveryFaultIT {
    @TempDir
    private Path folder;

    /** The databases by name. */
    enum Made {
        DERBY,
        POSTGRES;

        NewDatabase make() {
            return this == DERBY ? NewDatabase.derby() : NewDatabase.postgres();
        }
    }

    static Stream<Arguments> all() {
        List<Arguments> all = new ArrayList<>();
        for (Made database : Made.values()) {
            for (Kind kind : Kind.values()) {
                all.add(Arguments.of(database, kind));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void importIsThereAsAWholeOrNotAtAll(Made made, Kind kind) throws SQLException, IOException {
        everyStep(made, kind, FaultyNode::importFile);
    }

    @ParameterizedTest
    @MethodSource("all")
    void definitionIsThereAsAWholeOrNotAtAll(Made made, Kind kind) throws SQLException, IOException {
        everyStep(made, kind, FaultyNode::publish);
    }

    private void everyStep(Made made, Kind kind, Operation operation) throws SQLException, IOException {
        try (NewDatabase database = made.make();
                FaultyNode node = new FaultyNode(database.dataSource(), folder)) {
            List<String> steps = new FaultLoop(node, kind)
                    .everyStepOf(operation, () -> assertThat(node.restartAtEveryFault(kind))
                            .isGreaterThan(5));
            assertThat(steps).contains("executeBatch", "commit");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void importSentAgainIsStoredOnce(Made made, Kind kind) throws SQLException, IOException {
        try (NewDatabase database = made.make();
                FaultyNode node = new FaultyNode(database.dataSource(), folder)) {
            new FaultLoop(node, kind).everyStepOfOnce(FaultyNode::importFileOnce);
        }
    }
}
