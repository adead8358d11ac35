package org.callover.kpi.feed.row;

import java.util.function.Consumer;

/**
 * A file as a heading and rows, whatever its bytes are. This is all that the engine knows about a file.
 *
 * <p>The rows are read once, from first to last, and are not held in memory: a file may have millions.
 */
public interface RowSource {

    Heading heading();

    /** Passes every row below the heading to the reader, including blank ones. */
    void forEach(Consumer<Row> reader);
}
