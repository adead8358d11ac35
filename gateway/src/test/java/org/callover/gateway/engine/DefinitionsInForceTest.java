package org.callover.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.callover.gateway.engine.TextsInForce.Resolved;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.MemoryDefinitionStore;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
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

    private final MemoryDefinitionStore store = new MemoryDefinitionStore();

    private DefinitionsInForce at(Instant now) {
        DefinitionsInForce inForce = new DefinitionsInForce(store, Clock.fixed(now, ZoneOffset.UTC));
        inForce.recall();
        return inForce;
    }

    private static void publish(DefinitionsInForce inForce, String yaml) {
        Map<String, String> last = inForce.texts().isEmpty()
                ? Map.of()
                : Map.of("parks.yaml", inForce.texts().get("parks.yaml").yaml());
        Resolved resolved =
                TextsInForce.of(List.of(), List.of(new DefinitionText("parks.yaml", yaml, Origin.OFFICER)), last);
        inForce.publish(resolved, resolved.refused(), List.of());
    }

    @Test
    void keepsTheTextAndSinceWhenItIsInForce() {
        publish(at(MONDAY), SOUND);
        assertThat(store.all()).containsExactly(new DefinitionStore.TextInForce("parks.yaml", SOUND, MONDAY));
    }

    @Test
    void writesNothingWhereNothingChanged() {
        publish(at(MONDAY), SOUND);
        publish(at(TUESDAY), SOUND);
        assertThat(store.writes()).isEqualTo(1);
        publish(at(TUESDAY), CHANGED);
        assertThat(store.all()).containsExactly(new DefinitionStore.TextInForce("parks.yaml", CHANGED, TUESDAY));
    }

    @Test
    void earlierTextStaysInForceAcrossARestart() {
        publish(at(MONDAY), SOUND);
        DefinitionsInForce restarted = at(TUESDAY);
        publish(restarted, FAULTY);
        assertThat(restarted.state().earlier()).containsExactly(Map.entry("parks.yaml", MONDAY));
        assertThat(restarted.state().refused()).hasSize(1);
        assertThat(restarted.state().catalogue().set("parks")).isPresent();
        assertThat(store.all()).containsExactly(new DefinitionStore.TextInForce("parks.yaml", SOUND, MONDAY));
    }

    @Test
    void sameDefinitionsKeepTheirTimeOfLoading() {
        DefinitionsInForce inForce = at(MONDAY);
        publish(inForce, SOUND);
        assertThat(inForce.state().loadedAt()).isEqualTo(MONDAY);
        DefinitionsState before = inForce.state();
        publish(inForce, FAULTY);
        assertThat(inForce.state().loadedAt()).isEqualTo(before.loadedAt());
        assertThat(inForce.state().catalogue().revision())
                .isEqualTo(before.catalogue().revision());
    }
}
