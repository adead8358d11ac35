package org.callover.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every store of API keys does. */
public interface KeyStoreContract {
    KeyStore keys();

    void commit(Runnable work);

    @Test
    default void aNewStoreHasNoKey() {
        assertThat(keys().isEmpty()).isTrue();
        assertThat(keys().roleOf("a".repeat(64))).isEmpty();
    }

    @Test
    default void aKeyIsFoundByItsHashAlone() {
        commit(() -> {
            keys().add("one", "administrator", "a".repeat(64));
            keys().add("two", "reader", "b".repeat(64));
        });
        assertThat(keys().isEmpty()).isFalse();
        assertThat(keys().roleOf("a".repeat(64))).contains("administrator");
        assertThat(keys().roleOf("b".repeat(64))).contains("reader");
        assertThat(keys().roleOf("c".repeat(64))).isEmpty();
        assertThat(keys().roleOf("one")).isEmpty();
    }
}
