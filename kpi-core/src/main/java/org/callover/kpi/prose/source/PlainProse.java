package org.callover.kpi.prose.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reader of plain text. An empty line ends a paragraph, and a bullet begins one. Two lines or more that are divided
 * alike are a table: by tabs, by upright strokes, by commas without spaces, or by two spaces and more. Lines that end with the same number of figures, divided by single spaces, are a table too, as
 * PDF viewers copy it.
 */
public final class PlainProse {

    /** The characters that begin an entry of a list, before a space. */
    private static final String BULLETS = "\u2022\u25cf\u25aa\u25e6\u2023\u00b7\uf0b7*-\u2013o";

    private final List<Prose.Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<ProseTable.Row> rows = new ArrayList<>();
    private Divider divider = Divider.NONE;
    private int begun;
    private int column = 1;

    /** The line of the entry before, if that began with a number. */
    private String entry = "";

    private PlainProse() {}

    /** The paragraphs and tables of a plain text. */
    public static Prose read(String text) {
        PlainProse plain = new PlainProse();
        List<String> lines =
                text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        SpacedTables tables = new SpacedTables(lines);
        for (int i = 0; i < lines.size(); i++) {
            Optional<SpacedTable.Found> table = tables.beginningAt(i);
            if (table.isPresent()) {
                plain.endParagraph();
                plain.endTable();
                plain.blocks.add(table.get().table());
                i = table.get().to() - 1;
            } else {
                plain.line(i + 1, lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : "");
            }
        }
        plain.endParagraph();
        plain.endTable();
        return new Prose(plain.blocks);
    }

    private void line(int number, String line, String next) {
        Divider dividedBy = divider == Divider.NONE ? Divider.ofBoth(line, next) : divider.stillOf(line);
        if (dividedBy != Divider.NONE) {
            endParagraph();
            divider = dividedBy;
            List<ProseTable.Cell> cells = dividedBy.cells(number, line);
            if (!cells.isEmpty()) {
                rows.add(new ProseTable.Row(cells));
            }
            return;
        }
        endTable();
        // The line that ends one table may begin another.
        if (Divider.ofBoth(line, next) != Divider.NONE) {
            line(number, line, next);
        } else if (line.isBlank()) {
            endParagraph();
        } else {
            words(number, line, next);
        }
    }

    private void words(int number, String line, String next) {
        int numbering = Labels.numbering(line, next, entry);
        if (numbering > 0 || isEntry(line.strip()) || line.startsWith("#")) {
            endParagraph();
            entry = numbering > 0 ? line : "";
        }
        if (paragraph.isEmpty()) {
            begun = number;
            column = numbering + 1;
        } else {
            paragraph.append('\n');
        }
        paragraph.append(line.substring(numbering));
        if (line.startsWith("#")) {
            endParagraph();
        }
    }

    /** Whether a line begins an entry of a list. */
    static boolean isEntry(String line) {
        if (line.length() > 1 && BULLETS.indexOf(line.charAt(0)) >= 0 && Character.isWhitespace(line.charAt(1))) {
            return true;
        }
        int digits = 0;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        return digits > 0
                && digits + 1 < line.length()
                && (line.charAt(digits) == '.' || line.charAt(digits) == ')')
                && Character.isWhitespace(line.charAt(digits + 1));
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            String words = paragraph.toString();
            blocks.add(new ProseParagraph(begun, column, words, ProseHeadings.isLikely(words)));
            paragraph.setLength(0);
        }
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            blocks.add(new ProseTable(rows));
        }
        rows.clear();
        divider = Divider.NONE;
    }
}
