package org.callover.kpi.reconcile.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.callover.kpi.reconcile.printed.BoundedFigure;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.callover.kpi.reconcile.printed.PrintedNumber.Unit;
import org.jspecify.annotations.Nullable;

/** The figures of a claim: as printed or, if they are not printed, as its other figures imply. */
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
     * @param ofPercentages whether the values are percentages, so that their changes are in points
     * @param assumed the direction of changes for which nothing states one
     */
    ClaimFigures(Claim claim, boolean ofCounts, boolean ofPercentages, @Nullable PrintedDirection assumed) {
        this.claim = claim;
        this.ofCounts = ofCounts;
        this.ofPercentages = ofPercentages;
        this.assumed = assumed;
    }

    /** A figure as printed; a change only if its direction is known. */
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

    /** Value minus previous value, or as printed if one of the two is missing. */
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

    /** A part as printed or implied, for comparison with other claims; without a sign if the claim gives none. */
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
