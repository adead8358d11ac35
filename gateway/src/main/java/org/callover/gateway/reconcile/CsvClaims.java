package org.callover.gateway.reconcile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.reconcile.ClaimsTable.Cell;
import org.callover.gateway.reconcile.ClaimsTable.Place;
import org.callover.gateway.reconcile.ClaimsTable.Row;
import org.callover.kpi.reconcile.claim.Claim;

/** A reader of claims as CSV: a line of headings, in any order and in several spellings, then a row for each claim. */
final class CsvClaims {

    private final ClaimsTable table = new ClaimsTable();
    private final List<Optional<ClaimColumn>> columns = new ArrayList<>();

    private CsvClaims() {}

    static List<Claim> read(String text) {
        CsvClaims claims = new CsvClaims();
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator();
        long line = 0;
        try {
            while (records.hasNext()) {
                CsvRecord next = records.next();
                line = next.getStartingLineNumber();
                claims.take(next);
            }
        } catch (CsvParseException malformed) {
            throw unreadable((int) line + 1, malformed);
        }
        return claims.table.claims();
    }

    /** A table copied from a spreadsheet has tabs, and some languages use semicolons: the headings show which. */
    private static char separator(String text) {
        String headings = text.stripLeading().lines().findFirst().orElse("");
        char separator = headings.indexOf('\t') >= 0 ? '\t' : ';';
        return headings.indexOf(',') < 0 && headings.indexOf(separator) >= 0 ? separator : ',';
    }

    private void take(CsvRecord record) {
        if (record.getFields().stream().allMatch(String::isBlank)) {
            return;
        }
        if (columns.isEmpty()) {
            headings(record);
        } else {
            row(record);
        }
    }

    private void headings(CsvRecord record) {
        Set<ClaimColumn> known = new HashSet<>();
        for (String heading : record.getFields()) {
            Place place = new Place((int) record.getStartingLineNumber(), columns.size() + 1, null);
            Optional<ClaimColumn> column = heading.isBlank() ? Optional.empty() : table.column(heading.strip(), place);
            columns.add(column);
            column.filter(found -> !known.add(found))
                    .ifPresent(found -> table.fault(
                            place,
                            "DUPLICATE_HEADING",
                            () -> "'%s' is another name for the column '%s', which already appears; keep one"
                                    .formatted(heading.strip(), found.heading())));
        }
    }

    private void row(CsvRecord record) {
        List<String> fields = record.getFields();
        int line = (int) record.getStartingLineNumber();
        Row row = new Row(new Place(line, null, null));
        if (fields.size() != columns.size()) {
            table.fault(
                    row.place(),
                    "RAGGED_ROW",
                    () ->
                            "the row has %d fields, but the table has %d headings; put quotation marks around a number with a comma, as in \"1,398\""
                                    .formatted(fields.size(), columns.size()));
            return;
        }
        for (int i = 0; i < fields.size(); i++) {
            String text = fields.get(i).strip();
            Place place = new Place(line, i + 1, null);
            columns.get(i).filter(column -> !text.isEmpty()).ifPresent(column -> row.cells()
                    .put(column, new Cell(text, place)));
        }
        table.add(row);
    }

    private static RuntimeException unreadable(int line, CsvParseException malformed) {
        String message =
                "the row that starts here cannot be read (%s): put quotation marks around the whole field, and double those inside it"
                        .formatted(malformed.getMessage());
        Fault fault = new Fault(line, null, null, "BAD_CSV", message);
        return ClaimsTable.refused("BAD_CSV", "Line %d: %s".formatted(line, message), List.of(fault));
    }
}
