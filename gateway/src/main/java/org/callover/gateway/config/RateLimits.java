package org.callover.gateway.config;

/**
 * How many requests a caller may make in a minute; 0 is without limit.
 *
 * @param address the limit of each address, for requests without a key or with an unknown one
 * @param key the limit of each key
 * @param ofThisMachine whether requests from this machine itself are limited too
 */
public record RateLimits(int address, int key, boolean ofThisMachine) {}
