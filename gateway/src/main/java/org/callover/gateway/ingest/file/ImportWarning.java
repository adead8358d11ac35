package org.callover.gateway.ingest.file;

import java.util.List;
import org.callover.kpi.step.RecordedStep;

/**
 * What is asked back about a file that is taken all the same.
 *
 * @param code stable, in capitals
 * @param lines the rows it is about, the first {@value #LISTED} of them; none where it is about the data as they are now
 * @param rows how many rows it is about
 */
public record ImportWarning(String code, String message, List<Long> lines, int rows) {
    /** Enough to find them by. */
    public static final int LISTED = 20;

    /** Nearly all areas changed at once, and no break is declared: for those alone who load figures. */
    public static final String STEP = RecordedStep.CODE;

    /** Parts do not add up to their whole; the message has figures of the file. */
    public static final String PARTS_DIFFER = "PARTS_DIFFER";

    public ImportWarning {
        lines = lines.stream().limit(LISTED).toList();
    }
}
