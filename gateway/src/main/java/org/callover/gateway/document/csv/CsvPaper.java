package org.callover.gateway.document.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Row;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.RichText.NoteMark;
import org.callover.gateway.document.TableCell;
import org.callover.gateway.document.TableCell.Marker;
import org.callover.gateway.document.part.Part;
import org.callover.gateway.document.part.PrintedText;
import org.callover.gateway.document.part.RowNotes;
import org.callover.gateway.document.part.UniqueHeadings;
import org.jspecify.annotations.Nullable;

/**
 * A writer of papers as one table in CSV (RFC 4180), in UTF-8.
 *
 * <p>Its columns are {@code kind}, {@code section}, {@code table} and {@code group}, then each heading of the tables
 * where it first comes, then {@code text} and {@code notes}. A row is a row of a table ({@code TABLE}), a paragraph or
 * point ({@code TEXT}) or a note ({@code NOTE}). Numbers are plain, and a text that looks like a formula has an
 * apostrophe in front of it.
 */
public final class CsvPaper {

    private static final List<String> FIRST = List.of("kind", "section", "table", "group");
    private static final List<String> LAST = List.of("text", "notes");
    private static final int LONGEST_HEADING = 255;
    private static final int NOWHERE = -1;

    private final Paper paper;
    private final List<Part> parts;
    private final List<String> headings = new ArrayList<>(FIRST);
    private final Set<Marker> used = EnumSet.noneOf(Marker.class);
    /** For each table, where its columns stand; a column for reading stands nowhere. */
    private final List<List<Integer>> places = new ArrayList<>();

    private CsvPaper(Paper paper) {
        this.paper = paper;
        this.parts = Part.of(paper);
        UniqueHeadings free = new UniqueHeadings(LONGEST_HEADING);
        FIRST.forEach(free::next);
        LAST.forEach(free::next);
        Map<String, List<Integer>> known = new HashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.Tabled tabled) {
                places.add(places(tabled.table(), known, free));
            }
        }
        headings.addAll(LAST);
    }

    /** The paper as CSV. */
    public static byte[] of(Paper paper) {
        return new CsvPaper(paper).bytes();
    }

    /** Tables share a column where they have the same heading; a table that has it twice has two columns. */
    private List<Integer> places(DataTable table, Map<String, List<Integer>> known, UniqueHeadings free) {
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> own = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!column.isForData()) {
                own.add(NOWHERE);
                continue;
            }
            String words = column.heading().words();
            List<Integer> same = known.computeIfAbsent(words, any -> new ArrayList<>());
            int count = seen.merge(words, 1, Integer::sum);
            if (count > same.size()) {
                same.add(headings.size());
                headings.add(free.next(words));
            }
            own.add(same.get(count - 1));
        }
        return own;
    }

    private byte[] bytes() {
        StringWriter text = new StringWriter();
        // Closing writes out the rest of the writer's buffer.
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(headings.stream().map(Formulas::guarded).toList());
            writeParts(csv);
            writeNotes(csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void writeParts(CsvWriter csv) {
        if (!paper.about().subtitle().isBlank()) {
            csv.writeRecord(row("TEXT", paper.about().title(), paper.about().subtitle(), ""));
        }
        for (Part part : parts) {
            if (part instanceof Part.Prose prose) {
                csv.writeRecord(row("TEXT", prose.spot().heading(), PrintedText.withAddresses(prose.text()), ""));
            } else if (part instanceof Part.Tabled tabled) {
                write(csv, tabled);
            }
        }
    }

    private void writeNotes(CsvWriter csv) {
        int number = 1;
        for (RichText note : paper.notes()) {
            String mark = new NoteMark(number++).printed();
            csv.writeRecord(row("NOTE", "", PrintedText.withAddresses(note), mark));
        }
        for (Marker marker : used) {
            csv.writeRecord(row("NOTE", "", marker.sentence(), marker.shorthand()));
        }
    }

    private void write(CsvWriter csv, Part.Tabled tabled) {
        for (DataTable.Group group : tabled.table().groups()) {
            for (Row row : group.rows()) {
                csv.writeRecord(row(tabled, group.title(), row));
            }
        }
    }

    private List<String> row(String kind, String section, String text, String notes) {
        List<String> fields = new ArrayList<>(Collections.nCopies(headings.size(), ""));
        fields.set(0, kind);
        fields.set(1, Formulas.guarded(section));
        fields.set(headings.size() - 2, Formulas.guarded(text));
        fields.set(headings.size() - 1, Formulas.guarded(notes));
        return fields;
    }

    private List<String> row(Part.Tabled tabled, @Nullable String group, Row row) {
        DataTable table = tabled.table();
        RowNotes notes = new RowNotes();
        notes.add("the whole table", table.caption().notes());
        List<String> fields = row("TABLE", tabled.spot().heading(), "", "");
        fields.set(2, Formulas.guarded(tabled.words()));
        fields.set(3, Formulas.guarded(group == null ? "" : group));
        for (int at = 0; at < row.cells().size(); at++) {
            int place = places.get(tabled.number() - 1).get(at);
            if (place != NOWHERE) {
                Column column = table.columns().get(at);
                fields.set(place, field(row.cells().get(at).value()));
                notes.add(column.heading().words(), column.heading().notes());
                notes.add(column, row.cells().get(at));
            }
        }
        fields.set(headings.size() - 1, Formulas.guarded(notes.text()));
        return fields;
    }

    private String field(TableCell.Value value) {
        if (value instanceof TableCell.Number number) {
            return number.value().toPlainString();
        }
        if (value instanceof TableCell.Absent absent) {
            used.add(absent.marker());
            return absent.marker().shorthand();
        }
        return Formulas.guarded(value.printed());
    }
}
