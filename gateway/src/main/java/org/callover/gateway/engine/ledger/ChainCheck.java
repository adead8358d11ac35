package org.callover.gateway.engine.ledger;

import java.util.List;
import java.util.Objects;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.LedgerStore;
import org.jspecify.annotations.Nullable;

/**
 * The check, before an entry is added, that the ledger ends where its head says: that there is no gap, and that the hash
 * of the last entry follows from the one before. {@link LedgerWalk} checks all entries and what belongs to them.
 */
final class ChainCheck {
    private static final int READ = 2;

    private ChainCheck() {}

    /**
     * Checks the end of a ledger.
     *
     * @param next the entry that is to be added
     * @throws InvariantBroken if it does not fit
     */
    static void check(LedgerStore store, LedgerHead head, LedgerEntry next) {
        int first = Math.max(0, head.number() - READ);
        List<LedgerEntry> last = store.entries(first, Integer.MAX_VALUE);
        List<Integer> numbers = last.stream().map(LedgerEntry::number).toList();
        for (int at = 0; at < Math.max(numbers.size(), head.number() - first); at++) {
            if (numbers.size() != head.number() - first || numbers.get(at) != first + at + 1) {
                throw new InvariantBroken(
                        "The ledger should end with entry %d without a gap, but after entry %d it has %s."
                                .formatted(head.number(), first, numbers.isEmpty() ? "none" : numbers),
                        next);
            }
        }
        if (!last.isEmpty()) {
            LedgerEntry newest = last.get(last.size() - 1);
            @Nullable
            String before = last.size() > 1 ? last.get(last.size() - READ).hash() : null;
            checkHashes(newest, before, head, next);
        }
    }

    private static void checkHashes(LedgerEntry newest, @Nullable String before, LedgerHead head, LedgerEntry next) {
        String due = EntryHash.chained(newest, newest.content(), before).hash();
        if (!due.equals(newest.hash()) || !Objects.equals(newest.hash(), head.hash())) {
            throw new InvariantBroken(
                    "The hash of entry %d of the ledger does not fit: the entry, the one before it or the end of the ledger was changed."
                            .formatted(newest.number()),
                    next);
        }
    }
}
