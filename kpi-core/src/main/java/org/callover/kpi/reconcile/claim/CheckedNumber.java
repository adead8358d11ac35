package org.callover.kpi.reconcile.claim;

import org.callover.kpi.observation.Quantity;
import org.callover.kpi.reconcile.claim.Check.Against;
import org.callover.kpi.reconcile.printed.BoundedFigure;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.callover.kpi.reconcile.printed.PrintedNumber.Unit;
import org.callover.kpi.reconcile.printed.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * A printed number of a claim, checked against the figure that it should be.
 *
 * @param unit the unit of that figure
 */
public record CheckedNumber(Claim claim, ClaimPart part, BoundedFigure figure, Unit unit) {

    /** The decimals of a percentage in an answer, however few the paper has. */
    private static final int PERCENTAGE_DECIMALS = 1;

    private static final Quantity HUNDRED = Quantity.of(100);

    private static final String AS_FRACTION = "it is the same figure written as a fraction; write it as a percentage";

    private static final int FRACTION_DECIMALS = 2;

    private static final String BY_ROUNDED_FIGURES = "the other printed figures are rounded, so it could be right";

    private PrintedNumber printed() {
        return claim.number(part).orElseThrow();
    }

    /** The check of a change. A change without a sign only claims its size, whatever its direction. */
    public Check change(Against against, boolean ofCounts) {
        PrintedNumber printed = printed();
        boolean hasSign = printed.way() != null;
        BoundedFigure meant = hasSign ? figure : figure.abs();
        Rounding rounding = rounding(printed.bounded(printed.way(), ofCounts), meant, hasSign);
        int decimals = unit == Unit.NONE ? printed.decimals() : Math.max(PERCENTAGE_DECIMALS, printed.decimals());
        int shown = rounding.agrees()
                ? decimals
                : AnswerFigures.tellingApart(printed.signed(printed.way()), meant.figure(), decimals);
        return check(against, orFraction(rounding, meant.figure()), change(shown));
    }

    private String change(int decimals) {
        String from = AnswerFigures.change(figure.low(), decimals, unit);
        String to = AnswerFigures.change(figure.high(), decimals, unit);
        return from.equals(to) ? from : "between %s and %s".formatted(from, to);
    }

    /** The check of a value. */
    public Check level(Against against, int decimals) {
        PrintedNumber printed = printed();
        Quantity claimed = printed.signed(printed.way());
        Rounding rounding = Rounding.of(claimed, printed.decimals(), figure.figure());
        int shown = AnswerFigures.tellingApart(claimed, figure.figure(), Math.max(decimals, printed.decimals()));
        return check(
                against,
                orFraction(rounding, figure.figure()),
                AnswerFigures.level(figure.figure(), rounding.agrees() ? decimals : shown, unit));
    }

    private Rounding rounding(BoundedFigure claimed, BoundedFigure meant, boolean hasSign) {
        PrintedNumber printed = printed();
        Rounding plain = Rounding.of(claimed.figure(), printed.decimals(), meant.figure());
        if (plain.agrees() || meant.isExact() && !hasSign) {
            return plain;
        }
        if (!meant.isExact() && claimed.canBe(meant)) {
            return new Rounding(true, BY_ROUNDED_FIGURES);
        }
        Rounding turned = Rounding.of(claimed.figure().negate(), printed.decimals(), meant.figure());
        return turned.agrees() ? new Rounding(false, "it is the same figure, but " + other(printed.way())) : plain;
    }

    /** Accepts a fraction for a percentage, because a spreadsheet holds 12.8% as 0.128. */
    private Rounding orFraction(Rounding rounding, Quantity meant) {
        PrintedNumber printed = printed();
        if (rounding.agrees()
                || unit != Unit.PERCENT
                || printed.unit() != Unit.NONE
                || printed.decimals() < FRACTION_DECIMALS) {
            return rounding;
        }
        Quantity percent = printed.signed(printed.way()).times(HUNDRED);
        boolean fits = Rounding.of(percent, printed.decimals() - FRACTION_DECIMALS, meant)
                .agrees();
        return fits ? new Rounding(false, AS_FRACTION) : rounding;
    }

    private static String other(@Nullable PrintedDirection way) {
        return way == PrintedDirection.DOWN ? PrintedDirection.UP.word() : PrintedDirection.DOWN.word();
    }

    private Check check(Against against, Rounding rounding, String found) {
        Quantity exact = figure.isExact() ? figure.figure() : null;
        return new Check(part, against, claim.told(part), found, exact, rounding.agrees(), rounding.explainedBy());
    }
}
