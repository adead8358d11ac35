package org.callover.kpi.feed;

import java.util.List;
import org.callover.kpi.observation.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's rules say about the labels of a row.
 *
 * @param series the series the row counts in, each once; none for a row that is set aside or unknown
 * @param isGroupNamed whether any rule names the group
 * @param isCategoryNamed whether a rule names the category within its group, or sets the whole group aside
 * @param why why a rule sets the labels aside, if one does
 * @param inDoubt the series that rows under an unknown label may belong to: those of the other labels in its group, and
 * those of any group whose rules name the label. If no rule names the group, also those that are added over groups
 */
public record LabelMatch(
        List<SeriesId> series,
        boolean isGroupNamed,
        boolean isCategoryNamed,
        @Nullable String why,
        List<SeriesId> inDoubt) {

    public LabelMatch {
        series = List.copyOf(series);
        inDoubt = List.copyOf(inDoubt);
    }

    /** A match that leaves nothing in doubt. */
    LabelMatch(List<SeriesId> series, boolean isGroupNamed, boolean isCategoryNamed, @Nullable String why) {
        this(series, isGroupNamed, isCategoryNamed, why, List.of());
    }

    /** Whether a rule names the labels. */
    public boolean isKnown() {
        return isCategoryNamed;
    }
}
