package org.callover.kpi.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.reconcile.ClaimAnswer.Unchecked;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.Check.Against;
import org.callover.kpi.reconcile.claim.CheckedNumber;
import org.callover.kpi.reconcile.claim.Claim;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.reconcile.claim.PercentChecks;
import org.callover.kpi.reconcile.printed.BoundedFigure;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.callover.kpi.reconcile.printed.PrintedNumber.Unit;
import org.callover.kpi.reconcile.printed.Rounding;
import org.callover.kpi.score.Score;

/** A claim compared with a score, part by part. */
final class AgainstData {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Claim claim;
    private final Evidence evidence;
    private final Score.Scored scored;
    private final boolean isPercentage;
    private final int decimals;
    private final List<Check> checks = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();

    /** The parts that were checked, and those that could not be. */
    record Findings(List<Check> checks, List<Unchecked> unchecked) {}

    private AgainstData(Claim claim, Evidence evidence, Score.Scored scored) {
        this.claim = claim;
        this.evidence = evidence;
        this.scored = scored;
        this.isPercentage = evidence.indicator().isPercentage();
        this.decimals = evidence.indicator().decimals();
    }

    static Findings of(Claim claim, Evidence evidence, Score.Scored scored) {
        AgainstData against = new AgainstData(claim, evidence, scored);
        against.value();
        if (scored.comparison() instanceof Compared compared) {
            against.compared(compared);
        } else {
            against.notCompared((NotCompared) scored.comparison());
        }
        against.parts();
        against.rank();
        return new Findings(List.copyOf(against.checks), List.copyOf(against.unchecked));
    }

    private void value() {
        claim.number(ClaimPart.VALUE).ifPresent(printed -> {
            Check check = level(ClaimPart.VALUE, scored.figure().value());
            checks.add(check.agrees() ? check : explained(check, printed));
        });
    }

    /**
     * The check of a value that differs, with the mistake that would explain it, or the months it would be correct for
     * if none were named.
     */
    private Check explained(Check check, PrintedNumber printed) {
        String by = MemberEvidence.meanOf(evidence, scored.figure().period(), printed)
                .or(() -> ofTheMonthAlone(printed))
                .orElse(check.explainedBy());
        String found = evidence.isOfMoreThanTheMonth() ? check.found() + " over " + evidence.span() : check.found();
        return new Check(check.part(), check.against(), check.claimed(), found, check.exact(), check.agrees(), by);
    }

    private Optional<String> ofTheMonthAlone(PrintedNumber printed) {
        return evidence.ofTheMonthAlone()
                .filter(value -> Rounding.of(printed.signed(printed.way()), printed.decimals(), value)
                        .agrees())
                .map(value -> "it is the figure for %s alone; write month in the column window"
                        .formatted(evidence.period().label()));
    }

    private Check level(ClaimPart part, Quantity value) {
        Unit unit = isPercentage ? Unit.PERCENT : Unit.NONE;
        return new CheckedNumber(claim, part, BoundedFigure.exactly(value), unit).level(Against.DATA, decimals);
    }

    private void compared(Compared compared) {
        Quantity before = compared.before().value();
        claim.number(ClaimPart.PREVIOUS).ifPresent(printed -> checks.add(level(ClaimPart.PREVIOUS, before)));
        claim.number(ClaimPart.DIFFERENCE)
                .ifPresent(printed -> checks.add(difference(ClaimPart.DIFFERENCE, compared.change())));
        claim.number(ClaimPart.PERCENTAGE).ifPresent(printed -> checks.add(percentage(printed, compared)));
        PrintedDirection said = claim.direction();
        if (said != null) {
            PrintedDirection way = PrintedDirection.ofSign(compared.change().signum());
            boolean agrees = said == way || said == PrintedDirection.SAME && isSameAsPrinted(before);
            String explainedBy = said == way
                    ? null
                    : agrees
                            ? "rounded as printed"
                            : compared.isClear() ? null : "chance alone could explain the change";
            checks.add(new Check(
                    ClaimPart.DIRECTION,
                    Against.DATA,
                    said.word(),
                    PrintedDirection.ofSign(compared.change().signum()).word(),
                    null,
                    agrees,
                    explainedBy));
        }
    }

    private boolean isSameAsPrinted(Quantity before) {
        int places = claim.number(ClaimPart.VALUE).map(PrintedNumber::decimals).orElse(decimals);
        return before.rounded(places).compareTo(scored.figure().value().rounded(places)) == 0;
    }

    private Check difference(ClaimPart part, Quantity change) {
        Unit unit = isPercentage ? Unit.POINTS : Unit.NONE;
        return new CheckedNumber(claim, part, BoundedFigure.exactly(change), unit).change(Against.DATA, false);
    }

    private Check percentage(PrintedNumber printed, Compared compared) {
        if (printed.unit() == Unit.POINTS && isPercentage) {
            return difference(ClaimPart.PERCENTAGE, compared.change());
        }
        Quantity before = compared.before().value();
        boolean isLevel = compared.change().signum() == 0;
        if (before.signum() == 0 && !isLevel) {
            return PercentChecks.fromZero(claim, Against.DATA);
        }
        Quantity percent = isLevel ? Quantity.ZERO : Quantity.ratio(compared.change(), before.abs(), HUNDRED);
        return PercentChecks.check(
                claim,
                BoundedFigure.exactly(percent),
                BoundedFigure.exactly(compared.change()),
                isPercentage ? Unit.POINTS : Unit.NONE,
                Against.DATA);
    }

    private void notCompared(NotCompared none) {
        for (ClaimPart part : ClaimPart.values()) {
            if (part.isOfComparison() && claim.has(part)) {
                unchecked.add(new Unchecked(part, none.text()));
            }
        }
    }

    private void parts() {
        Figure figure = scored.figure();
        Optional<Quantity> denominator = Optional.ofNullable(figure.denominator());
        part(ClaimPart.NUMERATOR, denominator.map(over -> figure.numerator()));
        part(ClaimPart.DENOMINATOR, denominator);
    }

    private void part(ClaimPart part, Optional<Quantity> held) {
        claim.number(part)
                .ifPresent(printed -> held.ifPresentOrElse(
                        value -> checks.add(new CheckedNumber(claim, part, BoundedFigure.exactly(value), Unit.NONE)
                                .level(Against.DATA, 0)),
                        () -> unchecked.add(new Unchecked(
                                part,
                                "%s is not made of parts"
                                        .formatted(evidence.indicator().title())))));
    }

    private void rank() {
        if (claim.rank() != null) {
            MemberEvidence.rank(claim.rank(), scored)
                    .ifPresentOrElse(
                            checks::add,
                            () -> unchecked.add(new Unchecked(ClaimPart.RANK, MemberEvidence.whyUnranked(scored))));
        }
    }
}
