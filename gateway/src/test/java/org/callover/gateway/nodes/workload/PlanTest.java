package org.callover.gateway.nodes.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The steps of a workload are those of its seed, and leave nothing broken. */
class PlanTest {
    private static final int LONG = 10_000;

    @Test
    void sameSeedGivesTheSameSteps() {
        assertThat(Plan.of(7, 500)).isEqualTo(Plan.of(7, 500));
        assertThat(Plan.of(7, 500)).isNotEqualTo(Plan.of(8, 500));
    }

    @Test
    void longOneHasEveryKindOfStep() {
        Set<String> kinds = Plan.of(7, LONG).stream()
                .map(step -> step instanceof Step.Break database
                        ? database.what().name()
                        : step.getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "Import",
                        "Define",
                        "Ask",
                        "MakeKey",
                        "UseKey",
                        "RevokeKey",
                        "Kill",
                        "Stop",
                        "Start",
                        "Pause",
                        "Resume",
                        "Jump",
                        "STOP",
                        "KILL",
                        "START",
                        "PAUSE",
                        "RESUME");
    }

    @Test
    void operationsHaveNumbersOfTheirOwn() {
        List<Integer> numbers = Plan.of(7, LONG).stream()
                .flatMap(step -> step instanceof Step.Import file
                        ? Stream.of(file.operation())
                        : step instanceof Step.Define text ? Stream.of(text.operation()) : Stream.empty())
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThan(LONG / 4);
    }

    @Test
    void whatIsBrokenIsRepairedBeforeTheNextIs() {
        Set<String> broken = new HashSet<>();
        for (Step step : Plan.of(7, LONG)) {
            if (step instanceof Step.Kill || step instanceof Step.Stop || step instanceof Step.Pause) {
                assertThat(broken).isEmpty();
                broken.add("node");
            } else if (step instanceof Step.Start || step instanceof Step.Resume) {
                assertThat(broken).containsExactly("node");
                broken.clear();
            } else if (step instanceof Step.Break database) {
                boolean repairs = database.what() == Step.ToDatabase.START || database.what() == Step.ToDatabase.RESUME;
                assertThat(broken.isEmpty()).isEqualTo(!repairs);
                broken.clear();
                if (!repairs) {
                    broken.add("database");
                }
            }
        }
        assertThat(broken).isEmpty();
    }
}
