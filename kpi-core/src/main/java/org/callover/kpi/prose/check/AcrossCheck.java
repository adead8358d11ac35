package org.callover.kpi.prose.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.prose.answer.ProseOutcome;
import org.callover.kpi.prose.answer.Verdict;
import org.callover.kpi.prose.answer.Verdict.Source;
import org.callover.kpi.prose.answer.Verdicts;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.assertion.FigureRole;
import org.callover.kpi.prose.assertion.ProseFigure;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.reconcile.claim.AcrossRows;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.ClaimPart;

/**
 * Compares what a text says of the same figure in different places.
 *
 * <p>Of two answers, the one with fewer numbers beside it is called wrong; if both have as many, both are. A number that
 * follows from the numbers beside it is not called wrong.
 */
public final class AcrossCheck {

    /** How many places of a text are compared with each other for one subject; more would only repeat the same. */
    private static final int MOST = 20;

    private static final int MOST_COMPARED = 50_000;

    private static final int DECIMALS = 20;

    private static final Set<ClaimPart> CHANGES =
            Set.of(ClaimPart.DIFFERENCE, ClaimPart.PERCENTAGE, ClaimPart.DIRECTION);

    private final Comparability comparability;
    private final Verdicts verdicts;
    private int compared;

    private AcrossCheck(Comparability comparability, Verdicts verdicts) {
        this.comparability = comparability;
        this.verdicts = verdicts;
    }

    /**
     * Compares the assertions of a text.
     *
     * @param assertions those of a list are about one subject, and differ in what is compared
     * @param area the words of the name of the place that the text is about
     */
    public static void of(List<List<Assertion>> assertions, Set<String> area, Verdicts verdicts) {
        AcrossCheck check = new AcrossCheck(Comparability.of(assertions, area), verdicts);
        Map<Set<String>, List<List<Assertion>>> bySubject = new HashMap<>();
        for (List<Assertion> alike : assertions) {
            if (!alike.isEmpty()
                    && !alike.get(0).subject().isEmpty()
                    && !alike.get(0).subject().isOfPart()) {
                List<List<Assertion>> others =
                        bySubject.computeIfAbsent(alike.get(0).subject().core(), unseen -> new ArrayList<>());
                others.stream().limit(MOST).forEach(other -> check.compare(alike, other));
                others.add(alike);
            }
        }
    }

    private void compare(List<Assertion> here, List<Assertion> there) {
        if (here.size() > 1 && there.size() > 1 || compared++ > MOST_COMPARED) {
            return;
        }
        List<Disagreement> wrong = new ArrayList<>();
        for (Assertion one : here) {
            for (Assertion other : there) {
                if (isComparable(one, other)) {
                    Disagreement found = disagreement(one, other);
                    if (found.checks.isEmpty() && areOfSameChange(one, other)) {
                        bearOut(one, other);
                        return;
                    }
                    wrong.add(found);
                }
            }
        }
        wrong.stream().filter(found -> !found.checks.isEmpty()).findFirst().ifPresent(this::tell);
    }

    /** Without the numbers that are wrong by those beside them: they cannot speak against others. */
    private Assertion withoutWrong(Assertion assertion) {
        return assertion.only(role -> assertion
                .figure(role)
                .map(figure -> verdicts.of(figure.token()))
                .filter(verdict ->
                        verdict.by() == Source.OWN_NUMBERS && verdict.outcome() == ProseOutcome.CONTRADICTING)
                .isEmpty());
    }

    private boolean isComparable(Assertion one, Assertion other) {
        return one.isAsserted()
                && other.isAsserted()
                && comparability.isSameThing(one, other)
                && (areOfSameChange(one, other) || Comparability.areTimesAlike(one, other));
    }

    private static boolean areOfSameChange(Assertion one, Assertion other) {
        return Comparability.areChangesAlike(one, other) && saysChange(one) && saysChange(other);
    }

    private static boolean saysChange(Assertion assertion) {
        return assertion.has(FigureRole.PERCENTAGE)
                || assertion.has(FigureRole.DIFFERENCE)
                || assertion.has(FigureRole.VALUE) && assertion.has(FigureRole.PREVIOUS)
                || assertion.direction().isPresent();
    }

    /** What two assertions say otherwise: the checks of the one, and those of the other. */
    private record Disagreement(Assertion one, Assertion other, List<Check> checks, List<Check> ofOther) {}

    private Disagreement disagreement(Assertion one, Assertion other) {
        AcrossRows rows = new AcrossRows();
        Assertion here = withoutWrong(one);
        Assertion there = withoutWrong(other);
        List<Check> checks = rows.add(here.claim(), "", "", null);
        List<Check> ofOther = rows.add(there.claim(), "", "", null);
        return new Disagreement(one, other, real(checks, here, there), real(ofOther, there, here));
    }

    private static List<Check> real(List<Check> checks, Assertion of, Assertion other) {
        boolean areTimesAlike = Comparability.areTimesAlike(of, other);
        boolean areChangesAlike = Comparability.areChangesAlike(of, other);
        return checks.stream()
                .filter(check -> CHANGES.contains(check.part())
                        ? areChangesAlike
                        : areTimesAlike && check.part() == ClaimPart.VALUE && isSameValue(of, other))
                .filter(check -> !isWithinBound(check.part(), of, other) && !isWithinBound(check.part(), other, of))
                .toList();
    }

    /** Whether two values are of the same thing beyond doubt, in the same unit. */
    private static boolean isSameValue(Assertion of, Assertion other) {
        Optional<ProseFigure> here = of.figure(FigureRole.VALUE);
        Optional<ProseFigure> there = other.figure(FigureRole.VALUE);
        return here.isPresent()
                && there.isPresent()
                && here.get().printed().unit() == there.get().printed().unit()
                && of.subject().equals(other.subject());
    }

    /** Whether a number with "over" or "about" allows for what the other place says. */
    private static boolean isWithinBound(ClaimPart part, Assertion of, Assertion other) {
        FigureRole role = FigureRole.of(part);
        Optional<ProseFigure> printed = of.figure(role).filter(BoundCheck::isBound);
        Optional<Quantity> size = ImpliedFigure.size(other, role);
        return printed.isPresent() && size.isPresent() && BoundCheck.fits(printed.get(), size.get());
    }

    private void tell(Disagreement found) {
        int here = weight(found.one);
        int there = weight(found.other);
        boolean isOneSure = isSure(found.one, found.checks);
        boolean isOtherSure = isSure(found.other, found.ofOther);
        if (!isOneSure && (here <= there || isOtherSure)) {
            tell(found.one, found.checks, found.other);
        }
        if (!isOtherSure && (there <= here || isOneSure)) {
            tell(found.other, found.ofOther, found.one);
        }
    }

    /** How much speaks for an assertion: first its numbers, then whether it is in a table, then its decimals. */
    private static int weight(Assertion assertion) {
        int decimals = assertion.figures().values().stream()
                .mapToInt(figure -> Math.max(0, figure.typed().magnitude().scale()))
                .max()
                .orElse(0);
        int table = assertion.origin() == Assertion.Origin.TABLE ? 1 : 0;
        return (assertion.figures().size() * 2 + table) * DECIMALS + Math.min(DECIMALS - 1, decimals);
    }

    /** Whether one of the numbers follows from those beside it. */
    private boolean isSure(Assertion assertion, List<Check> checks) {
        return checks.stream().anyMatch(check -> assertion
                .figure(FigureRole.of(check.part()))
                .map(figure -> verdicts.of(figure.token()))
                .filter(verdict -> verdict.by() == Source.OWN_NUMBERS && verdict.outcome() == ProseOutcome.MATCHING)
                .isPresent());
    }

    private void tell(Assertion assertion, List<Check> checks, Assertion other) {
        int line = other.figures().values().stream()
                .map(figure -> figure.token().line())
                .findFirst()
                .orElse(0);
        for (Check check : checks) {
            String because = line == 0
                    ? "elsewhere the text says " + check.found()
                    : "line %d says %s".formatted(line, check.found());
            Verdict verdict = Verdict.contradicting(Source.TEXT, check.found(), because);
            assertion.figure(FigureRole.of(check.part())).ifPresent(figure -> verdicts.put(figure.token(), verdict));
            if (check.part() == ClaimPart.DIRECTION) {
                direction(assertion, verdict);
            }
        }
    }

    /** The word is wrong; and so is the number, if the word is an arrow beside it. */
    private void direction(Assertion assertion, Verdict verdict) {
        assertion.mover().ifPresent(mover -> verdicts.put(mover, verdict));
        assertion.figures().values().stream()
                .filter(figure -> figure.mover() != null && isArrow(figure.mover()))
                .forEach(figure -> verdicts.put(figure.token(), verdict));
    }

    private static boolean isArrow(Token mover) {
        return !Character.isLetter(mover.text().charAt(0));
    }

    private void bearOut(Assertion one, Assertion other) {
        for (FigureRole role : List.of(FigureRole.DIFFERENCE, FigureRole.PERCENTAGE)) {
            if (one.has(role) && ImpliedFigure.size(other, role).isPresent()) {
                bearOut(one, other, role);
            }
            if (other.has(role) && ImpliedFigure.size(one, role).isPresent()) {
                bearOut(other, one, role);
            }
        }
    }

    private void bearOut(Assertion one, Assertion other, FigureRole role) {
        boolean isProven = other.has(FigureRole.VALUE) && other.has(FigureRole.PREVIOUS);
        if (one.origin() == other.origin() && !isProven) {
            return;
        }
        one.figure(role)
                .ifPresent(figure -> verdicts.put(
                        figure.token(),
                        Verdict.matching(
                                Source.TEXT,
                                figure.token().text(),
                                one.origin() == Assertion.Origin.TABLE
                                        ? "the text says the same"
                                        : "the table gives the same")));
    }
}
