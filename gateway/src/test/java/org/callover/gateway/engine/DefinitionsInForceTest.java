package org.callover.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callover.gateway.engine.definition.TextsInForce.Resolved;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.store.DefinitionStore.TextChange;
import org.callover.gateway.store.LedgerEntry;
import org.junit.jupiter.api.Test;

class DefinitionsInForceTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final String SOUND = """
            kpi: 1
            set: parks
            title: Parks
            series: [{ id: visits, title: Visits, unit: visits }]
            indicators:
              - { id: parks.visits, title: Visits, measure: { count: visits }, good: higher }
            """;
    private static final String CHANGED = SOUND.replace("title: Parks", "title: Our parks");
    private static final String FAULTY = SOUND.replace("good: higher", "good: highest");

    private final DefinitionsInForce inForce = new DefinitionsInForce();

    private final Ledger monday = with(Ledger.EMPTY, SOUND, MONDAY);

    /** A ledger with an entry that puts this text in force. */
    private static Ledger with(Ledger before, String yaml, Instant at) {
        int number = before.last() + 1;
        return before.with(
                List.of(new LedgerEntry(number, at, LedgerEntry.Kind.DEFINITIONS, "officer", null)),
                Map.of(),
                List.of(new TextChange(number, "parks.yaml", yaml, at)),
                0);
    }

    private void publish(String yaml, Ledger ledger) {
        Resolved resolved = inForce.check().resolve(Map.of("parks.yaml", yaml), ledger.texts());
        inForce.publish(resolved, ledger, resolved.refused(), List.of());
    }

    @Test
    void earlierTextStaysInForce() {
        publish(FAULTY, monday);
        assertThat(inForce.state().earlier()).containsExactly(Map.entry("parks.yaml", MONDAY));
        assertThat(inForce.state().refused()).hasSize(1);
        assertThat(inForce.state().catalogue().set("parks")).isPresent();
    }

    @Test
    void timeOfLoadingIsThatOfTheEntry() {
        publish(FAULTY, monday);
        assertThat(inForce.state().loadedAt()).isEqualTo(MONDAY);
        publish(CHANGED, with(monday, CHANGED, TUESDAY));
        assertThat(inForce.state().loadedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void textsOfAnotherNodeComeIntoForceWithoutTheFolder() {
        publish(FAULTY, monday);
        Ledger theirs = with(monday, CHANGED, TUESDAY);
        assertThat(inForce.follow(theirs).set("parks").orElseThrow().title()).isEqualTo("Our parks");
        assertThat(inForce.state().earlier()).isEmpty();
        assertThat(inForce.state().loadedAt()).isEqualTo(TUESDAY);
        assertThat(inForce.state().refused()).hasSize(1);
    }
}
