package org.callover.gateway.nodes.history;

import java.time.Instant;

/**
 * An entry of the ledger, as the database has it at the end.
 *
 * @param operation the operation that it records; 0 if it records something that was there before the first operation
 */
public record Entry(int number, Instant recordedAt, int operation) {}
