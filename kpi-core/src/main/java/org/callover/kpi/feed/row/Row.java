package org.callover.kpi.feed.row;

import java.util.List;

/**
 * A row of a publisher's file: the texts of its cells, as they are written.
 *
 * <p>The cells are not copied, as a file may have millions: whoever makes a row does not change them afterwards.
 *
 * @param line where it begins in the file, from 1
 * @param cells one for each column, from the first; too few or too many of them are for the reader to find fault with
 */
public record Row(long line, List<String> cells) {

    /** Whether nothing is written in any cell. */
    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
