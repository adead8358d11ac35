package org.callover.kpi.reconcile.claim;

import org.callover.kpi.figure.Display;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.reconcile.printed.PrintedNumber.Unit;

/** Writes figures for answers: rounded half up, a change with its direction in front. */
public final class AnswerFigures {

    private static final int DECIMALS_TO_TELL = 4;

    private AnswerFigures() {}

    /** "1,398" or "2.5%". */
    public static String level(Quantity value, int decimals, Unit unit) {
        return Display.value(value, decimals, false) + unit.suffix();
    }

    /** "down 7.3%", or "no change". */
    public static String change(Quantity change, int decimals, Unit unit) {
        PrintedDirection way = PrintedDirection.ofSign(change.signum());
        return way == PrintedDirection.SAME ? way.word() : way.word() + " " + level(change.abs(), decimals, unit);
    }

    /** The number of decimals, or as many more as are needed to show that two figures differ. */
    public static int tellingApart(Quantity one, Quantity other, int decimals) {
        int more = decimals;
        while (more < decimals + DECIMALS_TO_TELL
                && one.compareTo(other) != 0
                && one.rounded(more).compareTo(other.rounded(more)) == 0) {
            more++;
        }
        return more;
    }
}
