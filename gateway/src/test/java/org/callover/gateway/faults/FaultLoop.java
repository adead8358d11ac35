package org.callover.gateway.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callover.gateway.faults.Fault.Kind;
import org.callover.gateway.faults.FaultyNode.Operation;

/** An operation that is done again and again, while the database fails at one step more each time, until nothing fails. */
record FaultLoop(FaultyNode node, Kind kind) {
    private static final int MOST_STEPS = 500;

    /** The next import is tried after each of so many faults. */
    private static final int BETWEEN_IMPORTS = 5;

    /** Returns the steps of the operation. */
    List<String> everyStepOf(Operation operation) {
        return everyStepOf(operation, () -> {});
    }

    /** Does something else after every fault. */
    List<String> everyStepOf(Operation operation, Runnable afterwards) {
        int step = 1;
        while (node.survives(operation, new Fault(kind, step))) {
            afterwards.run();
            if (step % BETWEEN_IMPORTS == 0) {
                node.survives(FaultyNode::importFile, null);
            }
            step++;
            assertThat(step).as("the operation ends").isLessThan(MOST_STEPS);
        }
        node.survives(FaultyNode::importFile, null);
        node.survives(operation, null);
        return node.lastSteps();
    }

    /** The same with an operation that is sent again until it succeeds: then it has been done once. */
    void everyStepOfOnce(Operation operation) {
        StoredState before = node.stored();
        int step = 1;
        while (node.survives(operation, new Fault(kind, step))) {
            StoredState after = node.stored();
            assertThat(after.isOneChangeAfter(before))
                    .as("done once, though step %d failed", step)
                    .isTrue();
            before = after;
            step++;
            assertThat(step).as("the operation ends").isLessThan(MOST_STEPS);
        }
    }
}
