package org.callover.kpi.feed.row;

import java.util.function.Consumer;

/**
 * A file as a heading and rows, whatever its bytes are: the one thing that is known of a file here.
 *
 * <p>The rows are read once, from first to last, and are not held: a file may have millions.
 */
public interface RowSource {

    Heading heading();

    /** Hands over every row below the heading, blank ones too. */
    void forEach(Consumer<Row> reader);
}
