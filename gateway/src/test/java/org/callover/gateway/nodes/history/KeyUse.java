package org.callover.gateway.nodes.history;

/**
 * A use of a key at a node.
 *
 * @param key what the test calls the key
 * @param accepted whether the node took it
 */
public record KeyUse(String key, String node, long start, long end, boolean accepted) {}
