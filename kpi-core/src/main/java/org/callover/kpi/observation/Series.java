package org.callover.kpi.observation;

import org.jspecify.annotations.Nullable;

/** A thing that is counted or measured: its title, the plural unit it is counted in, who publishes it. */
public record Series(
        SeriesId id,
        String title,
        String unit,
        @Nullable String source,
        @Nullable String note) {

    /** Whether its values are percentages: their changes are in points and they never add across areas. */
    public boolean isPercentage() {
        return unit.equals("%") || unit.equals("percent");
    }
}
