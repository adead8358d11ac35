package org.callover.kpi.paper;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table of scores.
 *
 * @param heading its heading; absent if the usual one is meant
 */
public record ColumnChoice(PaperColumn column, @Nullable String heading) {

    /** The column with its usual heading. */
    public static ColumnChoice of(PaperColumn column) {
        return new ColumnChoice(column, null);
    }
}
