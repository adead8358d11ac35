package org.callover.gateway.ingest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.callover.gateway.engine.Change.Made;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.InvariantBroken;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.engine.ledger.LedgerWriter;
import org.callover.gateway.engine.ledger.RowsDigest;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.ingest.receipt.ReceiptJson;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.ObservationStore;
import org.callover.gateway.store.ObservationStore.SeriesTotal;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.EffectCounts;
import org.callover.kpi.dataset.held.WindowCheck;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;
import org.jspecify.annotations.Nullable;

/** A writer of a checked file to the store; the caller's transaction commits it. */
final class ImportRun {
    private final ObservationStore store;
    private final LedgerWriter writer;

    ImportRun(ObservationStore store, LedgerWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /**
     * Stores the file's good observations, except those that repeat what is held, and records it as the next import. If
     * it changes anything, it is an entry in the ledger, too.
     */
    Made<Receipt> keep(CheckedFile file, Snapshot now, LedgerHead head, Sender sender) {
        int id = head.lastImport() + 1;
        Instant instant = writer.instantAfter(head);
        EffectCounts effects = file.effectsOn(CheckingBasis.of(now), id);
        Dataset after = effects.build(instant);
        RowsDigest rows = new RowsDigest();
        Map<SeriesId, BigDecimal> held = stored(file, after, id, rows);
        boolean isChange = !effects.isBefore(after);
        Receipt receipt = file.receipt(effects, held, after, isChange ? head.number() + 1 : null);
        StoredTotals.check(receipt, id);
        ImportEntry imported = new ImportEntry(
                id,
                instant,
                receipt.format(),
                receipt.fileName(),
                receipt.sha256(),
                receipt.status().name(),
                ReceiptJson.write(receipt));
        Ledger ledger = recorded(now.ledger(), head, imported, sender.name(), isChange ? rows : null);
        sender.told().accept(receipt);
        return new Made<>(receipt, now.with(after, ledger));
    }

    /** The ledger with the import. */
    private Ledger recorded(
            Ledger now, LedgerHead head, ImportEntry imported, String author, @Nullable RowsDigest changed) {
        if (changed == null) {
            writer.recordUnchanging(imported);
            return now.withUnchanging(imported.number());
        }
        return now.with(writer.record(head, imported, author, changed), imported.number());
    }

    /** Stores what is not a repeat. Returns what is held for the file: the totals read back, with those of the repeats. */
    private Map<SeriesId, BigDecimal> stored(CheckedFile file, Dataset after, int id, RowsDigest rows) {
        Map<SeriesId, BigDecimal> held = new TreeMap<>();
        StoredTotals given = new StoredTotals();
        WindowCheck windows = new WindowCheck(after);
        try (ObservationStore.Appender appender = store.append(id)) {
            file.spool().replay(id, one -> {
                if (isStored(one, after)) {
                    appender.add(one);
                    rows.add(one);
                    given.add(one);
                    windows.touch(one);
                } else {
                    held.merge(one.series(), one.value(), BigDecimal::add);
                }
            });
        }
        Map<SeriesId, SeriesTotal> stored = store.totals(id);
        given.check(stored, id);
        windows.fault().ifPresent(fault -> {
            throw new InvariantBroken(fault, "import " + id);
        });
        stored.forEach((series, total) -> held.merge(series, total.sum(), BigDecimal::add));
        return held;
    }

    private static boolean isStored(Observation one, Dataset after) {
        Term term = new Term(one.series(), one.breakdown());
        return after.isOfNewest(one.source(), term, one.area(), one.period());
    }
}
