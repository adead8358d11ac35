package org.callover.kpi.print;

import org.callover.kpi.figure.Display;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.print.Printed.Cause;
import org.callover.kpi.score.Score;
import org.callover.kpi.standing.Standing;

/** How far a value is above or below that of a group, as a paper prints it: {@code +0.67} or {@code +8.4%}. */
final class PrintedGap {

    private static final Quantity HUNDRED = Quantity.of(100);

    private PrintedGap() {}

    /** The difference, in the unit of the value. */
    static Printed of(Score score, Standing standing) {
        int decimals = score.row().decimals();
        return standing.gap() == null
                ? absent("it is not set against the figure of the group")
                : Printed.Number.read(
                        score.indicator().isPercentage()
                                ? Display.points(standing.gap(), Display.CHANGE_DECIMALS)
                                : Display.change(standing.gap(), decimals, decimals));
    }

    /** The difference in per cent of the group's figure; in points for a percentage. */
    static Printed inPercent(Score score, Standing standing) {
        Quantity gap = standing.gap();
        Quantity group = standing.figure().value();
        if (gap == null || group == null || score.indicator().isPercentage()) {
            return of(score, standing);
        }
        return group.signum() == 0
                ? absent("there is no percentage of nothing")
                : Printed.Number.read(Display.percentChange(gap.times(HUNDRED).dividedBy(group.abs())));
    }

    private static Printed absent(String why) {
        return new Printed.Missing(Cause.NOT_APPLICABLE, why);
    }
}
