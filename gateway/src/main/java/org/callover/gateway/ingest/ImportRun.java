package org.callover.gateway.ingest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.ingest.receipt.ReceiptJson;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerStore;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.EffectCounts;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.observation.Term;

/** A writer of a checked file to the store; the caller's transaction commits it. */
final class ImportRun {
    private final ObservationStore store;
    private final LedgerStore ledgerStore;
    private final Instant instant;

    ImportRun(ObservationStore store, LedgerStore ledgerStore, Instant instant) {
        this.store = store;
        this.ledgerStore = ledgerStore;
        this.instant = instant;
    }

    /**
     * Stores the file's good observations, except those that repeat what is held, and records it as the next import. If
     * it changes anything, it is an entry in the ledger, too.
     */
    ImportOutcome keep(CheckedFile file, CheckingBasis now, Sender sender) {
        int id = store.last().map(ImportEntry::number).orElse(0) + 1;
        EffectCounts effects = file.effectsOn(now, id);
        Dataset after = effects.build(instant);
        Ledger ledger =
                effects.isBefore(after) ? now.ledger().withUnchanging(id) : recorded(now.ledger(), id, sender.name());
        Map<SeriesId, BigDecimal> held = stored(file, after, id);
        Receipt receipt = file.receipt(effects, held, after, ledger.ofImport(id));
        store.record(new ImportEntry(
                id,
                instant,
                receipt.format(),
                receipt.fileName(),
                receipt.sha256(),
                receipt.status().name(),
                ReceiptJson.write(receipt)));
        sender.told().accept(receipt);
        return new ImportOutcome(receipt, after, ledger);
    }

    private Ledger recorded(Ledger ledger, int id, String author) {
        LedgerEntry entry = new LedgerEntry(ledger.last() + 1, instant, LedgerEntry.Kind.IMPORT, author, id);
        ledgerStore.record(entry);
        return ledger.with(entry, id);
    }

    /** Stores what is not a repeat. Returns what is held for the file: the totals read back, with those of the repeats. */
    private Map<SeriesId, BigDecimal> stored(CheckedFile file, Dataset after, int id) {
        Map<SeriesId, BigDecimal> held = new TreeMap<>();
        try (ObservationStore.Appender appender = store.append(id)) {
            file.spool().replay(id, one -> {
                if (isStored(one, after)) {
                    appender.add(one);
                } else {
                    held.merge(one.series(), one.value(), BigDecimal::add);
                }
            });
        }
        store.totals(id).forEach((series, total) -> held.merge(series, total, BigDecimal::add));
        return held;
    }

    private static boolean isStored(Observation one, Dataset after) {
        Term term = new Term(one.series(), one.breakdown());
        return after.isOfNewest(one.source(), term, one.area(), one.period());
    }
}
