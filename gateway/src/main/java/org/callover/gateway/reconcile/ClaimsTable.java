package org.callover.gateway.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.callover.kpi.reconcile.claim.Claim;
import org.callover.kpi.reconcile.claim.ClaimDraft;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.reconcile.claim.ClaimSubject;
import org.callover.kpi.text.Suggestion;
import org.callover.kpi.text.UnfitText;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** A collector of claims as they are read, and of every fault found. */
final class ClaimsTable {

    private static final int UNPROCESSABLE = 422;
    private static final int MOST_CLAIMS = 1_000;
    private static final int FAULTS_LISTED = 100;

    /** The longest cell, in characters; no paper has a longer one. */
    private static final int LONGEST_CELL = 1_000;

    private final List<Claim> claims = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int rows;
    private int faultCount;

    /** The place of a cell in the body that was sent. */
    record Place(
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String pointer) {}

    /** The cells of a row that are not empty. */
    record Row(Place place, Map<ClaimColumn, Cell> cells) {

        Row(Place place) {
            this(place, new EnumMap<>(ClaimColumn.class));
        }

        @Nullable
        String text(ClaimColumn column) {
            Cell cell = cells.get(column);
            return cell == null ? null : cell.text;
        }
    }

    /** A text and its place. */
    record Cell(String text, Place place) {}

    /** Records a fault. */
    void fault(Place place, String code, Supplier<String> message) {
        if (faultCount++ < FAULTS_LISTED) {
            faults.add(new Fault(place.line, place.column, place.pointer, code, message.get()));
        }
    }

    /** The column with a name; if there is none, records a fault. */
    Optional<ClaimColumn> column(String name, Place place) {
        Optional<ClaimColumn> column = ClaimColumn.named(name);
        if (column.isEmpty()) {
            fault(place, "UNKNOWN_HEADING", () -> "'%s' is not a column of a table of claims; remove it, or use %s%s"
                    .formatted(
                            name,
                            Words.list(ClaimColumn.headings()),
                            Suggestion.didYouMean(name, ClaimColumn.headings())));
        }
        return column;
    }

    /** Adds a row, and records a fault for each cell that cannot be read. */
    void add(Row row) {
        rows++;
        if (rows > MOST_CLAIMS) {
            throw refused(
                    "TOO_MANY_CLAIMS",
                    "There are more than %d claims: split the table into several parts.".formatted(MOST_CLAIMS),
                    List.of());
        }
        ClaimDraft draft = new ClaimDraft(rows).about(subject(row));
        int before = faultCount;
        row.cells.forEach((column, cell) -> read(draft, column, cell));
        if (faultCount == before) {
            try {
                claims.add(draft.claim());
            } catch (IllegalArgumentException unfit) {
                fault(row.place, "BAD_CLAIM", () -> String.valueOf(unfit.getMessage()));
            }
        }
    }

    private static ClaimSubject subject(Row row) {
        return new ClaimSubject(
                row.text(ClaimColumn.INDICATOR),
                row.text(ClaimColumn.AREA),
                row.text(ClaimColumn.PERIOD),
                row.text(ClaimColumn.WINDOW),
                row.text(ClaimColumn.COMPARE),
                row.text(ClaimColumn.NOTE));
    }

    private void read(ClaimDraft draft, ClaimColumn column, Cell cell) {
        ClaimPart part = column.part();
        try {
            if (cell.text.length() > LONGEST_CELL) {
                throw new UnfitText(() ->
                        "the cell has %d characters; write at most %d".formatted(cell.text.length(), LONGEST_CELL));
            }
            if (part != null) {
                draft.read(part, cell.text);
            } else if (column == ClaimColumn.OF) {
                draft.readRankedOf(cell.text);
            }
        } catch (IllegalArgumentException unfit) {
            fault(cell.place, "BAD_CELL", () -> "%s: %s".formatted(column.heading(), unfit.getMessage()));
        }
    }

    /**
     * The claims, if there was no fault.
     *
     * @throws ProblemException 422 with every fault, if there are any, or if there are no claims
     */
    List<Claim> claims() {
        if (faultCount > 0) {
            String detail = faultCount == 1
                    ? "The claims cannot be read: " + sentence(faults.get(0).message())
                    : "The claims have %d faults; %s in 'errors'."
                            .formatted(
                                    faultCount,
                                    faultCount > FAULTS_LISTED
                                            ? "the first %d are listed".formatted(FAULTS_LISTED)
                                            : "each is listed");
            throw refused("BAD_CLAIMS", detail, faults);
        }
        if (claims.isEmpty()) {
            throw refused("NO_CLAIMS", "The table has no claims: send at least one row.", List.of());
        }
        return List.copyOf(claims);
    }

    private static String sentence(String message) {
        return message.endsWith("?") ? message : message + ".";
    }

    /** A refusal of the whole body. */
    static ProblemException refused(String code, String detail, List<Fault> faults) {
        return new ProblemException(new ProblemDetail(UNPROCESSABLE, code, detail, null, faults));
    }
}
