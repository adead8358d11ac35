package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CheckingRoomTest {
    private static final long MEGABYTE = 1 << 20;

    private final CheckingRoom room = new CheckingRoom();
    private final CountDownLatch leave = new CountDownLatch(1);

    /** A file in the room until it may leave; returns once it is in. */
    private CompletableFuture<String> enter(long bytes) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CompletableFuture<String> entered = CompletableFuture.supplyAsync(
                () -> room.with(bytes, () -> {
                    inside.countDown();
                    return untilItMayLeave();
                }),
                command -> new Thread(command).start());
        inside.await();
        return entered;
    }

    private String untilItMayLeave() {
        try {
            leave.await();
            return "left";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aSmallFileWaitsForNoLargeOne() throws InterruptedException {
        CompletableFuture<String> all = enter(1_000 * MEGABYTE);
        assertThat(room.with(300, () -> "small")).isEqualTo("small");
        assertThat(all).isNotDone();
        leave.countDown();
        assertThat(all.join()).isEqualTo("left");
    }

    @Test
    void largeFilesShareTheRoomAndWaitForIt() throws InterruptedException {
        enter(32 * MEGABYTE);
        enter(32 * MEGABYTE);
        CompletableFuture<String> third = CompletableFuture.supplyAsync(
                () -> room.with(2 * MEGABYTE, () -> "third"), command -> new Thread(command).start());
        TimeUnit.MILLISECONDS.sleep(50);
        assertThat(third).isNotDone();
        leave.countDown();
        assertThat(third.join()).isEqualTo("third");
        assertThat(room.with(1_000 * MEGABYTE, () -> "all of it")).isEqualTo("all of it");
    }
}
