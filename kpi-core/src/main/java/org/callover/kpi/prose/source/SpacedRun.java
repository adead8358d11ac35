package org.callover.kpi.prose.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of one table that is divided by single spaces: rows that end with the same number of figures, and what stands
 * between them.
 *
 * @param rows the lines with figures, from 0; all but a few have as many figures as there are columns
 */
record SpacedRun(List<Integer> rows, int columns) {

    private static final int MOST_BETWEEN = 9;
    private static final int MOST_WORDS_BETWEEN = 3;
    private static final int MOST_ODD = 4;
    private static final int FEWEST_OF_ONE = 3;

    SpacedRun {
        rows = List.copyOf(rows);
    }

    /** The table whose first figures are in a line, if one begins there. */
    static Optional<SpacedRun> at(SpacedLines lines, int first) {
        return new Search(lines).from(first);
    }

    int first() {
        return rows.get(0);
    }

    int last() {
        return rows.get(rows.size() - 1);
    }

    /** A search for the rows of a table. */
    private record Search(SpacedLines lines) {

        Optional<SpacedRun> from(int first) {
            int columns = columns(first);
            if (columns == 0) {
                return Optional.empty();
            }
            List<Integer> rows = new ArrayList<>(List.of(first));
            int next = next(first);
            while (next >= 0 && isRow(next, columns)) {
                rows.add(next);
                next = next(next);
            }
            List<Integer> even =
                    rows.stream().filter(row -> lines.count(row) == columns).toList();
            boolean areEnough = columns > 1 ? even.size() > 1 : isListOfCounts(rows);
            return areEnough ? Optional.of(new SpacedRun(rows, columns)) : Optional.empty();
        }

        /** How many figures most of the first three rows have; 0 if no two are alike. */
        private int columns(int first) {
            int one = lines.count(first);
            int second = one == 0 ? -1 : next(first);
            int third = second < 0 ? -1 : next(second);
            int two = lines.count(second);
            int three = lines.count(third);
            int most = one == two || one == three ? one : two == three ? two : 0;
            return one == 0 || two == 0 ? 0 : most;
        }

        private boolean isRow(int row, int columns) {
            int count = lines.count(row);
            if (count == columns) {
                return true;
            }
            int next = next(row);
            if (count > columns) {
                return next < 0 || lines.count(next) != count;
            }
            // A row with an empty cell has fewer figures; soon after it the others go on.
            int ahead = next;
            for (int i = 0; i < MOST_ODD && ahead >= 0; i++) {
                if (lines.count(ahead) == columns) {
                    return true;
                }
                ahead = next(ahead);
            }
            return false;
        }

        /** A list with one figure in each line is a table only if it has a total, and nothing but short labels. */
        private boolean isListOfCounts(List<Integer> rows) {
            boolean areShort = rows.stream().allMatch(row -> {
                String label = lines.row(row).label(1).strip();
                return !label.isEmpty()
                        && !Labels.goesOn(label)
                        && !Labels.isCaption(label)
                        && label.indexOf(',') < 0
                        && lines.count(row) == 1
                        && SpacedLine.pieces(label).size() <= 6;
            });
            boolean areTogether = rows.get(rows.size() - 1) - rows.get(0) == rows.size() - 1;
            boolean hasTotal =
                    rows.stream().anyMatch(row -> Labels.isTotal(lines.row(row).label(1)));
            return areShort && areTogether && hasTotal && rows.size() >= FEWEST_OF_ONE;
        }

        /** The next line with figures of the same table; -1 if there is none. */
        private int next(int row) {
            int words = 0;
            boolean isApart = false;
            boolean isAfterTotal =
                    Labels.isTotal(lines.row(row).label(lines.row(row).figures().size()));
            for (int at = row + 1; at < lines.size() && at <= row + MOST_BETWEEN; at++) {
                if (lines.count(at) > 0) {
                    boolean isOther = isApart && (words > 0 || isAfterTotal) || isAfterTotal && words > 1;
                    return isOther ? -1 : at;
                }
                isApart |= lines.isBlank(at);
                if (!lines.isBlank(at) && !lines.isEdge(at)) {
                    words++;
                    if (words > MOST_WORDS_BETWEEN || !mayStandBetween(at)) {
                        return -1;
                    }
                }
            }
            return -1;
        }

        /** Whether a line may be a part of a label; a year makes it a heading of another table. */
        private boolean mayStandBetween(int at) {
            return lines.isShort(at)
                    && !Labels.isCaption(lines.text(at))
                    && SpacedLine.pieces(lines.text(at)).stream()
                            .map(piece -> HeadingWord.of(at, piece).sort())
                            .noneMatch(sort -> sort == HeadingWord.Sort.YEAR);
        }
    }
}
