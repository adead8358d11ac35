package org.callover.kpi.feed.account;

import java.math.BigDecimal;
import java.util.List;
import org.callover.kpi.observation.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file with a label that no rule names, or that a rule sets aside.
 *
 * @param label the group and the category as the file writes them
 * @param countedIn the series of the group, in which the rows count all the same
 * @param why why a rule sets the label aside, if one does
 */
public record UnmappedLabel(
        String label,
        int rows,
        BigDecimal total,
        List<SeriesId> countedIn,
        @Nullable String why) {

    public UnmappedLabel {
        countedIn = List.copyOf(countedIn);
    }
}
