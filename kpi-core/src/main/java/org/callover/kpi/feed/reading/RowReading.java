package org.callover.kpi.feed.reading;

import org.callover.kpi.feed.account.FileAccount;
import org.callover.kpi.feed.row.Row;

/** The reading of one file in a format. */
public interface RowReading {

    /** Reads the next row, which is not blank. Rows come from first to last. */
    void read(Row row);

    /**
     * Ends the reading after the last row.
     *
     * @return where the figures of the file went
     * @throws org.callover.kpi.feed.row.RefusedFile if the figures are too large to be held
     */
    FileAccount finish();
}
