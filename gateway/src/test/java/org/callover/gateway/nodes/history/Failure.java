package org.callover.gateway.nodes.history;

/**
 * A question that was not answered with success.
 *
 * @param node the node that was asked; empty if the balancer found none
 * @param unavailable whether it was answered 503 with the time after which to ask again
 */
public record Failure(String node, String question, long start, long end, String what, boolean unavailable) {}
