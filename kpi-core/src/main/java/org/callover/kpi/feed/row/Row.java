package org.callover.kpi.feed.row;

import java.util.List;

/**
 * A row of a publisher's file: the texts of its cells, as written.
 *
 * <p>The cells are not copied, because a file may have millions. The code that makes a row must not change them
 * afterwards.
 *
 * @param line the line where it starts in the file, from 1
 * @param cells one for each column, from the first; the reader reports too few or too many
 */
public record Row(long line, List<String> cells) {

    /** Whether all cells are empty. */
    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
