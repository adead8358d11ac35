package org.callover.gateway.ingest;

import java.time.Instant;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.ingest.receipt.ReceiptJson;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.EffectCounts;

/** A writer of a checked file to the store; the caller's transaction commits it. */
final class ImportRun {
    private final ObservationStore store;
    private final Instant instant;

    ImportRun(ObservationStore store, Instant instant) {
        this.store = store;
        this.instant = instant;
    }

    /** Stores the file's good observations and records it in the ledger as the next import. */
    ImportOutcome keep(CheckedFile file, CheckingBasis now) {
        int number = store.last().map(ImportEntry::number).orElse(0) + 1;
        EffectCounts effects = file.effectsOn(now, number);
        try (ObservationStore.Appender appender = store.append(number)) {
            file.spool().replay(number, appender::add);
        }
        Dataset after = effects.build(instant);
        Receipt receipt = file.receipt(effects, store.totals(number), after);
        store.record(new ImportEntry(
                number,
                instant,
                receipt.format(),
                receipt.fileName(),
                receipt.sha256(),
                receipt.status().name(),
                ReceiptJson.write(receipt)));
        return new ImportOutcome(receipt, after);
    }
}
