package org.callover.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.callover.gateway.store.KeyStore;
import org.callover.gateway.store.MemoryKeyStore;
import org.junit.jupiter.api.Test;

class ApiKeysTest {
    private final KeyStore store = new MemoryKeyStore();
    private final ApiKeys keys = new ApiKeys(store);

    @Test
    void theFirstKeyIsAnAdministrators() {
        String key = keys.first().orElseThrow();
        assertThat(key).hasSizeGreaterThanOrEqualTo(43).matches("[A-Za-z0-9_-]+");
        assertThat(keys.roleOf(key)).contains(KeyRole.ADMINISTRATOR);
    }

    @Test
    void thereIsOneFirstKey() {
        assertThat(keys.first()).isPresent();
        assertThat(keys.first()).isEmpty();
    }

    @Test
    void noTwoInstancesHaveTheSameKey() {
        assertThat(keys.first()).isNotEqualTo(new ApiKeys(new MemoryKeyStore()).first());
    }

    @Test
    void onlyTheHashOfAKeyIsKept() {
        String key = keys.first().orElseThrow();
        assertThat(store.roleOf(key)).isEmpty();
        assertThat(store.roleOf(KeyHash.of(key))).contains("administrator");
        assertThat(KeyHash.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void anotherTextIsNoKey() {
        String key = keys.first().orElseThrow();
        assertThat(keys.roleOf(key + "x")).isEmpty();
        assertThat(keys.roleOf("")).isEmpty();
    }
}
