package org.callover.gateway.ingest.tidy;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.gateway.ingest.file.FileAccount;
import org.callover.gateway.ingest.file.Intake;
import org.callover.gateway.ingest.file.SeriesTally;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;

/** One tidy file being read: every row is an observation or a fault. */
final class TidyReading {
    private final TidyColumns columns;
    private final Intake intake;
    private final TidyFields fields;
    private final TidyParts parts;
    private final SeriesTally whole = new SeriesTally();
    private final SortedMap<SeriesId, SeriesTally> bySeries = new TreeMap<>();

    TidyReading(TidyColumns columns, Intake intake) {
        this.columns = columns;
        this.intake = intake;
        this.fields = new TidyFields(columns, intake);
        this.parts = new TidyParts(intake.catalogue().areas());
    }

    void row(CsvRecord row) {
        intake.rowRead();
        if (row.getFieldCount() != columns.width()) {
            intake.faults()
                    .add(
                            row.getStartingLineNumber(),
                            null,
                            "RAGGED_ROW",
                            () -> "the row has %d fields, but there are %d headings; give every column a field"
                                    .formatted(row.getFieldCount(), columns.width()));
            intake.rowRejected();
            return;
        }
        Optional<Observation> observation = fields.observation(row.getStartingLineNumber(), row.getFields());
        boolean taken = observation.isPresent() && taken(observation.get(), row.getStartingLineNumber());
        if (!taken) {
            intake.rowRejected();
        }
        count(row.getFields(), taken);
    }

    private boolean taken(Observation observation, long line) {
        if (intake.take(observation)) {
            if (intake.values().areEvents(observation.series())) {
                parts.add(line, observation);
            }
            return true;
        }
        intake.faults()
                .add(
                        line,
                        null,
                        "REPEATED",
                        () -> "%s for %s in %s is already given in an earlier row; keep one of them"
                                .formatted(observation.series(), observation.area(), observation.period()));
        return false;
    }

    private void count(List<String> row, boolean taken) {
        Optional<BigDecimal> value = Decimals.read(columns.text(TidyColumn.VALUE, row));
        value.ifPresent(amount -> {
            count(whole, amount, taken);
            fields.series(columns.text(TidyColumn.SERIES, row))
                    .ifPresent(series ->
                            count(bySeries.computeIfAbsent(series, unseen -> new SeriesTally()), amount, taken));
        });
    }

    private static void count(SeriesTally tally, BigDecimal amount, boolean taken) {
        tally.inFile(amount);
        if (!taken) {
            tally.rejected(amount);
        }
    }

    FileAccount account() {
        FileAccount.Notes notes = new FileAccount.Notes(List.of(), List.of(), parts.warnings());
        return new FileAccount(whole, bySeries, bySeries.keySet(), List.of(), List.of(), List.of(), notes);
    }
}
