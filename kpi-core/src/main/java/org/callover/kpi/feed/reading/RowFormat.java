package org.callover.kpi.feed.reading;

import java.util.List;
import org.callover.kpi.feed.row.Heading;

/** A kind of file that can be imported. */
public interface RowFormat {

    /** The name that the format is asked for by. */
    String name();

    /** The headings it needs, in words. */
    String expects();

    /** Whether a file with these headings is meant to have this format. */
    boolean recognises(List<String> headings);

    /**
     * Starts to read a file.
     *
     * @throws org.callover.kpi.feed.row.RefusedFile if its headings are not those of the format
     */
    RowReading begin(Heading heading, FileIntake intake);
}
