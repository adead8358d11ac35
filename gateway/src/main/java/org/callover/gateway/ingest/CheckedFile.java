package org.callover.gateway.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callover.gateway.ingest.Receipt.Observations;
import org.callover.gateway.ingest.Receipt.Rows;
import org.callover.gateway.ingest.Receipt.Status;
import org.callover.gateway.ingest.file.AcceptedPeriods;
import org.callover.gateway.ingest.file.ControlTotal;
import org.callover.gateway.ingest.file.CsvFile;
import org.callover.gateway.ingest.file.EffectCounts;
import org.callover.gateway.ingest.file.FileAccount;
import org.callover.gateway.ingest.file.FileFormat;
import org.callover.gateway.ingest.file.ImportWarning;
import org.callover.gateway.ingest.file.Intake;
import org.callover.gateway.ingest.file.ObservationSpool;
import org.callover.gateway.ingest.file.UnreadableFile;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.step.Steps;

/**
 * A file that was read and checked against what was in force when that began; its good observations lie in a spool.
 *
 * <p>Nothing is kept yet, and nobody waits for it: only a file of which something is to be kept takes its turn.
 */
final class CheckedFile implements AutoCloseable {
    private final Upload upload;
    private final ImportOptions options;
    private final CheckingBasis basis;
    private final ObservationSpool spool;
    private final EffectCounts placing;
    private final String format;
    private final Intake intake;
    private final FileAccount account;

    private CheckedFile(
            Upload upload, ImportOptions options, CheckingBasis basis, ObservationSpool spool, CsvFile file) {
        this.upload = upload;
        this.options = options;
        this.basis = basis;
        this.spool = spool;
        this.placing = new EffectCounts(basis.dataset(), basis.nextNumber());
        this.intake = new Intake(
                basis.catalogue(),
                placing,
                spool,
                options.partial(),
                new AcceptedPeriods(basis.lastEnded(), options.future()));
        FileFormat chosen = new Formats(basis.catalogue()).choose(options.format(), file.headings());
        this.format = chosen.name();
        this.account = chosen.read(file, intake);
        if (intake.rowsRead() == 0) {
            throw UnreadableFile.file("NO_ROWS", "The file has headings and no rows: send at least one row.");
        }
    }

    /**
     * Reads and checks a file.
     *
     * @throws org.callover.gateway.problem.ProblemException when it cannot be read
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
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The same file, checked against something else. */
    CheckedFile again(CheckingBasis other) {
        return check(upload, options, other);
    }

    /** What it was checked against. */
    CheckingBasis basis() {
        return basis;
    }

    /** Whether something of it is to be kept. */
    boolean isToBeKept() {
        return !options.dryRun() && isGood();
    }

    private boolean isGood() {
        return intake.keeps() && (intake.faults().isEmpty() || !placing.isEmpty());
    }

    /** The observations that are to be kept. */
    ObservationSpool spool() {
        return spool;
    }

    /** Its observations among those in force now; counted anew where that is not what it was checked against. */
    EffectCounts placedIn(CheckingBasis now, int number) {
        if (number == placing.number() && now.hasDataOf(basis)) {
            return placing;
        }
        EffectCounts again = new EffectCounts(now.dataset(), number);
        spool.replay(number, again::add);
        return again;
    }

    /** The receipt of a file of which nothing is kept; of a dry run, what would have been. */
    Receipt receipt() {
        Status status = options.dryRun() ? Status.DRY_RUN : Status.REJECTED;
        return isGood()
                ? receipt(status, placing, intake.totals(), placing.build(Instant.EPOCH))
                : receipt(status, Observations.NONE, List.of(), List.of());
    }

    /**
     * The receipt of a file that is kept.
     *
     * @param stored what was read back from the store
     * @param after the data with the file in it
     */
    Receipt receipt(EffectCounts placed, Map<SeriesId, BigDecimal> stored, Dataset after) {
        return receipt(Status.ACCEPTED, placed, stored, after);
    }

    private Receipt receipt(Status status, EffectCounts placed, Map<SeriesId, BigDecimal> stored, Dataset after) {
        Observations observations = new Observations(placed.added(), placed.revised(), placed.unchanged());
        Receipt receipt = receipt(status, observations, account.controlTotals(stored), steps(after));
        return status == Status.ACCEPTED ? receipt.numbered(placed.number()) : receipt;
    }

    /** The steps that the file's months show, in the series that it touches. */
    private List<ImportWarning> steps(Dataset after) {
        Areas areas = basis.catalogue().areas();
        return intake.extent().stream()
                .flatMap(months -> intake.totals().keySet().stream()
                        .flatMap(series -> basis.catalogue().series(series).stream())
                        .flatMap(series -> Steps.of(series, areas, after).stream())
                        .filter(step -> step.isFoundFrom(months)))
                .map(step -> new ImportWarning(ImportWarning.STEP, step.text(), List.of(), 0))
                .toList();
    }

    private Receipt receipt(
            Status status, Observations observations, List<ControlTotal> totals, List<ImportWarning> steps) {
        totals.stream().filter(total -> !total.addsUp()).findFirst().ifPresent(total -> {
            throw new IllegalStateException(
                    "The import was stopped because its control totals do not add up: %s".formatted(total));
        });
        return new Receipt(
                null,
                status,
                format,
                upload.fileName(),
                upload.sha256(),
                new Rows(intake.rowsRead(), intake.rowsRejected()),
                observations,
                totals,
                account.apart(),
                account.unmapped(),
                account.blanks(),
                account.notes().withheld(),
                account.notes().subtotals(),
                warnings(steps),
                intake.faults().listed(),
                intake.faults().counts());
    }

    private List<ImportWarning> warnings(List<ImportWarning> steps) {
        return Stream.of(intake.values().warnings(), account.notes().warnings(), steps)
                .flatMap(List::stream)
                .toList();
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
