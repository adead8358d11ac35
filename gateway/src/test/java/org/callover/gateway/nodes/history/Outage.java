package org.callover.gateway.nodes.history;

/**
 * A time in which a node could not answer as usual, because it was stopped, killed or paused, or its database was.
 *
 * @param from when it began, in nanoseconds
 * @param to when the node was expected to be as before: ready again, with the time it may take to catch up
 * @param readsFail whether reads may fail: they go on while only the database is away
 */
public record Outage(String node, String what, long from, long to, boolean readsFail) {
    boolean meets(long start, long end) {
        return start <= to && end >= from;
    }
}
