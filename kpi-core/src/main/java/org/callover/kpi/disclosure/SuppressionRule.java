package org.callover.kpi.disclosure;

import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;

/** The rule of one kind of measure, for one part of the world by itself. */
interface SuppressionRule {

    /** Whether anything was observed for the area itself. */
    boolean holds(AreaCode area);

    /** Whether the part has a figure over the period that may be shown. */
    boolean shows(AreaRemainder part, Period period);

    /** Whether a sum that the part is in may be shown, as far as the part is concerned. */
    default boolean showsInSum(AreaRemainder part, Period period) {
        return shows(part, period);
    }
}
