package org.callover.gateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger: something that changed what the instance holds.
 *
 * @param number from 1, without gaps; a higher number is a later change
 * @param recordedAt never before that of the entry before it
 * @param author who or what made the change: the name of a key, the definitions folder, or a release
 * @param importId the id of the import; absent if the change was not an import
 * @param content a SHA-256 of what was changed, in hexadecimal; empty if an earlier version wrote the entry
 * @param hash a SHA-256 of the entry and of the hash of the entry before it, in hexadecimal; empty as content is
 */
public record LedgerEntry(
        int number,
        Instant recordedAt,
        Kind kind,
        String author,
        @Nullable Integer importId,
        String content,
        String hash) {

    /** The kinds of changes. */
    public enum Kind {
        IMPORT,
        DEFINITIONS
    }

    /** An entry that has no place in the chain of hashes yet. */
    public LedgerEntry(int number, Instant recordedAt, Kind kind, String author, @Nullable Integer importId) {
        this(number, recordedAt, kind, author, importId, "", "");
    }
}
