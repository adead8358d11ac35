package org.callover.gateway.document.sheet;

import java.util.List;

/**
 * How high rows are, in points. Programs that show a sheet without working out its rows again need it; the estimate is
 * rather too high than too low.
 */
final class Heights {

    /** The height of a row of one line. */
    private static final double LINE = 15.75;

    private static final double TITLE = 21;
    private static final double HEADING = 18.75;

    /** The highest row that spreadsheets have. */
    private static final double HIGHEST = 409;

    /** How much wider letters are than in the usual text. */
    private static final double IN_TITLES = 1.5;

    private static final double IN_BOLD = 1.15;

    private Heights() {}

    static double of(Line line, int width) {
        String text = line.words().text();
        return switch (line.level()) {
            case TITLE -> height(lines(text, width / IN_TITLES), TITLE);
            case HEADING -> height(lines(text, width / IN_TITLES), HEADING);
            case TEXT -> height(lines(text, width), LINE);
        };
    }

    static double ofHeadings(List<Grid.Column> columns) {
        int most = 1;
        for (Grid.Column column : columns) {
            most = Math.max(most, lines(column.heading(), column.width() / IN_BOLD));
        }
        return height(most, LINE);
    }

    static double of(List<SheetCell> cells, List<Grid.Column> columns) {
        int most = 1;
        for (int at = 0; at < cells.size(); at++) {
            if (cells.get(at) instanceof SheetCell.Words words) {
                most = Math.max(most, lines(words.text(), columns.get(at).width()));
            }
        }
        return height(most, LINE);
    }

    private static double height(int lines, double line) {
        return Math.min(HIGHEST, lines * line);
    }

    /** How many lines a text takes: a word that does not fit goes to the next, and a long one goes over several. */
    private static int lines(String text, double width) {
        int room = Math.max(1, (int) width - 1);
        if (text.length() <= room) {
            return 1;
        }
        int lines = 1;
        int used = 0;
        int start = 0;
        while (start < text.length()) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            int word = end - start;
            if (used > 0 && used + word > room) {
                lines++;
                used = 0;
            }
            lines += Math.max(0, word - 1) / room;
            used = (word > room ? word % room : used + word) + 1;
            start = end + 1;
        }
        return lines;
    }
}
