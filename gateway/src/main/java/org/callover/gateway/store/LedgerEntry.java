package org.callover.gateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger: something that changed what the instance holds.
 *
 * @param number from 1, without gaps; a higher number is a later change
 * @param author who or what made the change: the name of a key, the definitions folder, or a release
 * @param importId the id of the import; absent if the change was not an import
 */
public record LedgerEntry(
        int number,
        Instant recordedAt,
        Kind kind,
        String author,
        @Nullable Integer importId) {

    /** The kinds of changes. */
    public enum Kind {
        IMPORT,
        DEFINITIONS
    }
}
