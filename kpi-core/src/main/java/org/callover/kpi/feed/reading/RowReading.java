package org.callover.kpi.feed.reading;

import org.callover.kpi.feed.account.FileAccount;
import org.callover.kpi.feed.row.Row;

/** One file being read in a format. */
public interface RowReading {

    /** Reads a row, from first to last; it is not blank. */
    void read(Row row);

    /**
     * Ends the reading after the last row.
     *
     * @return where the figures of the file went
     * @throws org.callover.kpi.feed.row.RefusedFile when the figures are more than can be held
     */
    FileAccount account();
}
