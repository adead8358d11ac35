package org.callover.kpi.prose.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.prose.answer.ProseOutcome;
import org.callover.kpi.prose.answer.Verdict;
import org.callover.kpi.prose.answer.Verdict.Source;
import org.callover.kpi.prose.answer.Verdicts;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.assertion.FigureRole;
import org.callover.kpi.prose.assertion.ProseFigure;
import org.callover.kpi.prose.token.Typed;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.Claim;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.reconcile.claim.OwnNumbers;

/** Checks an assertion without data: each of its numbers that follows from its others. */
public final class OwnCheck {

    private final Assertion assertion;
    private final Verdicts verdicts;

    private OwnCheck(Assertion assertion, Verdicts verdicts) {
        this.assertion = assertion;
        this.verdicts = verdicts;
    }

    /** Checks an assertion. */
    public static void of(Assertion assertion, Verdicts verdicts) {
        Assertion checkable = checkable(assertion);
        if (!checkable.figures().isEmpty()) {
            new OwnCheck(checkable, verdicts).check(checkable.claim());
        }
    }

    /** Without a pair such as "156 of 6,152" that is no share of anything that is printed. */
    private static Assertion checkable(Assertion assertion) {
        boolean hasShare = assertion
                .figure(FigureRole.VALUE)
                .filter(value -> value.typed().unit() == Typed.Unit.PERCENT
                        || value.typed().unit() == Typed.Unit.FRACTION)
                .isPresent();
        return hasShare
                ? assertion
                : assertion.only(role -> role != FigureRole.NUMERATOR && role != FigureRole.DENOMINATOR);
    }

    private void check(Claim claim) {
        boolean isSettled = assertion.isAsserted();
        for (Check check : OwnNumbers.of(claim, null)) {
            if (isSettled) {
                take(check);
            }
        }
        times();
    }

    private void take(Check check) {
        if (check.part() == ClaimPart.DIRECTION) {
            direction(check);
            return;
        }
        assertion.figure(FigureRole.of(check.part())).ifPresent(printed -> {
            boolean agrees = agrees(printed, check);
            if (agrees || !isBasisWrong()) {
                verdicts.put(printed.token(), verdict(check, agrees));
            }
        });
    }

    /** Whether a total that the change was worked out from is wrong itself. */
    private boolean isBasisWrong() {
        return Stream.of(FigureRole.VALUE, FigureRole.PREVIOUS)
                .flatMap(role -> assertion.figure(role).stream())
                .anyMatch(figure -> verdicts.of(figure.token()).outcome() == ProseOutcome.CONTRADICTING);
    }

    private static boolean agrees(ProseFigure printed, Check check) {
        Quantity exact = check.exact();
        if (exact == null || !BoundCheck.isBound(printed) || printed.way() != null && isOtherWay(printed, exact)) {
            return check.agrees();
        }
        return BoundCheck.fits(printed, exact);
    }

    private static boolean isOtherWay(ProseFigure printed, Quantity exact) {
        return exact.signum() != 0 && printed.printed().signed(printed.way()).signum() != exact.signum();
    }

    private static Verdict verdict(Check check, boolean agrees) {
        String because = check.against().words() + " " + check.found();
        return agrees
                ? Verdict.matching(Source.OWN_NUMBERS, check.found(), because)
                : Verdict.contradicting(Source.OWN_NUMBERS, check.found(), because);
    }

    /** A direction that is said in words. That a change goes the way of its own word says nothing. */
    private void direction(Check check) {
        boolean isBySelf = check.agrees()
                && !(assertion.has(FigureRole.VALUE) && assertion.has(FigureRole.PREVIOUS))
                && Stream.of(FigureRole.DIFFERENCE, FigureRole.PERCENTAGE)
                        .flatMap(role -> assertion.figure(role).stream())
                        .allMatch(figure -> figure.mover() != null);
        if (!isBySelf) {
            assertion.mover().ifPresent(word -> verdicts.put(word, verdict(check, check.agrees())));
        }
    }

    /** "7 times": the value over the earlier one. */
    private void times() {
        Optional<ProseFigure> times = assertion.figure(FigureRole.TIMES);
        Optional<Quantity> value = level(FigureRole.VALUE);
        Optional<Quantity> previous = level(FigureRole.PREVIOUS);
        if (times.isEmpty()
                || value.isEmpty()
                || previous.isEmpty()
                || previous.get().signum() == 0) {
            return;
        }
        Quantity ratio = value.get().dividedBy(previous.get());
        String found = ratio.rounded(1) + " times";
        String because = "%s is %s %s".formatted(text(FigureRole.VALUE), found, text(FigureRole.PREVIOUS));
        boolean fits = BoundCheck.fits(times.get(), ratio);
        verdicts.put(
                times.get().token(),
                fits
                        ? Verdict.matching(Source.OWN_NUMBERS, found, because)
                        : Verdict.contradicting(Source.OWN_NUMBERS, found, because));
    }

    private Optional<Quantity> level(FigureRole role) {
        return assertion.figure(role).map(figure -> Quantity.of(figure.typed().magnitude()));
    }

    private String text(FigureRole role) {
        return assertion.figure(role).map(figure -> figure.token().text()).orElse("");
    }
}
