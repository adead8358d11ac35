package org.callover.kpi.feed.row;

import java.util.List;

/**
 * The row of a file that names its columns.
 *
 * @param line its line in the file, from 1
 * @param names one for each column, without spaces around it; empty if a column has none
 */
public record Heading(long line, List<String> names) {

    public Heading {
        names = names.stream().map(String::strip).toList();
    }
}
