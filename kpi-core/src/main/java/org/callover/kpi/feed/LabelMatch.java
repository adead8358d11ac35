package org.callover.kpi.feed;

import java.util.List;
import org.callover.kpi.observation.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * What a feed makes of a row's labels.
 *
 * @param series the series the row counts in, each once; none for a row that is set aside or not known
 * @param isGroupNamed whether any rule names the group
 * @param isCategoryNamed whether a rule names the category in its group, or sets the whole group aside
 * @param why why a rule sets the labels aside, where one does
 * @param inDoubt the series that rows under a label which no rule names may belong to: those of the other labels of its
 *     group, those of a group in which rules name the label, and where no rule names the group, those that are added over
 *     groups
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

    /** Of labels that leave nothing in doubt. */
    LabelMatch(List<SeriesId> series, boolean isGroupNamed, boolean isCategoryNamed, @Nullable String why) {
        this(series, isGroupNamed, isCategoryNamed, why, List.of());
    }

    /** Whether a rule says what becomes of the labels. */
    public boolean isKnown() {
        return isCategoryNamed;
    }
}
