package org.callover.gateway.ingest;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A limit on the memory used to check files at the same time. A file takes room according to its size, and a file
 * larger than all the room is checked alone. Small files have their own room, so that ten rows never wait for millions.
 */
final class CheckingRoom {
    private static final int SMALL_FILES = 16;
    private static final int MEGABYTES = 64;
    private static final int MEGABYTE = 1 << 20;

    private final Semaphore small = new Semaphore(SMALL_FILES, true);
    private final Semaphore large = new Semaphore(MEGABYTES, true);

    /** Does the work on a file of this many bytes as soon as there is room for it. */
    <T> T with(long bytes, Supplier<T> work) {
        Semaphore room = bytes <= MEGABYTE ? small : large;
        int share = bytes <= MEGABYTE ? 1 : (int) Math.min(MEGABYTES, bytes / MEGABYTE);
        room.acquireUninterruptibly(share);
        try {
            return work.get();
        } finally {
            room.release(share);
        }
    }
}
