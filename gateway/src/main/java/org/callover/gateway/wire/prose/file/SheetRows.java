package org.callover.gateway.wire.prose.file;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.prose.source.Prose;
import org.callover.kpi.prose.source.ProseParagraph;
import org.callover.kpi.prose.source.ProseTable;

/**
 * The rows of sheets as paragraphs and tables. An empty row ends a table. Rows with one text only, above or below the
 * others, are paragraphs.
 */
public final class SheetRows {

    private static final int LONGEST_HEADING = 80;

    private final CellCount count = new CellCount();
    private final List<Prose.Block> blocks = new ArrayList<>();
    private final List<List<ProseTable.Cell>> rows = new ArrayList<>();

    /** Adds a heading, such as the name of a sheet. */
    public void heading(int line, String words) {
        end();
        if (!words.isBlank()) {
            blocks.add(new ProseParagraph(line, words.strip(), true));
        }
    }

    /** Adds a row; an empty one ends the table. */
    public void row(List<ProseTable.Cell> cells) {
        int width = width(cells);
        count.add(width);
        if (width == 0) {
            end();
        } else {
            rows.add(List.copyOf(cells.subList(0, width)));
        }
    }

    /** How many cells there are up to the last one with a text. */
    private static int width(List<ProseTable.Cell> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).text().isBlank()) {
            width--;
        }
        return width;
    }

    private void end() {
        int from = 0;
        int to = rows.size();
        while (from < to && isAlone(rows.get(from))) {
            paragraph(rows.get(from++));
        }
        int last = to;
        while (last > from && isAlone(rows.get(last - 1))) {
            last--;
        }
        if (from < last) {
            table(rows.subList(from, last));
        }
        for (List<ProseTable.Cell> note : rows.subList(last, to)) {
            paragraph(note);
        }
        rows.clear();
    }

    private static boolean isAlone(List<ProseTable.Cell> row) {
        return row.stream().filter(cell -> !cell.text().isBlank()).count() == 1;
    }

    private void paragraph(List<ProseTable.Cell> row) {
        ProseTable.Cell cell = row.get(row.size() - 1);
        String words = cell.text();
        boolean isHeading = words.length() <= LONGEST_HEADING && !words.endsWith(".");
        blocks.add(new ProseParagraph(cell.line(), cell.column(), words, isHeading));
    }

    /** A table without the columns on its left that are empty in all rows. */
    private void table(List<List<ProseTable.Cell>> of) {
        int left = of.stream().mapToInt(SheetRows::blanks).min().orElse(0);
        blocks.add(new ProseTable(of.stream()
                .map(row -> new ProseTable.Row(row.subList(left, row.size())))
                .toList()));
    }

    private static int blanks(List<ProseTable.Cell> row) {
        int blanks = 0;
        while (row.get(blanks).text().isBlank()) {
            blanks++;
        }
        return blanks;
    }

    /** The paragraphs and tables of all sheets. */
    public Prose prose() {
        end();
        return new Prose(blocks);
    }
}
