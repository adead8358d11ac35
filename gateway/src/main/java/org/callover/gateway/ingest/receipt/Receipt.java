package org.callover.gateway.ingest.receipt;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.kpi.feed.account.BlankMonth;
import org.callover.kpi.feed.account.ControlTotal;
import org.callover.kpi.feed.account.ImportWarning;
import org.callover.kpi.feed.account.RowsApart;
import org.callover.kpi.feed.account.Subtotal;
import org.callover.kpi.feed.account.UnmappedLabel;
import org.callover.kpi.feed.account.WithheldMonths;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import.
 *
 * @param id the number of the import; absent if nothing was kept
 * @param revision the number of its entry in the ledger; absent if it changed nothing
 * @param withheld the series and months for which no figure was imported
 * @param subtotals the labels that were checked but not added up
 * @param warnings what the sender should check in the file, which was imported nevertheless
 * @param errors the faults of its rows, the first hundred of them
 * @param errorCounts the number of faults of each kind, by code
 */
public record Receipt(
        @Nullable Integer id,
        @Nullable Integer revision,
        Status status,
        String format,
        @Nullable String fileName,
        String sha256,
        Rows rows,
        Observations observations,
        List<ControlTotal> controlTotals,
        List<RowsApart> apart,
        List<UnmappedLabel> unmapped,
        List<BlankMonth> blanks,
        List<WithheldMonths> withheld,
        List<Subtotal> subtotals,
        List<ImportWarning> warnings,
        List<Fault> errors,
        SortedMap<String, Integer> errorCounts) {

    public enum Status {
        ACCEPTED,
        REJECTED,
        DRY_RUN
    }

    /** The number of rows in the file, and of those with a fault. */
    public record Rows(int read, int rejected) {
        public int accepted() {
            return read - rejected;
        }
    }

    /** The effect of the import on the observations in force. */
    public record Observations(int added, int revised, int unchanged) {
        public static final Observations NONE = new Observations(0, 0, 0);
    }

    public Receipt {
        controlTotals = List.copyOf(controlTotals);
        apart = List.copyOf(apart);
        unmapped = List.copyOf(unmapped);
        blanks = List.copyOf(blanks);
        withheld = List.copyOf(withheld);
        subtotals = List.copyOf(subtotals);
        warnings = List.copyOf(warnings);
        errors = List.copyOf(errors);
        errorCounts = new TreeMap<>(errorCounts);
    }

    /** The same receipt, with the number of its import and that of its entry in the ledger. */
    public Receipt numbered(int number, @Nullable Integer inLedger) {
        return new Receipt(
                number,
                inLedger,
                status,
                format,
                fileName,
                sha256,
                rows,
                observations,
                controlTotals,
                apart,
                unmapped,
                blanks,
                withheld,
                subtotals,
                warnings,
                errors,
                errorCounts);
    }

    /** The number of faults. */
    public int errorCount() {
        return errorCounts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The number of faults that are not listed. */
    public int errorsLeftOut() {
        return errorCount() - errors.size();
    }
}
