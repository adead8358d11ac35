package org.callover.kpi.feed.row;

import java.util.List;

/**
 * The row of a file that names its columns.
 *
 * @param line where it stands in the file, from 1
 * @param names one for each column, without spaces around it; empty where a column has none
 */
public record Heading(long line, List<String> names) {

    public Heading {
        names = names.stream().map(String::strip).toList();
    }
}
