package org.callover.kpi.feed.account;

import java.util.List;

/**
 * What is asked back about a file that is taken all the same.
 *
 * @param lines the rows it is about, the first {@value #LISTED} of them; none where it is about the data as they are now
 * @param rows how many rows it is about
 */
public record ImportWarning(WarningCode code, String message, List<Long> lines, int rows) {
    /** Enough to find them by. */
    public static final int LISTED = 20;

    public ImportWarning {
        lines = lines.stream().limit(LISTED).toList();
    }
}
