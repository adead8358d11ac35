package org.callover.gateway.http;

import java.time.Duration;

/** A count of the requests that are being answered, which also knows whether new ones are still accepted. */
final class RequestsInProgress {
    private int inWork;
    private boolean announced;
    private boolean stopping;

    synchronized void began() {
        inWork++;
    }

    synchronized void ended() {
        inWork--;
        notifyAll();
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Whether a stop was announced, so that new callers should use another server. */
    synchronized boolean isStopAnnounced() {
        return announced;
    }

    /** Announces that this server is about to stop; requests are still accepted. */
    synchronized void announceStop() {
        announced = true;
    }

    /**
     * Accepts no more requests, and waits until those in progress are answered, but no longer than {@code patience}.
     */
    synchronized void stop(Duration patience) throws InterruptedException {
        announced = true;
        stopping = true;
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); inWork > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
