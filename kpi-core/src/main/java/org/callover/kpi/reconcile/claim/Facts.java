package org.callover.kpi.reconcile.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.callover.kpi.reconcile.printed.Bounded;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.callover.kpi.reconcile.printed.PrintedNumber.Unit;
import org.callover.kpi.reconcile.printed.Way;
import org.jspecify.annotations.Nullable;

/** The figures of a claim as printed and, where they are not, as its other figures imply. */
final class Facts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Claim claim;
    private final boolean ofCounts;
    private final boolean ofPercentages;
    private final @Nullable Way assumed;

    /**
     * The facts of a claim.
     *
     * @param ofCounts whether numbers without decimals are exact
     * @param ofPercentages whether the values are percentages, so that they change in points
     * @param assumed the way of changes that nothing says the way of
     */
    Facts(Claim claim, boolean ofCounts, boolean ofPercentages, @Nullable Way assumed) {
        this.claim = claim;
        this.ofCounts = ofCounts;
        this.ofPercentages = ofPercentages;
        this.assumed = assumed;
    }

    /** A figure as printed; of a change, only if its way is known. */
    Optional<Bounded> printed(Part part) {
        Optional<PrintedNumber> number = claim.number(part);
        if (part != Part.DIFFERENCE && part != Part.PERCENTAGE) {
            return number.map(level -> level.bounded(level.way(), ofCounts || part == Part.NUMERATOR));
        }
        Optional<Way> way = claim.wayOf(part).or(() -> Optional.ofNullable(assumed));
        return number.flatMap(change -> way.map(going -> change.bounded(going, ofCounts && part == Part.DIFFERENCE)));
    }

    Optional<Bounded> value() {
        return printed(Part.VALUE).or(() -> printed(Part.PREVIOUS)
                .flatMap(before -> printed(Part.DIFFERENCE).map(before::plus)));
    }

    Optional<Bounded> previous() {
        return printed(Part.PREVIOUS).or(() -> printed(Part.VALUE)
                .flatMap(now -> printed(Part.DIFFERENCE).map(now::minus)));
    }

    /** Value less previous value; as printed where one of the two is not. */
    Optional<Bounded> difference() {
        return hasBothValues() ? value().flatMap(now -> previous().map(now::minus)) : printed(Part.DIFFERENCE);
    }

    /** The change in per cent; nothing from zero. */
    Optional<Bounded> percentage() {
        return hasBothValues()
                ? value().flatMap(now -> previous().flatMap(now::percentChangeFrom))
                : printed(Part.DIFFERENCE)
                        .flatMap(change -> previous().flatMap(before -> change.over(before.abs(), HUNDRED)));
    }

    private boolean hasBothValues() {
        return claim.has(Part.VALUE) && claim.has(Part.PREVIOUS);
    }

    /** "383 to 355", with the decimals and the unit of what is printed. */
    String fromTo() {
        int decimals = Math.max(decimals(Part.VALUE), Math.max(decimals(Part.PREVIOUS), decimals(Part.DIFFERENCE)));
        Unit unit = ofPercentages ? Unit.PERCENT : Unit.NONE;
        return "%s to %s"
                .formatted(
                        Phrase.level(previous().orElseThrow().figure(), decimals, unit),
                        Phrase.level(value().orElseThrow().figure(), decimals, unit));
    }

    private int decimals(Part part) {
        return claim.number(part).map(PrintedNumber::decimals).orElse(0);
    }

    /** What the claim says of a part, printed or implied, for comparing with other claims; unsigned if it is. */
    Optional<Bounded> said(Part part) {
        return printed(part).or(() -> size(part)).or(() -> implied(part));
    }

    private Optional<Bounded> size(Part part) {
        return claim.number(part).map(number -> number.bounded(null, ofCounts && part != Part.PERCENTAGE));
    }

    private Optional<Bounded> implied(Part part) {
        return switch (part) {
            case VALUE -> value();
            case PREVIOUS -> previous();
            case DIFFERENCE -> difference();
            case PERCENTAGE -> ofPercentages ? Optional.empty() : percentage();
            default -> Optional.empty();
        };
    }
}
