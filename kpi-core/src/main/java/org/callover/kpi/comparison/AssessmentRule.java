package org.callover.kpi.comparison;

import org.callover.kpi.comparison.Comparison.Assessment;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.observation.Quantity;

/** The rule for whether a change is good. */
final class AssessmentRule {

    private AssessmentRule() {}

    /**
     * The assessment of a change.
     *
     * @param relative the change in per cent or points; not used for a change from zero
     */
    static Assessment of(Indicator indicator, Quantity before, Quantity now, Quantity relative, boolean fromZero) {
        Direction direction = indicator.directionOrThrow();
        if (direction instanceof Direction.None) {
            return Assessment.NEUTRAL;
        }
        if (direction instanceof Direction.Range range) {
            return indicator.judging().judgesChange()
                    ? ofChange(range, relative, fromZero)
                    : ofValue(range, before, now);
        }
        return gained(direction instanceof Direction.Higher ? now.compareTo(before) : before.compareTo(now));
    }

    /** Every change inside the range is good; a change from zero is outside every range. */
    private static Assessment ofChange(Direction.Range range, Quantity relative, boolean fromZero) {
        boolean isInside = !fromZero && range.distance(relative).signum() == 0;
        return isInside ? Assessment.NEUTRAL : Assessment.WORSE;
    }

    /** Every value inside the range is good; outside it, nearer is better. */
    private static Assessment ofValue(Direction.Range range, Quantity before, Quantity now) {
        Quantity was = range.distance(before);
        Quantity is = range.distance(now);
        return was.signum() == 0 && is.signum() == 0 ? Assessment.NEUTRAL : gained(was.compareTo(is));
    }

    private static Assessment gained(int gain) {
        return gain == 0 ? Assessment.SAME : gain > 0 ? Assessment.BETTER : Assessment.WORSE;
    }
}
