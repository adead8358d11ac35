package org.callover.kpi.feed.subtotal;

import org.callover.kpi.feed.TotalNames;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.text.Label;
import org.jspecify.annotations.Nullable;

/**
 * The area of a row as found: a known area, one that is kept apart, or neither.
 *
 * @param area the area, if it is known
 * @param apart why the area is kept apart
 * @param label what all rows of the same place have in common, however they write it
 * @param isWhole whether other places in a file may be parts of it
 */
public record RowArea(@Nullable AreaCode area, @Nullable String apart, String text, Label label, boolean isWhole) {

    /** @param isGroup whether the area is a known group */
    public static RowArea of(@Nullable AreaCode area, @Nullable String apart, String text, boolean isGroup) {
        return new RowArea(
                area,
                apart,
                text,
                Label.of(area == null ? text : area.value()),
                isGroup || TotalNames.isWholePlace(text));
    }

    public boolean isKnown() {
        return area != null || apart != null;
    }

    /** Whether its name says that it is the sum of the other places, whichever they are. */
    public boolean isSum() {
        return TotalNames.isSumOfPlaces(text);
    }
}
