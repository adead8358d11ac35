package org.callover.kpi.reconcile.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.callover.kpi.reconcile.printed.BoundedFigure;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.callover.kpi.reconcile.printed.PrintedNumber.Unit;
import org.jspecify.annotations.Nullable;

/** The figures of a claim as printed and, where they are not, as its other figures imply. */
final class ClaimFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Claim claim;
    private final boolean ofCounts;
    private final boolean ofPercentages;
    private final @Nullable PrintedDirection assumed;

    /**
     * The facts of a claim.
     *
     * @param ofCounts whether numbers without decimals are exact
     * @param ofPercentages whether the values are percentages, so that they change in points
     * @param assumed the way of changes that nothing says the way of
     */
    ClaimFigures(Claim claim, boolean ofCounts, boolean ofPercentages, @Nullable PrintedDirection assumed) {
        this.claim = claim;
        this.ofCounts = ofCounts;
        this.ofPercentages = ofPercentages;
        this.assumed = assumed;
    }

    /** A figure as printed; of a change, only if its way is known. */
    Optional<BoundedFigure> printed(ClaimPart part) {
        Optional<PrintedNumber> number = claim.number(part);
        if (part != ClaimPart.DIFFERENCE && part != ClaimPart.PERCENTAGE) {
            return number.map(level -> level.bounded(level.way(), ofCounts || part == ClaimPart.NUMERATOR));
        }
        Optional<PrintedDirection> way = claim.wayOf(part).or(() -> Optional.ofNullable(assumed));
        return number.flatMap(
                change -> way.map(going -> change.bounded(going, ofCounts && part == ClaimPart.DIFFERENCE)));
    }

    Optional<BoundedFigure> value() {
        return printed(ClaimPart.VALUE).or(() -> printed(ClaimPart.PREVIOUS)
                .flatMap(before -> printed(ClaimPart.DIFFERENCE).map(before::plus)));
    }

    Optional<BoundedFigure> previous() {
        return printed(ClaimPart.PREVIOUS).or(() -> printed(ClaimPart.VALUE)
                .flatMap(now -> printed(ClaimPart.DIFFERENCE).map(now::minus)));
    }

    /** Value less previous value; as printed where one of the two is not. */
    Optional<BoundedFigure> difference() {
        return hasBothValues() ? value().flatMap(now -> previous().map(now::minus)) : printed(ClaimPart.DIFFERENCE);
    }

    /** The change in per cent; nothing from zero. */
    Optional<BoundedFigure> percentage() {
        return hasBothValues()
                ? value().flatMap(now -> previous().flatMap(now::percentChangeFrom))
                : printed(ClaimPart.DIFFERENCE)
                        .flatMap(change -> previous().flatMap(before -> change.over(before.abs(), HUNDRED)));
    }

    private boolean hasBothValues() {
        return claim.has(ClaimPart.VALUE) && claim.has(ClaimPart.PREVIOUS);
    }

    /** "383 to 355", with the decimals and the unit of what is printed. */
    String fromTo() {
        int decimals = Math.max(
                decimals(ClaimPart.VALUE), Math.max(decimals(ClaimPart.PREVIOUS), decimals(ClaimPart.DIFFERENCE)));
        Unit unit = ofPercentages ? Unit.PERCENT : Unit.NONE;
        return "%s to %s"
                .formatted(
                        AnswerFigures.level(previous().orElseThrow().figure(), decimals, unit),
                        AnswerFigures.level(value().orElseThrow().figure(), decimals, unit));
    }

    private int decimals(ClaimPart part) {
        return claim.number(part).map(PrintedNumber::decimals).orElse(0);
    }

    /** What the claim says of a part, printed or implied, for comparing with other claims; unsigned if it is. */
    Optional<BoundedFigure> said(ClaimPart part) {
        return printed(part).or(() -> size(part)).or(() -> implied(part));
    }

    private Optional<BoundedFigure> size(ClaimPart part) {
        return claim.number(part).map(number -> number.bounded(null, ofCounts && part != ClaimPart.PERCENTAGE));
    }

    private Optional<BoundedFigure> implied(ClaimPart part) {
        return switch (part) {
            case VALUE -> value();
            case PREVIOUS -> previous();
            case DIFFERENCE -> difference();
            case PERCENTAGE -> ofPercentages ? Optional.empty() : percentage();
            default -> Optional.empty();
        };
    }
}
