package org.callover.kpi.standing;

import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.observation.Area;
import org.callover.kpi.standing.Standing.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group with its rank.
 *
 * @param change the change that it is ranked by; absent if it is ranked by a value
 */
public record RankedMember(
        Area area, Ranked place, @Nullable Compared change) {}
