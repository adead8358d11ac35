package org.callover.gateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of the ledger, which the next entry follows.
 *
 * @param number the number of the last entry; 0 if there is none
 * @param recordedAt the instant of the last entry; the beginning of time if there is none
 * @param hash the hash of the last entry; null if there is none, or if an earlier version wrote it without one
 * @param lastImport the id of the last import, which may have no entry; 0 if there is none
 */
public record LedgerHead(
        int number, Instant recordedAt, @Nullable String hash, int lastImport) {

    /** The end of a ledger without entries. */
    public static final LedgerHead NONE = new LedgerHead(0, Instant.EPOCH, null, 0);

    /** Whether it was written by an earlier version, which gave entries no hash. */
    public boolean isUnchained() {
        return number > 0 && hash == null;
    }
}
