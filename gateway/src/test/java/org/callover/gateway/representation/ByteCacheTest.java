package org.callover.gateway.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ByteCacheTest {

    private final ByteCache<String> kept = new ByteCache<>(100, String::length);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whatWasMadeIsNotMadeAgain() {
        assertThat(get("1", "a", 10)).isEqualTo(get("1", "a", 10));
        assertThat(made).hasValue(1);
    }

    @Test
    void anotherSnapshotEmptiesIt() {
        get("1", "a", 10);
        get("2", "a", 10);
        assertThat(made).hasValue(2);
        assertThat(kept.size()).isEqualTo(1);
    }

    @Test
    void theLeastRecentlyUsedGoesWhenTheRoomIsTaken() {
        for (String key : "abcde".split("")) {
            get("1", key, 20);
            get("1", "a", 20);
        }
        assertThat(made).hasValue(5);
        get("1", "b", 20);
        assertThat(made).hasValue(6);
        get("1", "a", 20);
        assertThat(made).hasValue(6);
    }

    @Test
    void whatIsLargeIsNotKept() {
        get("1", "a", 50);
        assertThat(kept.size()).isZero();
    }

    private String get(String snapshot, String key, int length) {
        return kept.get(snapshot, key, () -> {
            made.incrementAndGet();
            return "x".repeat(length);
        });
    }
}
