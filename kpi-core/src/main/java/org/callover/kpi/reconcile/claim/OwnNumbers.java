package org.callover.kpi.reconcile.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.scale.Factor;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.reconcile.claim.Check.Against;
import org.callover.kpi.reconcile.printed.BoundedFigure;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.callover.kpi.reconcile.printed.PrintedNumber.Unit;
import org.callover.kpi.reconcile.printed.PrintedRank;
import org.callover.kpi.reconcile.printed.Rounding;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Checks a claim without data: each of its numbers that follows from its others.
 *
 * <p>"355, down 1.5% (-28)" says 383 to 355, and that is down 7.3%.
 */
public final class OwnNumbers {

    private static final int FACTOR_DECIMALS = 12;

    /** The numbers that a share may be printed per, the usual one first. */
    private static final List<BigDecimal> FACTORS =
            List.of(BigDecimal.valueOf(100), BigDecimal.ONE, new BigDecimal("1000"), new BigDecimal("100000"));

    private final Claim claim;
    private final @Nullable Indicator indicator;
    private final boolean ofCounts;
    private final boolean ofPercentages;
    private final Unit ofChange;
    private final List<Check> checks = new ArrayList<>();

    private OwnNumbers(Claim claim, @Nullable Indicator indicator) {
        this.claim = claim;
        this.indicator = indicator;
        this.ofCounts = ofCounts(claim, indicator);
        this.ofPercentages = ofPercentages(claim, indicator);
        this.ofChange = ofPercentages ? Unit.POINTS : Unit.NONE;
    }

    /** All checks of the claim by itself. The indicator decides whether whole numbers are exact. */
    public static List<Check> of(Claim claim, @Nullable Indicator indicator) {
        OwnNumbers own = new OwnNumbers(claim, indicator);
        ClaimFigures facts = own.settled();
        own.direction(facts);
        own.difference(facts);
        own.percentage(facts);
        own.quotient();
        own.rank();
        return List.copyOf(own.checks);
    }

    /** Whether numbers without decimals are whole counts, and therefore exact. */
    public static boolean ofCounts(Claim claim, @Nullable Indicator indicator) {
        Measure measure = indicator == null ? null : indicator.measure();
        boolean canBe = indicator == null
                || measure == null
                || measure.parts().isCount() && indicator.scale().chance() == Indicator.Chance.POISSON
                || measure.parts().isLevel() && !indicator.isPercentage();
        return canBe && !ofPercentages(claim, indicator) && claim.isWhole();
    }

    /** Whether its values are percentages. If the indicator is known it decides, whatever a change calls itself. */
    static boolean ofPercentages(Claim claim, @Nullable Indicator indicator) {
        return indicator == null || indicator.measure() == null
                ? claim.isOfPercentages()
                : claim.hasPercentages() || indicator.isPercentage();
    }

    /** The figures. If nothing states the direction of a difference, the one that fits the percentage is used. */
    private ClaimFigures settled() {
        ClaimFigures up =
                new ClaimFigures(claim, ofCounts, ofPercentages, claim.way().orElse(PrintedDirection.UP));
        if (claim.way().isPresent()) {
            return up;
        }
        ClaimFigures down = new ClaimFigures(claim, ofCounts, ofPercentages, PrintedDirection.DOWN);
        boolean fitsDown = reckoned(down).filter(Check::agrees).isPresent();
        return fitsDown && reckoned(up).filter(Check::agrees).isEmpty() ? down : up;
    }

    private void direction(ClaimFigures facts) {
        if (claim.has(ClaimPart.VALUE) && claim.has(ClaimPart.PREVIOUS)) {
            if (claim.direction() != null) {
                direction(facts.difference().orElseThrow(), facts.fromTo() + " is");
            }
            return;
        }
        change(ClaimPart.DIFFERENCE, ofChange);
        change(ClaimPart.PERCENTAGE, Unit.PERCENT);
        if (claim.direction() == null && facts.percentage().isEmpty()) {
            signs();
        }
    }

    private void change(ClaimPart part, Unit unit) {
        PrintedDirection direction = claim.direction();
        PrintedNumber change = claim.number(part).orElse(null);
        if (direction == null || change == null) {
            return;
        }
        PrintedDirection way = change.way() == null ? direction : change.way();
        boolean isTold = change.way() != null
                || direction == PrintedDirection.SAME
                || change.magnitude().signum() == 0;
        if (isTold) {
            direction(
                    change.bounded(way, ofCounts && part == ClaimPart.DIFFERENCE && unit == Unit.NONE),
                    "its %s is".formatted(part.words()));
        }
    }

    private void direction(BoundedFigure change, String basis) {
        PrintedDirection said = claim.direction();
        PrintedDirection way = PrintedDirection.ofSign(change.figure().signum());
        if (said != null) {
            // A change that rounds to zero may have gone either way.
            boolean agrees = said == way || way == PrintedDirection.SAME && !change.isExact();
            checks.add(new Check(
                    ClaimPart.DIRECTION, Against.ownNumbers(basis), said.word(), way.word(), null, agrees, null));
        }
    }

    private void signs() {
        PrintedNumber percentage = claim.number(ClaimPart.PERCENTAGE).orElse(null);
        PrintedNumber difference = claim.number(ClaimPart.DIFFERENCE).orElse(null);
        if (percentage != null && difference != null && percentage.way() != null && difference.way() != null) {
            boolean agrees = percentage.way() == difference.way();
            checks.add(new Check(
                    ClaimPart.PERCENTAGE,
                    Against.ownNumbers("its difference is"),
                    claim.told(ClaimPart.PERCENTAGE),
                    claim.told(ClaimPart.DIFFERENCE),
                    null,
                    agrees,
                    null));
        }
    }

    private void difference(ClaimFigures facts) {
        PrintedNumber printed = claim.number(ClaimPart.DIFFERENCE).orElse(null);
        if (printed != null && claim.has(ClaimPart.VALUE) && claim.has(ClaimPart.PREVIOUS)) {
            checks.add(new CheckedNumber(
                            claim, ClaimPart.DIFFERENCE, facts.difference().orElseThrow(), ofChange)
                    .change(Against.ownNumbers(facts.fromTo() + " is"), ofCounts));
        }
    }

    private void percentage(ClaimFigures facts) {
        reckoned(facts).ifPresent(checks::add);
    }

    private Optional<Check> reckoned(ClaimFigures facts) {
        PrintedNumber printed = claim.number(ClaimPart.PERCENTAGE).orElse(null);
        if (printed == null || facts.value().isEmpty() || facts.previous().isEmpty()) {
            return Optional.empty();
        }
        Against basis = Against.ownNumbers(facts.fromTo() + " is");
        BoundedFigure difference = facts.difference().orElseThrow();
        if (printed.unit() == Unit.POINTS && ofPercentages) {
            return Optional.of(
                    new CheckedNumber(claim, ClaimPart.PERCENTAGE, difference, Unit.POINTS).change(basis, false));
        }
        return Optional.of(facts.percentage()
                .map(change -> PercentChecks.check(claim, change, difference, ofChange, basis))
                .orElseGet(() -> isZero(ClaimPart.VALUE) && isZero(ClaimPart.PREVIOUS)
                        ? PercentChecks.check(claim, BoundedFigure.exactly(Quantity.ZERO), difference, ofChange, basis)
                        : PercentChecks.fromZero(claim, basis)));
    }

    private void quotient() {
        PrintedNumber value = claim.number(ClaimPart.VALUE).orElse(null);
        Quantity of = exact(ClaimPart.NUMERATOR);
        Quantity over = exact(ClaimPart.DENOMINATOR);
        if (value == null || of == null || over == null) {
            return;
        }
        Against basis = Against.ownNumbers("%s of %s is".formatted(AnswerFigures.level(of, 0, Unit.NONE), told(over)));
        if (over.signum() == 0) {
            checks.add(new Check(ClaimPart.VALUE, basis, claim.told(ClaimPart.VALUE), "no share", null, false, null));
            return;
        }
        List<BigDecimal> factors = factors();
        BigDecimal factor = factors.stream()
                .filter(each -> Rounding.of(value.signed(value.way()), value.decimals(), Quantity.ratio(of, over, each))
                        .agrees())
                .findFirst()
                .orElse(factors.get(0));
        BoundedFigure share = BoundedFigure.exactly(Quantity.ratio(of, over, factor));
        Unit unit = factor.equals(FACTORS.get(0)) ? Unit.PERCENT : Unit.NONE;
        checks.add(new CheckedNumber(claim, ClaimPart.VALUE, share, unit).level(basis, value.decimals()));
    }

    private List<BigDecimal> factors() {
        Measure measure = indicator == null ? null : indicator.measure();
        if (indicator != null && measure != null && measure.parts().isPerPopulation()) {
            Factor factor = measure.parts().factor();
            int months = indicator.window().months();
            boolean isOfMonths = factor.isAnnualised() && months > 0;
            return List.of(isOfMonths ? factor.over(months).rounded(FACTOR_DECIMALS) : factor.per());
        }
        return ofChange == Unit.POINTS ? FACTORS.subList(0, 1) : FACTORS;
    }

    private boolean isZero(ClaimPart part) {
        Quantity number = exact(part);
        return number != null && number.signum() == 0;
    }

    private @Nullable Quantity exact(ClaimPart part) {
        return claim.number(part).map(number -> number.signed(number.way())).orElse(null);
    }

    private static String told(Quantity count) {
        return AnswerFigures.level(count, Math.max(0, count.written().scale()), Unit.NONE);
    }

    private void rank() {
        PrintedRank rank = claim.rank();
        if (rank != null && rank.of() != null) {
            boolean agrees = rank.position() <= rank.of();
            String most = agrees ? rank.told() : "at most " + Words.ordinal(rank.of());
            Against basis = Against.ownNumbers("of %d it is".formatted(rank.of()));
            checks.add(new Check(ClaimPart.RANK, basis, rank.told(), most, null, agrees, null));
        }
    }
}
