package org.callover.gateway.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.ingest.Receipt.Observations;
import org.callover.gateway.ingest.Receipt.Rows;
import org.callover.gateway.ingest.Receipt.Status;
import org.callover.gateway.ingest.file.ControlTotal;
import org.callover.gateway.ingest.file.CsvFile;
import org.callover.gateway.ingest.file.FileAccount;
import org.callover.gateway.ingest.file.FileFormat;
import org.callover.gateway.ingest.file.Intake;
import org.callover.gateway.ingest.file.Unreadable;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.ObservationStore;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.dataset.Dataset;

/** One import, from the file to the receipt; whether it stays is for the caller's transaction to say. */
final class ImportRun {
    private final Catalogue catalogue;
    private final ObservationStore store;
    private final Dataset.Builder dataset;
    private final int number;
    private final Instant instant;

    ImportRun(Catalogue catalogue, Dataset before, ObservationStore store, Instant instant) {
        this.catalogue = catalogue;
        this.store = store;
        this.dataset = before.toBuilder();
        this.number = store.last().map(ImportEntry::number).orElse(0) + 1;
        this.instant = instant;
    }

    /** Reads the file and stores what is in it; where the outcome has no dataset, that must be rolled back. */
    Outcome take(Upload upload, Options options) {
        try (CsvFile file = CsvFile.open(upload.path())) {
            FileFormat format = new Formats(catalogue).choose(options.format(), file.headings());
            Intake intake;
            FileAccount account;
            try (ObservationStore.Appender appender = store.append(number)) {
                intake = new Intake(number, catalogue, dataset, appender, options.partial());
                account = format.read(file, intake);
            }
            if (intake.rowsRead() == 0) {
                throw Unreadable.file("NO_ROWS", "The file has headings and no rows: send at least one row.");
            }
            return outcome(upload, options, format.name(), intake, account);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Outcome outcome(Upload upload, Options options, String format, Intake intake, FileAccount account) {
        boolean kept = intake.keeps() && (intake.faults().isEmpty() || isAnythingKept(intake));
        Status status = options.dryRun() ? Status.DRY_RUN : kept ? Status.ACCEPTED : Status.REJECTED;
        Receipt receipt = new Receipt(
                status == Status.ACCEPTED ? number : null,
                status,
                format,
                upload.fileName(),
                upload.sha256(),
                new Rows(intake.rowsRead(), intake.rowsRejected()),
                kept ? new Observations(intake.added(), intake.revised(), intake.unchanged()) : Observations.NONE,
                kept ? controlTotals(account) : List.of(),
                account.apart(),
                account.unmapped(),
                account.blanks(),
                intake.faults().listed(),
                intake.faults().counts());
        return status == Status.ACCEPTED ? recorded(receipt) : new Outcome(receipt, Optional.empty());
    }

    private Outcome recorded(Receipt receipt) {
        store.record(new ImportEntry(
                number,
                instant,
                receipt.format(),
                receipt.fileName(),
                receipt.sha256(),
                receipt.status().name(),
                ReceiptJson.write(receipt)));
        return new Outcome(receipt, Optional.of(dataset.build(number, instant)));
    }

    private static boolean isAnythingKept(Intake intake) {
        return intake.added() + intake.revised() + intake.unchanged() > 0;
    }

    private List<ControlTotal> controlTotals(FileAccount account) {
        List<ControlTotal> totals = account.controlTotals(store.totals(number));
        totals.stream().filter(total -> !total.addsUp()).findFirst().ifPresent(total -> {
            throw new IllegalStateException(
                    "Import %d was given up: its control totals do not add up, as in %s".formatted(number, total));
        });
        return totals;
    }
}
