package org.callover.gateway.people;

/**
 * An API key that somebody asks for.
 *
 * @param name who or what the key is for
 */
record NewKey(String name, Role role) {}
