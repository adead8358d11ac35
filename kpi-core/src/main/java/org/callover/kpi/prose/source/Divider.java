package org.callover.kpi.prose.source;

import java.util.ArrayList;
import java.util.List;

/** What divides the cells of a line. */
enum Divider {
    NONE,
    TAB,
    STROKE,
    COMMA,
    SPACES;

    private static final int FEWEST_BY_COMMAS = 3;

    /** The divider of a line, if it begins a table: the next line must be divided alike, unless tabs divide this one. */
    static Divider ofBoth(String line, String next) {
        Divider here = of(line);
        return here == of(next) || here == TAB || here == STROKE && line.strip().startsWith("|") ? here : NONE;
    }

    /** The same divider for the next line of a table, if it divides that too. */
    Divider stillOf(String line) {
        return of(line) == this ? this : NONE;
    }

    /** Whether anything but single spaces divides a line. */
    static boolean isDividing(String line) {
        return of(line) != NONE;
    }

    private static Divider of(String line) {
        if (line.isBlank()) {
            return NONE;
        }
        if (line.indexOf('\t') >= 0) {
            return TAB;
        }
        if (line.chars().filter(letter -> letter == '|').count() > 1) {
            return STROKE;
        }
        if (isByCommas(line)) {
            return COMMA;
        }
        return count(line, SPACES) > 1 ? SPACES : NONE;
    }

    /** Whether a line has three cells or more, and its first comma is neither of a sentence nor of thousands. */
    private static boolean isByCommas(String line) {
        int first = line.indexOf(',');
        return first > 0
                && line.indexOf(", ") < 0
                && (!Character.isDigit(line.charAt(first - 1)) || line.strip().indexOf(' ') < 0)
                && count(line, COMMA) >= FEWEST_BY_COMMAS;
    }

    private static int count(String line, Divider divider) {
        return divider.cells(1, line).size();
    }

    /** The cells of a line. A line of a table that only draws its borders has none. */
    List<ProseTable.Cell> cells(int number, String line) {
        List<ProseTable.Cell> cells = new ArrayList<>();
        String plain = line.stripTrailing();
        int start = this == STROKE && plain.stripLeading().startsWith("|") ? plain.indexOf('|') + 1 : 0;
        int end = this == STROKE && plain.endsWith("|") ? plain.length() - 1 : plain.length();
        start = this == SPACES ? start + plain.length() - plain.stripLeading().length() : start;
        while (start <= end) {
            int divided = Math.min(end, after(plain, start));
            cells.add(cell(number, plain, start, divided));
            start = divided + width(plain, divided);
        }
        return this == STROKE && cells.stream().allMatch(cell -> isBorder(cell.text())) ? List.of() : cells;
    }

    private static ProseTable.Cell cell(int number, String line, int start, int end) {
        String text = line.substring(Math.min(start, end), end);
        int blanks = text.length() - text.stripLeading().length();
        String words = text.strip();
        boolean isQuoted = words.length() > 1 && words.startsWith("\"") && words.endsWith("\"");
        return new ProseTable.Cell(
                number,
                start + blanks + 1,
                isQuoted ? words.substring(1, words.length() - 1).replace("\"\"", "\"") : words);
    }

    private static boolean isBorder(String text) {
        return text.chars().allMatch(letter -> letter == '-' || letter == ':' || letter == ' ' || letter == '=');
    }

    /** Where the cell ends that begins at a character. */
    private int after(String line, int start) {
        boolean isQuoted = false;
        for (int at = start; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (this == COMMA && letter == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && divides(line, at, letter)) {
                return at;
            }
        }
        return line.length();
    }

    private boolean divides(String line, int at, char letter) {
        return switch (this) {
            case NONE -> false;
            case TAB -> letter == '\t';
            case STROKE -> letter == '|';
            case COMMA -> letter == ',';
            case SPACES -> letter == ' ' && at + 1 < line.length() && line.charAt(at + 1) == ' ';
        };
    }

    private int width(String line, int at) {
        int width = 1;
        while (this == SPACES && at + width < line.length() && line.charAt(at + width) == ' ') {
            width++;
        }
        return width;
    }
}
