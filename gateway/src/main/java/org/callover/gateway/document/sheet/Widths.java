package org.callover.gateway.document.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.part.Lengths;

/** How wide columns are, in characters: as their cells need it, within the bounds of what they hold. */
final class Widths {

    static final int NOTES = 40;

    private static final int WIDEST_WORD = 36;
    private static final int ROOM = 3;
    private static final int LINES_OF_A_HEADING = 3;

    private Widths() {}

    /** The width of a column of a table. */
    static int of(String heading, DataTable table, int at) {
        IntStream lengths = table.rows()
                .mapToInt(row -> row.cells().get(at).value().printed().length());
        return switch (table.columns().get(at).kind()) {
            case TEXT -> width(heading, lengths, 10, 36);
            case SENTENCE -> width(heading, lengths, 20, 50);
            case NUMBER -> width(heading, lengths, 7, 24);
            case SIGN -> width(heading, lengths, 10, 24);
        };
    }

    /** The width of the column with the titles of the groups. */
    static int ofGroups(String heading, DataTable table) {
        Stream<String> titles =
                table.groups().stream().map(DataTable.Group::title).filter(Objects::nonNull);
        return width(heading, titles.mapToInt(String::length), 10, 36);
    }

    /** The same columns with a first one in which the lines above the table are readable. */
    static List<Grid.Column> withLines(List<Grid.Column> columns) {
        List<Grid.Column> wide = new ArrayList<>(columns);
        Grid.Column first = columns.get(0);
        int width = Math.max(first.width(), Sheet.LINE_WIDTH);
        wide.set(0, new Grid.Column(first.heading(), width, first.isNumeric()));
        return wide;
    }

    private static int width(String heading, IntStream lengths, int least, int most) {
        int word = Math.min(WIDEST_WORD, Math.max(Lengths.longestWord(heading), heading.length() / LINES_OF_A_HEADING));
        int longest = lengths.max().orElse(0);
        return Math.max(Math.max(least, word + ROOM), Math.min(most, longest + ROOM));
    }
}
