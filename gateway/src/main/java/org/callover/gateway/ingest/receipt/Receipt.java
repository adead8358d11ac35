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
 * What became of a file.
 *
 * @param id the number of the import; none where nothing was kept
 * @param withheld series and months of which no figure was taken
 * @param subtotals labels that were checked and not added
 * @param warnings what is asked back about the file, which was taken all the same
 * @param errors the faults of its rows, the first hundred of them
 * @param errorCounts how many faults there are of each kind, by its code
 */
public record Receipt(
        @Nullable Integer id,
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

    /** How many rows the file has, and how many of them have a fault. */
    public record Rows(int read, int rejected) {
        public int accepted() {
            return read - rejected;
        }
    }

    /** What the import did to the observations held. */
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

    /** The same receipt, of an import that has this number. */
    public Receipt numbered(int number) {
        return new Receipt(
                number,
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

    /** How many faults there are. */
    public int errorCount() {
        return errorCounts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many faults are not told one by one. */
    public int errorsLeftOut() {
        return errorCount() - errors.size();
    }
}
