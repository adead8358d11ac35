package org.callover.gateway.http;

import java.time.Duration;

/** The requests that are being answered, and whether new ones are still taken. */
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

    /** Whether a stop was announced, after which others should ask another instance. */
    synchronized boolean isStopAnnounced() {
        return announced;
    }

    /** Tells whoever asks that this instance is about to stop; requests are still taken. */
    synchronized void announceStop() {
        announced = true;
    }

    /** Takes no more requests, and waits until those in work are answered, but not for longer than this. */
    synchronized void stop(Duration patience) throws InterruptedException {
        announced = true;
        stopping = true;
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); inWork > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
