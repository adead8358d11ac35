package org.callover.kpi.disclosure;

import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;

/** A rule for one kind of measure, which judges each area, or remainder of an area, by itself. */
interface SuppressionRule {

    /** Whether anything was observed for the area itself. */
    boolean holds(AreaCode area);

    /** Whether the part has a figure over the period, and it may be shown. */
    boolean shows(AreaRemainder part, Period period);

    /** Whether the part allows a sum that contains it to be shown. */
    default boolean showsInSum(AreaRemainder part, Period period) {
        return shows(part, period);
    }
}
