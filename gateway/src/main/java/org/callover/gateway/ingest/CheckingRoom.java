package org.callover.gateway.ingest;

import java.util.concurrent.Semaphore;

/**
 * The memory that files are checked in. A file takes room by its size, and one that is larger than all of it takes it
 * alone; small files have room of their own, so that nobody with ten rows waits for millions.
 */
final class CheckingRoom {
    private static final int SMALL_FILES = 16;
    private static final int MEGABYTES = 64;
    private static final int MEGABYTE = 1 << 20;

    private final Semaphore small = new Semaphore(SMALL_FILES, true);
    private final Semaphore large = new Semaphore(MEGABYTES, true);

    /** Room taken, to be given back. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes room for a file of this many bytes, once there is some. */
    Place enter(long bytes) {
        Semaphore room = bytes <= MEGABYTE ? small : large;
        int share = bytes <= MEGABYTE ? 1 : (int) Math.min(MEGABYTES, bytes / MEGABYTE);
        room.acquireUninterruptibly(share);
        return () -> room.release(share);
    }
}
