package org.callover.kpi.rating;

import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A target as a value for one figure, or why it has none.
 *
 * @param basis where the value comes from, or why there is none
 * @param origin how the value was found; absent if there is none
 * @param judged what it is the target for, if that is not the figure: for a group, the part that both periods have
 */
public record TargetValue(
        @Nullable Quantity value,
        String basis,
        @Nullable TargetOrigin origin,
        @Nullable Quantity judged) {

    static TargetValue of(TargetOrigin origin, String basis) {
        return new TargetValue(origin.value(), basis, origin, null);
    }

    static TargetValue none(String reason) {
        return new TargetValue(null, reason, null, null);
    }

    /** The share of a year's target that it is, if it is one. */
    public @Nullable YearShare share() {
        return origin instanceof TargetOrigin.PartOfYear part ? part.share() : null;
    }
}
