package org.callover.gateway.wire.prose.file;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.prose.source.Prose;
import org.callover.kpi.prose.source.ProseTable;

/**
 * A reader of CSV as spreadsheets write it: divided by commas, semicolons or tabs, with quotation marks where they are
 * needed. A first line such as {@code sep=;} says what divides it.
 */
public final class CsvProse {

    private static final String DIVIDERS = ",;\t|";
    private static final int LOOKED_AT = 20;
    private static final String SEP = "sep=";

    private final String text;
    private final char divider;
    private final SheetRows sheet = new SheetRows();
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvProse(String text, char divider, int from) {
        this.text = text;
        this.divider = divider;
        this.at = from;
        this.lineStart = from;
        this.line = from == 0 ? 1 : 2;
    }

    /** The tables of a file, and the lines with one text as paragraphs. */
    public static Prose read(String file) {
        String text = file.replace("\r\n", "\n").replace('\r', '\n');
        boolean says = text.length() > SEP.length() + 1
                && text.regionMatches(true, 0, SEP, 0, SEP.length())
                && text.charAt(SEP.length() + 1) == '\n';
        CsvProse csv = says
                ? new CsvProse(text, text.charAt(SEP.length()), SEP.length() + 2)
                : new CsvProse(text, likely(text), 0);
        while (csv.at < text.length()) {
            csv.sheet.row(csv.row());
        }
        return csv.sheet.prose();
    }

    /** The mark that divides most of the first lines, and divides them alike; a comma if none does. */
    private static char likely(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        char best = ',';
        long most = 0;
        for (char mark : DIVIDERS.toCharArray()) {
            long largest =
                    lines.stream().mapToLong(line -> count(line, mark)).max().orElse(0);
            long alike = largest == 0
                    ? 0
                    : lines.stream()
                            .filter(line -> count(line, mark) == largest)
                            .count();
            if (alike > most) {
                most = alike;
                best = mark;
            }
        }
        return best;
    }

    /** How often a mark stands in a line outside of quotation marks. */
    private static long count(String line, char mark) {
        long count = 0;
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            isQuoted ^= line.charAt(i) == '"';
            count += !isQuoted && line.charAt(i) == mark ? 1 : 0;
        }
        return count;
    }

    private List<ProseTable.Cell> row() {
        List<ProseTable.Cell> cells = new ArrayList<>();
        boolean isLast = false;
        while (!isLast) {
            cells.add(cell());
            isLast = at >= text.length() || text.charAt(at) == '\n';
            next();
        }
        return cells;
    }

    /** Goes on to the next character. */
    private void next() {
        if (at < text.length() && text.charAt(at) == '\n') {
            line++;
            lineStart = at + 1;
        }
        at++;
    }

    private ProseTable.Cell cell() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean isQuoted = at < text.length() && text.charAt(at) == '"';
        int begun = line;
        int column = at - lineStart + (isQuoted ? 2 : 1);
        String words = isQuoted ? quoted() : plain();
        return new ProseTable.Cell(begun, column, words);
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != divider && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(from, at).strip();
    }

    /** A text in quotation marks, and whatever follows them. */
    private String quoted() {
        StringBuilder words = new StringBuilder();
        next();
        while (at < text.length()) {
            boolean isMark = text.charAt(at) == '"';
            if (isMark && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
            } else if (isMark) {
                at++;
                break;
            }
            words.append(text.charAt(at) == '\n' ? ' ' : text.charAt(at));
            next();
        }
        return words + plain();
    }
}
