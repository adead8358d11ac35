package org.callover.kpi.dataset.held;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which observations are asked for.
 *
 * @param series the series; their order does not matter
 * @param areas the areas; absent for all
 * @param months an observation is asked for if it has any of these months
 * @param after only observations that came with a later import; 0 for all
 */
public record Selection(List<SeriesId> series, @Nullable Set<AreaCode> areas, Period months, int after) {

    /** All months that an observation could have. */
    public static final Period ALWAYS = Period.between(YearMonth.of(0, 1), YearMonth.of(9999, 12));

    public Selection {
        series = series.stream().distinct().sorted().toList();
        areas = areas == null ? null : Set.copyOf(areas);
    }

    /** Whether an area is asked for. */
    boolean has(AreaCode area) {
        return areas == null || areas.contains(area);
    }
}
