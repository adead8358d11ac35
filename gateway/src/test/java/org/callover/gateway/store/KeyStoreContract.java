package org.callover.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every store of API keys does. */
public interface KeyStoreContract {
    /** In the hour that the clocks of London skip. */
    Instant MADE_AT = Instant.parse("2026-03-29T01:30:00Z");

    String ONE = "a".repeat(64);
    String TWO = "b".repeat(64);

    KeyStore keys();

    void commit(Runnable work);

    private void addTwo() {
        commit(() -> {
            keys().add("one", "administrator", ONE, MADE_AT, "first start");
            keys().add("two", "reader", TWO, MADE_AT, "one");
        });
    }

    @Test
    default void aNewStoreHasNoKey() {
        assertThat(keys().isEmpty()).isTrue();
        assertThat(keys().all()).isEmpty();
        assertThat(keys().byHash()).isEmpty();
    }

    @Test
    default void givesEachKeyByItsHash() {
        addTwo();
        assertThat(keys().isEmpty()).isFalse();
        assertThat(keys().byHash())
                .containsOnlyKeys(ONE, TWO)
                .containsEntry(TWO, new KeyEntry(2, "two", "reader", MADE_AT, "one", null));
    }

    @Test
    default void listsKeysInTheOrderTheyWereMade() {
        addTwo();
        assertThat(keys().all())
                .containsExactly(
                        new KeyEntry(1, "one", "administrator", MADE_AT, "first start", null),
                        new KeyEntry(2, "two", "reader", MADE_AT, "one", null));
    }

    @Test
    default void keepsTheDayOfTheLastUse() {
        addTwo();
        commit(() -> keys().noteUse(2, LocalDate.of(2026, 4, 1)));
        commit(() -> keys().noteUse(2, LocalDate.of(2026, 4, 2)));
        assertThat(keys().all()).extracting(KeyEntry::lastUsed).containsExactly(null, LocalDate.of(2026, 4, 2));
        assertThat(keys().byHash().get(TWO).lastUsed()).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    default void forgetsRevokedKeyButNotItsNumber() {
        addTwo();
        commit(() -> keys().revoke(2, MADE_AT, "one"));
        assertThat(keys().byHash()).containsOnlyKeys(ONE);
        assertThat(keys().all()).extracting(KeyEntry::name).containsExactly("one");
        commit(() -> keys().add("two", "reader", TWO, MADE_AT, "one"));
        assertThat(keys().all()).extracting(KeyEntry::id).containsExactly(1, 3);
    }
}
