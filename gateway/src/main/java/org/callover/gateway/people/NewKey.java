package org.callover.gateway.people;

/**
 * A request for an API key.
 *
 * @param name the person or system that the key is for
 */
record NewKey(String name, Role role) {}
