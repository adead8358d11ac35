package org.callover.kpi.feed;

import java.util.List;
import org.callover.kpi.observation.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * What a feed makes of a row's labels.
 *
 * @param series the series the row counts in, each once; none for a row that is set aside or not known
 * @param isGroupNamed whether a rule names the group
 * @param isCategoryNamed whether a rule names the category in its group, or sets the whole group aside
 * @param why why a rule sets the labels aside, where one does
 */
public record Match(
        List<SeriesId> series,
        boolean isGroupNamed,
        boolean isCategoryNamed,
        @Nullable String why) {

    static final Match NOTHING = new Match(List.of(), false, false, null);

    public Match {
        series = List.copyOf(series);
    }
}
