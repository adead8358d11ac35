package org.callover.kpi.feed.wide;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callover.kpi.feed.ColumnRole;
import org.callover.kpi.feed.row.Row;
import org.callover.kpi.feed.row.RowFaultCode;
import org.callover.kpi.feed.row.RowFaults;
import org.callover.kpi.feed.subtotal.LabelledRow;
import org.callover.kpi.feed.subtotal.MonthlyCounts;
import org.callover.kpi.text.Label;

/** Reads the rows of a wide file, and reports every fault of their cells. */
final class WideRows {
    /** No area has a count with more digits in one month. */
    private static final int MOST_DIGITS = 7;

    /** A row's labels and area, which no other row may have. */
    private record Key(Label group, Label category, Label area) {}

    private final WideColumns columns;
    private final RowFaults faults;
    private final Function<String, Label> places;
    private final Map<Key, Long> seen = new HashMap<>();

    /** @param places what all rows of one place have in common, however they write it */
    WideRows(WideColumns columns, RowFaults faults, Function<String, Label> places) {
        this.columns = columns;
        this.faults = faults;
        this.places = places;
    }

    LabelledRow read(Row row) {
        int before = faults.count();
        long line = row.line();
        List<String> cells = row.cells();
        boolean whole = cells.size() == columns.heading().names().size();
        if (!whole) {
            faults.add(line, null, RowFaultCode.RAGGED_ROW, () -> ragged(cells.size()));
        }
        String group = label(ColumnRole.GROUP, line, cells, whole);
        String category = label(ColumnRole.CATEGORY, line, cells, whole);
        String area = label(ColumnRole.AREA, line, cells, whole);
        BitSet blanks = new BitSet();
        MonthlyCounts months = months(line, cells, whole, blanks);
        if (faults.count() == before) {
            checkUnseen(line, new Key(Label.of(group), Label.of(category), places.apply(area)));
        }
        return new LabelledRow(line, group, category, area, months, blanks, whole, faults.count() == before);
    }

    private String ragged(int cells) {
        return "the row has %d cells but there are %d headings; give every column a cell, and put quotation marks around a label with a comma"
                .formatted(cells, columns.heading().names().size());
    }

    private String label(ColumnRole role, long line, List<String> cells, boolean whole) {
        String text = columns.position(role) <= cells.size() ? columns.text(role, cells) : "";
        if (whole && text.isEmpty()) {
            faults.add(
                    line,
                    columns.position(role),
                    RowFaultCode.BLANK_LABEL,
                    () -> "the %s is blank; write it in every row".formatted(role.keyword()));
        }
        return text;
    }

    private MonthlyCounts months(long line, List<String> cells, boolean whole, BitSet blanks) {
        int[] positions = columns.months();
        int[] months = new int[positions.length];
        for (int i = 0; i < positions.length && whole; i++) {
            String text = cells.get(positions[i]).strip();
            if (isCount(text)) {
                months[i] = Integer.parseInt(text);
            } else if (text.isEmpty()) {
                blanks.set(i);
            } else {
                String heading = columns.heading().names().get(positions[i]);
                faults.add(line, positions[i] + 1, RowFaultCode.BAD_COUNT, () -> heading + ": " + notCount(text));
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
            faults.add(
                    line,
                    null,
                    RowFaultCode.REPEATED,
                    () -> "the row has the same labels and area as line %d; keep one of them".formatted(first));
        }
    }
}
