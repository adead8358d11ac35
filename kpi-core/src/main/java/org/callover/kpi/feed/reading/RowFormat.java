package org.callover.kpi.feed.reading;

import java.util.List;
import org.callover.kpi.feed.row.Heading;

/** A kind of file that can be imported. */
public interface RowFormat {

    /** What the format is asked for by. */
    String name();

    /** The headings it wants, in words. */
    String expects();

    /** Whether a file with these headings is meant to be of this format. */
    boolean recognises(List<String> headings);

    /**
     * Begins to read a file.
     *
     * @throws org.callover.kpi.feed.row.RefusedFile when its headings are not those of the format
     */
    RowReading begin(Heading heading, FileIntake intake);
}
