package org.callover.gateway.ingest.file;

import java.util.List;

/**
 * What is asked back about a file that is taken all the same.
 *
 * @param code stable, in capitals
 * @param lines the rows it is about, the first {@value #LISTED} of them
 * @param rows how many rows it is about
 */
public record Warning(String code, String message, List<Long> lines, int rows) {
    /** Enough to find them by. */
    public static final int LISTED = 20;

    public Warning {
        lines = lines.stream().limit(LISTED).toList();
    }
}
