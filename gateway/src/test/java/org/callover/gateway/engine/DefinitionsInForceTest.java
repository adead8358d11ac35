package org.callover.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.gateway.engine.definition.TextsInForce.Resolved;
import org.callover.gateway.store.DefinitionStore.TextInForce;
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

    private static final SortedMap<String, TextInForce> PARKS =
            new TreeMap<>(Map.of("parks.yaml", new TextInForce("parks.yaml", SOUND, MONDAY)));

    private Instant now = MONDAY;
    private final DefinitionsInForce inForce =
            new DefinitionsInForce(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    private void publish(String yaml) {
        Resolved resolved = inForce.check().resolve(Map.of("parks.yaml", yaml), PARKS);
        inForce.publish(resolved, PARKS, resolved.refused(), List.of());
    }

    @Test
    void earlierTextStaysInForce() {
        now = TUESDAY;
        publish(FAULTY);
        assertThat(inForce.state().earlier()).containsExactly(Map.entry("parks.yaml", MONDAY));
        assertThat(inForce.state().refused()).hasSize(1);
        assertThat(inForce.state().catalogue().set("parks")).isPresent();
    }

    @Test
    void sameDefinitionsKeepTheirTimeOfLoading() {
        publish(SOUND);
        assertThat(inForce.state().loadedAt()).isEqualTo(MONDAY);
        String before = inForce.state().catalogue().revision();
        now = TUESDAY;
        publish(FAULTY);
        assertThat(inForce.state().loadedAt()).isEqualTo(MONDAY);
        assertThat(inForce.state().catalogue().revision()).isEqualTo(before);
        publish(CHANGED);
        assertThat(inForce.state().loadedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void textsOfAnotherNodeComeIntoForceWithoutTheFolder() {
        publish(FAULTY);
        now = TUESDAY;
        SortedMap<String, TextInForce> theirs =
                new TreeMap<>(Map.of("parks.yaml", new TextInForce("parks.yaml", CHANGED, TUESDAY)));
        assertThat(inForce.follow(theirs).set("parks").orElseThrow().title()).isEqualTo("Our parks");
        assertThat(inForce.state().earlier()).isEmpty();
        assertThat(inForce.state().loadedAt()).isEqualTo(TUESDAY);
        assertThat(inForce.state().refused()).hasSize(1);
    }
}
