package org.callover.kpi.feed.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.dataset.EffectCounts;
import org.callover.kpi.feed.account.FileAccount;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.reading.FileIntake;
import org.callover.kpi.feed.reading.RowFormat;
import org.callover.kpi.feed.reading.RowReading;
import org.callover.kpi.feed.row.RefusalCode;
import org.callover.kpi.feed.row.RefusedFile;
import org.callover.kpi.feed.row.RowFaults;
import org.callover.kpi.feed.row.RowSource;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;

/** The rows of a file after all were read and checked, with the results. */
public final class CheckedRows {
    private final String format;
    private final FileIntake intake;
    private final FileAccount account;

    private CheckedRows(String format, FileIntake intake, FileAccount account) {
        this.format = format;
        this.intake = intake;
        this.account = account;
    }

    /**
     * Reads and checks rows. Their good observations go to the intake.
     *
     * @throws RefusedFile if they cannot be read
     */
    public static CheckedRows check(RowSource rows, RowFormat format, FileIntake intake) {
        RowReading reading = format.begin(rows.heading(), intake);
        rows.forEach(row -> {
            if (!row.isBlank()) {
                intake.rowRead();
                reading.read(row);
            }
        });
        FileAccount account = reading.finish();
        if (intake.rowsRead() == 0) {
            throw RefusedFile.of(RefusalCode.NO_ROWS, "The file has headings and no rows: send at least one row.");
        }
        return new CheckedRows(format.name(), intake, account);
    }

    /** The name of the format. */
    public String format() {
        return format;
    }

    /** Whether any of the file can be kept: all of it, or its good rows if those are wanted. */
    public boolean isGood() {
        return intake.keeps() && (intake.faults().isEmpty() || !intake.effects().isEmpty());
    }

    /** How many rows were read. */
    public int read() {
        return intake.rowsRead();
    }

    /** How many rows have a fault. */
    public int rejected() {
        return intake.rowsRejected();
    }

    public RowFaults faults() {
        return intake.faults();
    }

    /** An account of where the figures went. */
    public FileAccount account() {
        return account;
    }

    /** Its observations, added to those that were held. */
    public EffectCounts effects() {
        return intake.effects();
    }

    /** The total of each series that is to be kept. */
    public Map<SeriesId, BigDecimal> totals() {
        return intake.totals();
    }

    /** From the first to the last month of what is to be kept. */
    public Optional<Period> extent() {
        return intake.extent();
    }

    /** The warnings about the file. */
    public List<ImportWarning> warnings() {
        return Stream.concat(intake.values().warnings().stream(), account.notes().warnings().stream())
                .toList();
    }
}
