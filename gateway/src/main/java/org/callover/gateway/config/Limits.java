package org.callover.gateway.config;

import java.time.Duration;

/**
 * The limits on the size of a request and on the time it may take.
 *
 * @param requestLine the longest first line of a request, in bytes
 * @param headers the longest headers, in bytes, without the first line
 * @param upload the longest body, in bytes
 * @param uploadsAtOnce how many bodies too long for memory may be received or processed at the same time
 * @param patience how long a client may take to send the headers, and how long it may pause within a body
 * @param idle how long a connection without a request stays open
 * @param stopDelay how long new requests are still accepted after a stop is announced, so that a load balancer can see
 * it
 * @param stop how long the server then waits for the requests in progress
 */
public record Limits(
        int requestLine,
        int headers,
        long upload,
        int uploadsAtOnce,
        Duration patience,
        Duration idle,
        Duration stopDelay,
        Duration stop) {

    /**
     * The longest body kept in memory, in bytes. A longer one goes to a file, and is refused from callers who may not
     * write.
     */
    public static final int IN_MEMORY = 64 * 1024;

    /**
     * How much of an answer waits in memory for its client, in bytes. A thread waits with the rest of a longer answer.
     */
    public static final int ANSWER_IN_MEMORY = 1024 * 1024;

    /** The longest body that may be sent without a key that may write, in bytes. */
    public static final long WITHOUT_KEY = 1024 * 1024;

    /**
     * The slowest permitted transfer, in bytes a second.
     *
     * <p>A body sent, or an answer read, more slowly than this is given up after the time of {@link #patience}.
     */
    public static final int SLOWEST = 500;
}
