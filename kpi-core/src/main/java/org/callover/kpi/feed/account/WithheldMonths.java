package org.callover.kpi.feed.account;

import java.util.List;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;

/**
 * Months of a series for which no figure was taken from a file, in any area, because some of it may be under another
 * label.
 *
 * @param labels the labels that no rule names, as the file writes them
 * @param heldBefore how many figures for these months, in areas of the file, were held before and stay in force
 */
public record WithheldMonths(SeriesId series, List<Period> months, List<String> labels, int heldBefore, String why) {

    public WithheldMonths {
        months = List.copyOf(months);
        labels = List.copyOf(labels);
    }
}
