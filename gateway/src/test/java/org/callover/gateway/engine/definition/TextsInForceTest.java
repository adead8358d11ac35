package org.callover.gateway.engine.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callover.gateway.engine.definition.TextsInForce.Resolved;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.indicator.DefinitionProblem;
import org.junit.jupiter.api.Test;

/** A fault keeps out its own file and what needs it, and what was last in force stays in force. */
class TextsInForceTest {
    private static final String SET = """
            kpi: 1
            set: parks
            title: Parks
            series: [{ id: visits, title: Visits, unit: visits }]
            indicators:
              - { id: parks.visits, title: Visits, measure: { count: visits }, good: higher }
            """;
    private static final String BOARD = """
            kpi: 1
            board: ours
            title: Ours
            sections: [{ title: Parks, indicators: [parks.visits] }]
            """;
    private static final String OTHER =
            SET.replace("parks", "roads").replace("id: visits", "id: cars").replace("count: visits", "count: cars");
    private static final String FAULTY = SET.replace("good: higher", "good: highest");
    private static final Map<String, String> BOTH = Map.of("parks.yaml", SET, "ours.yaml", BOARD);

    @Test
    void takesEveryTextThatIsSound() {
        Resolved resolved = resolve(BOTH, Map.of());
        assertThat(resolved.refused()).isEmpty();
        assertThat(resolved.inForce()).containsExactlyInAnyOrderEntriesOf(BOTH);
        assertThat(resolved.earlier()).isEmpty();
    }

    @Test
    void keepsTheLastSoundTextOfAFaultyFileAndWhatNeedsIt() {
        Resolved resolved = resolve(Map.of("parks.yaml", FAULTY, "ours.yaml", BOARD), BOTH);
        assertThat(resolved.inForce()).containsExactlyInAnyOrderEntriesOf(BOTH);
        assertThat(resolved.earlier()).containsExactly("parks.yaml");
        assertThat(resolved.refused()).extracting(DefinitionProblem::document).containsExactly("parks.yaml");
        assertThat(resolved.checked().catalogue().set("ours")).isPresent();
    }

    @Test
    void keepsItOfAFileThatIsNoLongerYaml() {
        Resolved resolved = resolve(Map.of("parks.yaml", SET + " x: [", "ours.yaml", BOARD), BOTH);
        assertThat(resolved.earlier()).containsExactly("parks.yaml");
        assertThat(resolved.refused()).extracting(DefinitionProblem::document).containsExactly("parks.yaml");
    }

    @Test
    void leavesOutANewFileWithFaultsAndNothingElse() {
        Resolved resolved = resolve(Map.of("parks.yaml", FAULTY, "roads.yaml", OTHER), Map.of());
        assertThat(resolved.inForce()).containsOnlyKeys("roads.yaml");
        assertThat(resolved.refused()).extracting(DefinitionProblem::document).containsExactly("parks.yaml");
    }

    @Test
    void takesAGoodFileBesideAFaultyOne() {
        Map<String, String> present = new TreeMap<>(BOTH);
        present.put("parks.yaml", FAULTY);
        present.put("roads.yaml", OTHER);
        Resolved resolved = resolve(present, BOTH);
        assertThat(resolved.inForce()).containsOnlyKeys("ours.yaml", "parks.yaml", "roads.yaml");
    }

    @Test
    void refusesAChangeThatLeavesAnotherFileWithoutWhatItNeeds() {
        String renamed = SET.replace("parks.visits", "parks.people");
        Resolved resolved = resolve(Map.of("parks.yaml", renamed, "ours.yaml", BOARD), BOTH);
        assertThat(resolved.inForce()).containsExactlyInAnyOrderEntriesOf(BOTH);
        assertThat(resolved.refused()).singleElement().satisfies(problem -> {
            assertThat(problem.document()).isEqualTo("parks.yaml");
            assertThat(problem.code()).isEqualTo("BREAKS_OTHERS");
            assertThat(problem.message()).contains("ours.yaml:4");
        });
    }

    @Test
    void takesTwoChangesThatNeedEachOther() {
        Map<String, String> present = Map.of(
                "parks.yaml", SET.replace("parks.visits", "parks.people"),
                "ours.yaml", BOARD.replace("parks.visits", "parks.people"));
        Resolved resolved = resolve(present, BOTH);
        assertThat(resolved.refused()).isEmpty();
        assertThat(resolved.inForce()).containsExactlyInAnyOrderEntriesOf(present);
    }

    @Test
    void refusesANewFileThatTakesAnIdOfOneInForce() {
        Map<String, String> present = new TreeMap<>(BOTH);
        present.put("a.yaml", SET.replace("title: Parks", "title: Other parks"));
        Resolved resolved = resolve(present, BOTH);
        assertThat(resolved.inForce()).containsExactlyInAnyOrderEntriesOf(BOTH);
        assertThat(resolved.refused()).extracting(DefinitionProblem::document).containsExactly("a.yaml");
    }

    @Test
    void withdrawsAFileThatIsGoneAndNamesWhatNeededIt() {
        Resolved resolved = resolve(Map.of("ours.yaml", BOARD), BOTH);
        assertThat(resolved.inForce()).isEmpty();
        assertThat(resolved.refused()).extracting(DefinitionProblem::document).containsExactly("ours.yaml");
    }

    private static Resolved resolve(Map<String, String> present, Map<String, String> last) {
        List<DefinitionText> texts = new TreeMap<>(present)
                .entrySet().stream()
                        .map(file -> new DefinitionText(file.getKey(), file.getValue(), Origin.OFFICER))
                        .toList();
        return TextsInForce.of(List.of(), texts, last);
    }
}
