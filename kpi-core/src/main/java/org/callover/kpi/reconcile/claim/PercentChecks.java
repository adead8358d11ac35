package org.callover.kpi.reconcile.claim;

import org.callover.kpi.observation.Quantity;
import org.callover.kpi.reconcile.claim.Check.Against;
import org.callover.kpi.reconcile.printed.BoundedFigure;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.callover.kpi.reconcile.printed.PrintedNumber.Unit;
import org.callover.kpi.reconcile.printed.Rounding;

/**
 * The checks of a change in per cent, which is easily confused with one in percentage points if the values are
 * percentages.
 */
public final class PercentChecks {

    private static final String IN_POINTS = "it is the change in percentage points, not the percentage change";

    private static final String IN_PER_CENT = "it is the percentage change; only percentages change in points";

    private PercentChecks() {}

    /**
     * The check of a printed percentage.
     *
     * @param change the change in per cent
     * @param difference the change in the unit of the value
     * @param ofChange the unit of the difference
     */
    public static Check check(
            Claim claim, BoundedFigure change, BoundedFigure difference, Unit ofChange, Against against) {
        Check check = new CheckedNumber(claim, ClaimPart.PERCENTAGE, change, Unit.PERCENT).change(against, false);
        if (ofChange != Unit.POINTS) {
            return claim.number(ClaimPart.PERCENTAGE).orElseThrow().unit() == Unit.POINTS ? notInPoints(check) : check;
        }
        String points = AnswerFigures.level(difference.figure().abs(), 1, Unit.POINTS);
        boolean isPoints =
                !check.agrees() && isRounded(claim.number(ClaimPart.PERCENTAGE).orElseThrow(), difference.figure());
        return new Check(
                check.part(),
                against,
                check.claimed(),
                "%s, or %s".formatted(check.found(), points),
                check.exact(),
                check.agrees(),
                isPoints ? IN_POINTS : check.explainedBy());
    }

    private static Check notInPoints(Check check) {
        return new Check(
                check.part(),
                check.against(),
                check.claimed(),
                check.found(),
                check.exact(),
                false,
                check.agrees() ? IN_PER_CENT : check.explainedBy());
    }

    private static boolean isRounded(PrintedNumber printed, Quantity difference) {
        boolean hasSign = printed.way() != null;
        return Rounding.of(printed.signed(printed.way()), printed.decimals(), hasSign ? difference : difference.abs())
                .agrees();
    }

    /** The check of a percentage if the earlier value is zero. */
    public static Check fromZero(Claim claim, Against against) {
        return new Check(
                ClaimPart.PERCENTAGE,
                against,
                claim.told(ClaimPart.PERCENTAGE),
                "no percentage, because it starts from zero",
                null,
                false,
                Rounding.NONE);
    }
}
