package org.callover.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CheckingRoomTest {
    private static final long MEGABYTE = 1 << 20;

    private final CheckingRoom room = new CheckingRoom();

    @Test
    void aSmallFileWaitsForNoLargeOne() {
        try (CheckingRoom.Place all = room.enter(1_000 * MEGABYTE);
                CheckingRoom.Place small = room.enter(300)) {
            assertThat(all).isNotSameAs(small);
        }
    }

    @Test
    void largeFilesShareTheRoomAndWaitForIt() throws InterruptedException {
        CheckingRoom.Place half = room.enter(32 * MEGABYTE);
        CheckingRoom.Place other = room.enter(32 * MEGABYTE);
        CompletableFuture<CheckingRoom.Place> third = CompletableFuture.supplyAsync(() -> room.enter(2 * MEGABYTE));
        TimeUnit.MILLISECONDS.sleep(50);
        assertThat(third).isNotDone();
        half.close();
        third.join().close();
        other.close();
        room.enter(1_000 * MEGABYTE).close();
    }
}
