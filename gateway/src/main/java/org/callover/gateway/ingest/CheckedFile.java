package org.callover.gateway.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callover.gateway.ingest.file.CsvFile;
import org.callover.gateway.ingest.file.ObservationSpool;
import org.callover.gateway.ingest.file.UnreadableFile;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.ingest.receipt.Receipt.Observations;
import org.callover.gateway.ingest.receipt.Receipt.Rows;
import org.callover.gateway.ingest.receipt.Receipt.Status;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.dataset.EffectCounts;
import org.callover.kpi.feed.account.ControlTotal;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.account.WarningCode;
import org.callover.kpi.feed.check.CheckedRows;
import org.callover.kpi.feed.check.FileFormats;
import org.callover.kpi.feed.reading.AcceptedPeriods;
import org.callover.kpi.feed.reading.FileIntake;
import org.callover.kpi.feed.reading.RowFormat;
import org.callover.kpi.feed.row.RefusedFile;
import org.callover.kpi.feed.row.RowFaultCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.step.Steps;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read and checked against the definitions and data in force at that time. Its good observations are in
 * a spool.
 *
 * <p>Nothing is stored yet, and no other import waits. Only a file with observations to store joins the queue.
 */
final class CheckedFile implements AutoCloseable {
    private final Upload upload;
    private final ImportOptions options;
    private final CheckingBasis basis;
    private final ObservationSpool spool;
    private final CheckedRows rows;

    private CheckedFile(
            Upload upload, ImportOptions options, CheckingBasis basis, ObservationSpool spool, CsvFile file) {
        this.upload = upload;
        this.options = options;
        this.basis = basis;
        this.spool = spool;
        FileIntake intake = new FileIntake(
                basis.names(),
                new EffectCounts(basis.dataset(), basis.nextNumber()),
                spool::add,
                options.partial(),
                new AcceptedPeriods(basis.lastEnded(), options.future()));
        RowFormat format = FormatChoice.among(
                FileFormats.of(basis.catalogue().feeds()),
                options.format(),
                file.heading().names());
        this.rows = CheckedRows.check(file, format, intake);
    }

    /**
     * Reads and checks a file.
     *
     * @throws org.callover.gateway.problem.ProblemException if it cannot be read
     */
    static CheckedFile check(Upload upload, ImportOptions options, CheckingBasis basis) {
        try (CsvFile file = CsvFile.open(upload.path())) {
            ObservationSpool spool = ObservationSpool.create();
            try {
                return new CheckedFile(upload, options, basis, spool, file);
            } catch (RuntimeException | Error refused) {
                spool.close();
                throw refused;
            }
        } catch (RefusedFile refused) {
            throw UnreadableFile.rows(refused);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The same file, checked against other definitions and data. */
    CheckedFile again(CheckingBasis other) {
        return check(upload, options, other);
    }

    /** The definitions and data that it was checked against. */
    CheckingBasis basis() {
        return basis;
    }

    /** The SHA-256 of the file, in hexadecimal. */
    String sha256() {
        return upload.sha256();
    }

    /** Whether some of its observations are to be stored. */
    boolean isToBeKept() {
        return !options.dryRun() && rows.isGood();
    }

    /** The observations to store. */
    ObservationSpool spool() {
        return spool;
    }

    /** The effect of its observations on the data in force now, counted again if the data changed since the check. */
    EffectCounts effectsOn(CheckingBasis now, int number) {
        if (number == rows.effects().number() && now.hasDataOf(basis)) {
            return rows.effects();
        }
        EffectCounts again = new EffectCounts(now.dataset(), number);
        spool.replay(number, again::add);
        return again;
    }

    /** The receipt of a file that is not stored; for a dry run, it says what would have been stored. */
    Receipt receipt() {
        Status status = options.dryRun() ? Status.DRY_RUN : Status.REJECTED;
        return rows.isGood()
                ? receipt(status, rows.effects(), rows.totals(), rows.effects().build(Instant.EPOCH))
                : receipt(status, Observations.NONE, List.of(), List.of());
    }

    /**
     * The receipt of a file that is stored.
     *
     * @param held the totals of what is held for the file
     * @param after the data with this file included
     * @param revision the number of its entry in the ledger; null if it changed nothing
     */
    Receipt receipt(EffectCounts effects, Map<SeriesId, BigDecimal> held, Dataset after, @Nullable Integer revision) {
        return receipt(Status.ACCEPTED, effects, held, after).numbered(effects.number(), revision);
    }

    private Receipt receipt(Status status, EffectCounts effects, Map<SeriesId, BigDecimal> stored, Dataset after) {
        Observations observations = new Observations(effects.added(), effects.revised(), effects.unchanged());
        return receipt(status, observations, rows.account().controlTotals(stored), steps(after));
    }

    /** The steps in the series that the file touches, in the file's months. */
    private List<ImportWarning> steps(Dataset after) {
        Areas areas = basis.catalogue().areas();
        return rows.extent().stream()
                .flatMap(months -> rows.totals().keySet().stream()
                        .flatMap(series -> basis.catalogue().series(series).stream())
                        .flatMap(series -> Steps.of(series, areas, after).stream())
                        .filter(step -> step.isFoundFrom(months)))
                .map(step -> new ImportWarning(WarningCode.STEP, step.text(), List.of(), 0))
                .toList();
    }

    private Receipt receipt(
            Status status, Observations observations, List<ControlTotal> totals, List<ImportWarning> steps) {
        return new Receipt(
                null,
                null,
                status,
                rows.format(),
                upload.fileName(),
                upload.sha256(),
                new Rows(rows.read(), rows.rejected()),
                observations,
                totals,
                rows.account().apart(),
                rows.account().unmapped(),
                rows.account().blanks(),
                rows.account().notes().withheld(),
                rows.account().notes().subtotals(),
                Stream.concat(rows.warnings().stream(), steps.stream()).toList(),
                UnreadableFile.faults(rows.faults().listed()),
                byName(rows.faults().counts()));
    }

    private static SortedMap<String, Integer> byName(Map<RowFaultCode, Integer> counts) {
        SortedMap<String, Integer> byName = new TreeMap<>();
        counts.forEach((code, count) -> byName.put(code.name(), count));
        return byName;
    }

    @Override
    public void close() {
        try {
            spool.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
