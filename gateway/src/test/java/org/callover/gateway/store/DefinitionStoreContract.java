package org.callover.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.callover.gateway.store.DefinitionStore.TextInForce;
import org.junit.jupiter.api.Test;

/** What every store of definitions does. */
public interface DefinitionStoreContract {
    /** In the hour that the clocks of London skip. */
    Instant SINCE = Instant.parse("2026-03-29T01:30:00.123Z");

    TextInForce PARKS = new TextInForce("parks.yaml", "kpi: 1\nset: parks\n", SINCE);
    TextInForce ROADS =
            new TextInForce("ours/roads.yaml", "kpi: 1\ntitle: \"Straße\"\n" + "# long\n".repeat(10_000), SINCE);

    DefinitionStore definitions();

    void commit(Runnable work);

    private void keep(TextInForce... texts) {
        commit(() -> definitions().replace(List.of(texts)));
    }

    @Test
    default void newStoreIsEmpty() {
        assertThat(definitions().all()).isEmpty();
    }

    @Test
    default void keepsTextsByName() {
        keep(PARKS, ROADS);
        assertThat(definitions().all()).containsExactly(ROADS, PARKS);
    }

    @Test
    default void replacesAllThatWasKept() {
        keep(PARKS, ROADS);
        TextInForce changed = new TextInForce("parks.yaml", "kpi: 1\nset: gardens\n", SINCE.plusMillis(1));
        TextInForce added = new TextInForce("cars.yaml", "kpi: 1\n", SINCE);
        keep(changed, added);
        assertThat(definitions().all()).containsExactly(added, changed);
        keep();
        assertThat(definitions().all()).isEmpty();
    }
}
