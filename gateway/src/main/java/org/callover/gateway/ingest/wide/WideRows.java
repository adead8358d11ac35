package org.callover.gateway.ingest.wide;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callover.gateway.ingest.file.FileFaults;
import org.callover.kpi.feed.ColumnRole;
import org.callover.kpi.text.Label;

/** The rows of a wide file as they are read, with every fault of their fields. */
final class WideRows {
    /** No area has as many offences in a month. */
    private static final int MOST_DIGITS = 7;

    /** A row's labels and area; no two rows have the same. */
    private record Key(Label group, Label category, Label area) {}

    private final WideColumns columns;
    private final FileFaults faults;
    private final Function<String, Label> places;
    private final Map<Key, Long> seen = new HashMap<>();

    /** @param places what rows of one place have in common, however they write it */
    WideRows(WideColumns columns, FileFaults faults, Function<String, Label> places) {
        this.columns = columns;
        this.faults = faults;
        this.places = places;
    }

    WideRow read(CsvRecord row) {
        int before = faults.count();
        long line = row.getStartingLineNumber();
        List<String> fields = row.getFields();
        boolean whole = fields.size() == columns.headings().size();
        if (!whole) {
            faults.add(
                    line,
                    null,
                    "RAGGED_ROW",
                    () ->
                            "the row has %d fields, but there are %d headings; give every column a field, and put quotation marks around a label with a comma"
                                    .formatted(fields.size(), columns.headings().size()));
        }
        String group = label(ColumnRole.GROUP, line, fields, whole);
        String category = label(ColumnRole.CATEGORY, line, fields, whole);
        String area = label(ColumnRole.AREA, line, fields, whole);
        BitSet blanks = new BitSet();
        MonthlyCounts months = months(line, fields, whole, blanks);
        if (faults.count() == before) {
            checkUnseen(line, new Key(Label.of(group), Label.of(category), places.apply(area)));
        }
        return new WideRow(line, group, category, area, months, blanks, whole, faults.count() == before);
    }

    private String label(ColumnRole role, long line, List<String> fields, boolean whole) {
        String text = columns.position(role) <= fields.size() ? columns.text(role, fields) : "";
        if (whole && text.isEmpty()) {
            faults.add(line, columns.position(role), "BLANK_LABEL", () -> "the %s is blank; write it in every row"
                    .formatted(role.keyword()));
        }
        return text;
    }

    private MonthlyCounts months(long line, List<String> fields, boolean whole, BitSet blanks) {
        int[] positions = columns.months();
        int[] months = new int[positions.length];
        for (int i = 0; i < positions.length && whole; i++) {
            String text = fields.get(positions[i]).strip();
            if (isCount(text)) {
                months[i] = Integer.parseInt(text);
            } else if (text.isEmpty()) {
                blanks.set(i);
            } else {
                String heading = columns.headings().get(positions[i]);
                faults.add(line, positions[i] + 1, "BAD_COUNT", () -> heading + ": " + notCount(text));
            }
        }
        return MonthlyCounts.of(months);
    }

    private static boolean isCount(String text) {
        boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
        for (int i = 0; i < text.length() && digits; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }

    private static String notCount(String text) {
        return "'%s' is not a count; write a whole number of at most %d digits, 0 or more, without separators"
                .formatted(text, MOST_DIGITS);
    }

    private void checkUnseen(long line, Key key) {
        Long first = seen.putIfAbsent(key, line);
        if (first != null) {
            faults.add(line, null, "REPEATED", () -> "the row has the same labels and area as line %d; keep one of them"
                    .formatted(first));
        }
    }
}
