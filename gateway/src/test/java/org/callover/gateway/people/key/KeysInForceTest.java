package org.callover.gateway.people.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.store.KeyStore;
import org.callover.gateway.store.MemoryKeyStore;
import org.callover.gateway.store.outage.Storage;
import org.callover.gateway.store.outage.StorageUnavailable;
import org.junit.jupiter.api.Test;

class KeysInForceTest {
    private static final Instant MADE_AT = Instant.parse("2026-07-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    /** A database that can go away. */
    private static final class Fragile implements Storage {
        private boolean isGone;

        @Override
        public Optional<Duration> goneFor() {
            return isGone ? Optional.of(Duration.ofSeconds(1)) : Optional.empty();
        }

        @Override
        public boolean isOutage(Throwable error) {
            return error instanceof StorageUnavailable;
        }

        /** A store that cannot be read while the database is gone. */
        KeyStore of(MemoryKeyStore keys) {
            return (KeyStore) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {KeyStore.class}, (proxy, method, arguments) -> {
                        needed();
                        return method.invoke(keys, arguments);
                    });
        }
    }

    private final Fragile storage = new Fragile();
    private final MemoryKeyStore stored = new MemoryKeyStore();
    private final KeyStore store = storage.of(stored);
    private final KeysInForce inForce = new KeysInForce(store);
    private final KeyEntry first = store.add("one", "reader", "a", MADE_AT, "first start");

    @Test
    void keyIsKnownWithoutTheDatabaseOnceItWasRead() {
        assertThat(inForce.withHash("a")).contains(first);
        storage.isGone = true;
        assertThat(inForce.withHash("a")).contains(first);
        assertThat(inForce.withHash("b")).isEmpty();
        assertThatThrownBy(inForce::refresh).isInstanceOf(StorageUnavailable.class);
        assertThat(inForce.withHash("a")).contains(first);
    }

    @Test
    void changeHereIsInForceAtOnceAndOneElsewhereWhenKeysAreReadAgain() {
        inForce.refresh();
        KeyEntry elsewhere = store.add("two", "reader", "b", MADE_AT, "one");
        assertThat(inForce.withHash("b")).isEmpty();
        inForce.refresh();
        assertThat(inForce.withHash("b")).contains(elsewhere);
        store.revoke(2, MADE_AT, "one");
        assertThat(inForce.withHash("b")).isPresent();
        inForce.refresh();
        assertThat(inForce.withHash("b")).isEmpty();

        KeyEntry here = store.add("three", "reader", "c", MADE_AT, "one");
        inForce.added("c", here);
        assertThat(inForce.withHash("c")).contains(here);
        store.revoke(here.id(), MADE_AT, "one");
        inForce.revoked(here.id());
        assertThat(inForce.withHash("c")).isEmpty();
        assertThat(inForce.withHash("a")).contains(first);
    }

    @Test
    void dayOfTheLastUseIsShownAtOnceAndWrittenLater() {
        KeyUses uses = new KeyUses(store, inForce, storage);
        inForce.refresh();
        uses.note(first, TODAY);
        assertThat(inForce.withHash("a")).map(KeyEntry::lastUsed).contains(TODAY);
        uses.stop();
        assertThat(stored.byHash())
                .extractingByKey("a")
                .extracting(KeyEntry::lastUsed)
                .isEqualTo(TODAY);
    }

    @Test
    void useIsNotRecordedWhileTheDatabaseIsGone() {
        KeyUses uses = new KeyUses(store, inForce, storage);
        inForce.refresh();
        storage.isGone = true;
        uses.note(first, TODAY);
        uses.stop();
        assertThat(inForce.withHash("a")).contains(first);
        assertThat(stored.byHash()).isEqualTo(Map.of("a", first));
    }
}
