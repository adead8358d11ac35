package org.callover.gateway.engine.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.ObservationStore;
import org.jspecify.annotations.Nullable;

/** A walk along the chain of entries from the first, which works out again what each must be from what is stored. */
public final class LedgerWalk {
    private final LedgerStore ledger;
    private final DefinitionStore definitions;
    private final ObservationStore observations;

    public LedgerWalk(LedgerStore ledger, DefinitionStore definitions, ObservationStore observations) {
        this.ledger = ledger;
        this.definitions = definitions;
        this.observations = observations;
    }

    /**
     * An entry that is not what it was when it was recorded.
     *
     * @param number the number of the entry
     * @param why in words
     */
    public record Misfit(int number, String why) {}

    /** The first entry that does not fit, if there is one. */
    public Optional<Misfit> firstMisfit() {
        LedgerHead head = ledger.head();
        LedgerEntry before = null;
        // Others may be recorded meanwhile.
        for (LedgerEntry entry : ledger.entries(0, head.number())) {
            int expected = before == null ? 1 : before.number() + 1;
            if (entry.number() != expected) {
                return misfit(
                        expected, "It is missing: the next entry that is stored is %d.".formatted(entry.number()));
            }
            Optional<Misfit> misfit = misfit(entry, before);
            if (misfit.isPresent()) {
                return misfit;
            }
            before = entry;
        }
        return ends(head, before).or(() -> after(ledger.head()));
    }

    private Optional<Misfit> misfit(LedgerEntry entry, @Nullable LedgerEntry before) {
        LedgerEntry due = EntryHash.chained(entry, content(entry), before == null ? null : before.hash());
        if (!due.content().equals(entry.content())) {
            return misfit(
                    entry.number(),
                    entry.importId() == null
                            ? "Its definition texts, or the digests of its definitions, were changed."
                            : "The record, the receipt or the observations of import %d were changed."
                                    .formatted(entry.importId()));
        }
        return due.hash().equals(entry.hash())
                ? Optional.empty()
                : misfit(entry.number(), "The entry itself was changed, or the one before it was replaced.");
    }

    private static Optional<Misfit> ends(LedgerHead head, @Nullable LedgerEntry last) {
        int number = last == null ? 0 : last.number();
        String hash = last == null ? null : last.hash();
        return head.number() == number && Objects.equals(head.hash(), hash)
                ? Optional.empty()
                : misfit(
                        Math.min(head.number(), number) + 1,
                        "The ledger should end with entry %d, but the last one stored is %d."
                                .formatted(head.number(), number));
    }

    private Optional<Misfit> after(LedgerHead head) {
        return ledger.entries(head.number(), Integer.MAX_VALUE).stream()
                .findFirst()
                .flatMap(entry -> ledger.head().number() >= entry.number()
                        ? Optional.empty()
                        : misfit(
                                entry.number(),
                                "It is stored after the end of the ledger, entry " + head.number() + "."));
    }

    private static Optional<Misfit> misfit(int number, String why) {
        return Optional.of(new Misfit(number, why));
    }

    /** Gives entries that an earlier version wrote their contents and hashes, as what is stored now has them. */
    public void chain() {
        List<LedgerEntry> chained = new ArrayList<>();
        String before = null;
        for (LedgerEntry entry : ledger.entries(0, Integer.MAX_VALUE)) {
            LedgerEntry due = EntryHash.chained(entry, content(entry), before);
            chained.add(due);
            before = due.hash();
        }
        ledger.chain(chained);
    }

    /** The content that an entry must have by what is stored. */
    private String content(LedgerEntry entry) {
        int number = entry.number();
        SortedMap<String, String> digests = new TreeMap<>();
        ledger.marks(number - 1, number).forEach((name, mark) -> digests.put(name, mark.digest()));
        Integer importId = entry.importId();
        return EntryHash.content(
                importId == null ? null : ofImport(importId), definitions.changes(number - 1, number), digests);
    }

    private String ofImport(int importId) {
        Optional<ImportEntry> imported = observations.find(importId);
        if (imported.isEmpty()) {
            return "missing";
        }
        RowsDigest rows = new RowsDigest();
        observations.replayInOrder(importId, rows::add);
        return EntryHash.ofImport(imported.get(), rows.hex());
    }
}
