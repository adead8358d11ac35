package org.callover.kpi.feed.row;

import java.util.List;

/**
 * A row of a publisher's file: the texts of its cells, as they are written.
 *
 * @param line where it begins in the file, from 1
 * @param cells one for each column, from the first; too few or too many of them are for the reader to find fault with
 */
public record Row(long line, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** Whether nothing is written in any cell. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
