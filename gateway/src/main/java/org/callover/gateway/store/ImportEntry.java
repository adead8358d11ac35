package org.callover.gateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record of an import that was kept. One that changed nothing has a record too, but no entry in the ledger.
 *
 * @param number from 1; a higher number is a later import
 * @param receipt the receipt that was given for it, as JSON
 */
public record ImportEntry(
        int number,
        Instant recordedAt,
        String format,
        @Nullable String fileName,
        String sha256,
        String status,
        String receipt) {}
