package org.callover.gateway.wire.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SnapshotCacheTest {

    private static final int CALLERS = 8;

    private final SnapshotCache<String> kept = new SnapshotCache<>(1000, String::length);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void makesAThingOnce() {
        assertThat(get("1", "a", 10)).isSameAs(get("1", "a", 10));
        assertThat(made).hasValue(1);
    }

    @Test
    void isEmptiedByAnotherSnapshot() {
        get("1", "a", 10);
        get("2", "a", 10);
        assertThat(made).hasValue(2);
        assertThat(kept.count()).isEqualTo(1);
    }

    @Test
    void keepsWithinTheLimit() {
        for (int i = 0; i < 100; i++) {
            get("1", "key-" + i, 95);
        }
        // Each takes about 100 with its key.
        assertThat(kept.count()).isBetween(1L, 10L);
    }

    @Test
    void keepsWhatIsAskedForOften() {
        for (int i = 0; i < 100; i++) {
            get("1", "often", 95);
            get("1", "key-" + i, 95);
        }
        assertThat(made).hasValue(101);
    }

    @Test
    void doesNotKeepWhatIsLarge() {
        get("1", "a", 500);
        get("1", "b", 200);
        assertThat(kept.count()).isEqualTo(1);
    }

    @Test
    void makesAThingOnceForAllWhoAskAtTheSameTime() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(CALLERS - 1);
        assertThat(atTheSameTime(first, others, () -> "x")).hasSize(CALLERS).containsOnly("x");
        assertThat(made).hasValue(1);
    }

    @Test
    void tellsAFaultToAllWhoWaitAndKeepsNone() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(CALLERS - 1);
        List<Object> outcomes = atTheSameTime(first, others, () -> {
            throw new IllegalStateException("no");
        });
        assertThat(outcomes).hasSize(CALLERS).allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOf(IllegalStateException.class));
        assertThat(made).hasValue(1);
        assertThat(get("1", "slow", 1)).isEqualTo("x");
    }

    private interface Making {
        String make();
    }

    /** The first caller is at it until all others have started to ask, and a moment longer. */
    private List<Object> atTheSameTime(CountDownLatch first, CountDownLatch others, Making making) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                answers.add(callers.submit(() -> {
                    if (first.getCount() == 0) {
                        others.countDown();
                    }
                    return kept.get("1", "slow", () -> {
                        made.incrementAndGet();
                        first.countDown();
                        await(others);
                        return making.make();
                    });
                }));
                first.await(10, TimeUnit.SECONDS);
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<String> answer : answers) {
                outcomes.add(outcome(answer));
            }
            return outcomes;
        } finally {
            callers.shutdownNow();
        }
    }

    /** What a caller got, or the fault that it was told. */
    private static Object outcome(Future<String> answer) throws Exception {
        try {
            return answer.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException fault) {
            return fault.getCause();
        }
    }

    private static void await(CountDownLatch others) {
        try {
            assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private String get(String snapshot, String key, int length) {
        return kept.get(snapshot, key, () -> {
            made.incrementAndGet();
            return "x".repeat(length);
        });
    }
}
