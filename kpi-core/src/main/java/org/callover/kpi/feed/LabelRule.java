package org.callover.kpi.feed;

import java.util.List;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.text.Label;
import org.jspecify.annotations.Nullable;

/**
 * A rule that says which series the rows under some labels count in.
 *
 * @param groups any group if empty
 * @param categories any category if empty
 * @param series none if the labels are known and set aside
 * @param why why they are set aside
 * @param written its own YAML text, which has the labels as the publisher writes them
 */
public record LabelRule(
        List<Label> groups,
        List<Label> categories,
        List<SeriesId> series,
        @Nullable String why,
        String written) {

    public LabelRule {
        groups = List.copyOf(groups);
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (groups.isEmpty() && categories.isEmpty()) {
            throw new IllegalArgumentException("a label rule needs a group, a category or both; add one");
        }
        if (series.isEmpty() == (why == null)) {
            throw new IllegalArgumentException(
                    "a label rule needs 'series', or 'why' if 'series' is empty; write one of them");
        }
    }

    boolean fits(@Nullable Label group, @Nullable Label category) {
        return isAmong(groups, group) && isAmong(categories, category);
    }

    private static boolean isAmong(List<Label> labels, @Nullable Label label) {
        return labels.isEmpty() || label != null && labels.contains(label);
    }

    /** Whether it names categories, and not whole groups. */
    boolean isOfCategory() {
        return !categories.isEmpty();
    }

    /** Whether rows of a group can match it. Null is a group that no rule names. */
    boolean isOfGroup(@Nullable Label group) {
        return isAmong(groups, group);
    }

    boolean isSetAside() {
        return series.isEmpty();
    }
}
