package org.callover.gateway.store;

/**
 * The last change of one thing that definitions define.
 *
 * @param digest differs if the thing differs; empty if it was withdrawn
 * @param number the number of the ledger's entry that changed it
 */
public record DefinitionMark(String digest, int number) {}
