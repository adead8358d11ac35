package org.callover.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.callover.gateway.store.DefinitionStore.TextChange;
import org.junit.jupiter.api.Test;

/** What every store of definitions does. */
public interface DefinitionStoreContract {
    /** In the hour that the clocks of London skip. */
    Instant SINCE = Instant.parse("2026-03-29T01:30:00.123Z");

    TextChange PARKS = new TextChange(1, "parks.yaml", "kpi: 1\nset: parks\n", SINCE);
    TextChange ROADS =
            new TextChange(1, "ours/roads.yaml", "kpi: 1\ntitle: \"Straße\"\n" + "# long\n".repeat(10_000), SINCE);

    DefinitionStore definitions();

    void commit(Runnable work);

    private void add(TextChange... changes) {
        commit(() -> definitions().add(List.of(changes)));
    }

    @Test
    default void newStoreIsEmpty() {
        assertThat(definitions().changes(0, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    default void keepsTextsByName() {
        add(PARKS, ROADS);
        assertThat(definitions().changes(0, 1)).containsExactly(ROADS, PARKS);
    }

    @Test
    default void keepsWhatEachEntryChanged() {
        add(PARKS, ROADS);
        TextChange changed = new TextChange(2, "parks.yaml", "kpi: 1\nset: gardens\n", SINCE.plusMillis(1));
        TextChange withdrawn = new TextChange(4, "parks.yaml", null, SINCE.plusMillis(2));
        add(changed);
        add(withdrawn);
        assertThat(definitions().changes(0, 9)).containsExactly(ROADS, PARKS, changed, withdrawn);
        assertThat(definitions().changes(1, 3)).containsExactly(changed);
        assertThat(definitions().changes(2, 4)).containsExactly(withdrawn);
    }
}
