package org.callover.kpi.feed.tidy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.kpi.feed.account.FileAccount;
import org.callover.kpi.feed.account.SeriesTally;
import org.callover.kpi.feed.reading.FileIntake;
import org.callover.kpi.feed.reading.RowReading;
import org.callover.kpi.feed.row.Row;
import org.callover.kpi.feed.row.RowFaultCode;
import org.callover.kpi.observation.Observation;
import org.callover.kpi.observation.SeriesId;

/** The reading of one tidy file: every row is an observation or a fault. */
final class TidyReading implements RowReading {
    private final TidyColumns columns;
    private final FileIntake intake;
    private final TidyCells cells;
    private final TidyParts parts;
    private final SeriesTally whole = new SeriesTally();
    private final SortedMap<SeriesId, SeriesTally> bySeries = new TreeMap<>();

    TidyReading(TidyColumns columns, FileIntake intake) {
        this.columns = columns;
        this.intake = intake;
        this.cells = new TidyCells(columns, intake);
        this.parts = new TidyParts(intake.names().areas());
    }

    @Override
    public void read(Row row) {
        if (row.cells().size() != columns.width()) {
            intake.faults()
                    .add(
                            row.line(),
                            null,
                            RowFaultCode.RAGGED_ROW,
                            () -> "the row has %d cells but there are %d headings; give every column a cell"
                                    .formatted(row.cells().size(), columns.width()));
            intake.rowRejected();
            return;
        }
        Optional<Observation> observation = cells.observation(row.line(), row.cells());
        boolean taken = observation.isPresent() && taken(observation.get(), row.line());
        if (!taken) {
            intake.rowRejected();
        }
        count(row.cells(), taken);
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
                        RowFaultCode.REPEATED,
                        () -> "the file already has a row for %s for %s in %s; keep one of them"
                                .formatted(observation.series(), observation.area(), observation.period()));
        return false;
    }

    private void count(List<String> row, boolean taken) {
        Optional<BigDecimal> value = Decimals.read(columns.text(TidyColumn.VALUE, row));
        value.ifPresent(amount -> {
            count(whole, amount, taken);
            cells.series(columns.text(TidyColumn.SERIES, row))
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

    @Override
    public FileAccount finish() {
        FileAccount.Notes notes = new FileAccount.Notes(List.of(), List.of(), parts.warnings());
        return new FileAccount(whole, bySeries, bySeries.keySet(), List.of(), List.of(), List.of(), notes);
    }
}
