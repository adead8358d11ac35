package org.callover.kpi.feed.account;

import java.util.List;

/**
 * A warning about a file that is accepted all the same.
 *
 * @param lines the lines of the rows it is about, at most {@value #LISTED} of them; none if it is about the data as
 * they are now
 * @param rows how many rows it is about
 */
public record ImportWarning(WarningCode code, String message, List<Long> lines, int rows) {
    /** Enough to find the rows by. */
    public static final int LISTED = 20;

    public ImportWarning {
        lines = lines.stream().limit(LISTED).toList();
    }
}
