package org.callover.gateway.config;

import java.time.Duration;

/**
 * How much of a request is taken, and how long is waited for it.
 *
 * @param requestLine the longest first line of a request, in bytes
 * @param headers the longest headers, in bytes, beside the first line
 * @param upload the longest body, in bytes
 * @param uploadsAtOnce how many bodies too long for memory may be on their way or in work at once
 * @param patience how long a client may take over the headers, and may pause in a body
 * @param idle how long a connection without a request is kept
 * @param stopDelay how long new requests are still taken once a stop is announced, so that a balancer can see it
 * @param stop how long requests in work are waited for after that
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

    /** A longer body is put on disc; from callers who may not write it is not taken at all. */
    public static final int IN_MEMORY = 64 * 1024;

    /** How much of an answer waits in memory for its client, in bytes; of a longer one a thread waits with the rest. */
    public static final int ANSWER_IN_MEMORY = 1024 * 1024;

    /** What may be sent without a key that writes, in bytes. */
    public static final long WITHOUT_KEY = 1024 * 1024;

    /** A body that comes, or an answer that is taken, more slowly than this is given up once the patience is used up: bytes a second. */
    public static final int SLOWEST = 500;
}
