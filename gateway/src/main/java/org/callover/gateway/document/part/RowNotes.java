package org.callover.gateway.document.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.RichText.NoteMark;
import org.callover.gateway.document.TableCell;

/** The text in the notes column of a row: which notes there are to which of its cells, and why cells have no value. */
public final class RowNotes {

    /** The heading of the column. */
    public static final String HEADING = "Notes";

    /** What the column says of a row without notes. */
    public static final String NONE = "No notes";

    private final Map<Integer, Set<String>> notes = new LinkedHashMap<>();
    private final List<String> reasons = new ArrayList<>();

    /** Adds these notes to what has this name. */
    public void add(String name, List<Integer> numbers) {
        numbers.forEach(number ->
                notes.computeIfAbsent(number, any -> new LinkedHashSet<>()).add(name));
    }

    /** Adds the notes to a cell, and the reason if it has no value. */
    public void add(DataTable.Column column, TableCell cell) {
        String name = column.heading().words();
        add(name, cell.notes());
        if (cell.value() instanceof TableCell.Text text) {
            add(name, text.text().notes());
        }
        if (cell.value() instanceof TableCell.Absent absent && saysMore(absent)) {
            reasons.add("%s: %s".formatted(name, absent.printed()));
        }
    }

    private static boolean saysMore(TableCell.Absent absent) {
        String printed = absent.printed().strip();
        return !printed.isEmpty()
                && !printed.equalsIgnoreCase(absent.marker().meaning())
                && !printed.equals(absent.marker().shorthand());
    }

    /** Whether there is anything to say. */
    public boolean isEmpty() {
        return notes.isEmpty() && reasons.isEmpty();
    }

    /** The text. */
    public String text() {
        List<String> parts = new ArrayList<>();
        notes.forEach((number, names) ->
                parts.add("%s applies to: %s.".formatted(new NoteMark(number).printed(), String.join(", ", names))));
        reasons.forEach(reason -> parts.add(reason.endsWith(".") ? reason : reason + "."));
        return String.join(" ", parts);
    }
}
