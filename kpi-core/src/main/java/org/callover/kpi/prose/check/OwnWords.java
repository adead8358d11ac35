package org.callover.kpi.prose.check;

import java.util.Optional;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.prose.answer.Verdict;
import org.callover.kpi.prose.answer.Verdict.Source;
import org.callover.kpi.prose.answer.Verdicts;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.assertion.Assertion.SaidWord;
import org.callover.kpi.prose.assertion.FigureRole;
import org.callover.kpi.prose.assertion.ProseFigure;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.statistics.ChangeTest;
import org.callover.kpi.statistics.Significance;

/** Checks words such as "significantly" and "doubled" by the two counts that a sentence gives. */
public final class OwnWords {

    private static final int NEAR = 30;

    private OwnWords() {}

    /** Checks the words of an assertion. */
    public static void of(Assertion assertion, Verdicts verdicts) {
        Optional<Quantity> now = level(assertion, FigureRole.VALUE);
        Optional<Quantity> before = level(assertion, FigureRole.PREVIOUS);
        if (now.isEmpty()
                || before.isEmpty()
                || !assertion.isAsserted()
                || !assertion.compared().isEmpty()) {
            return;
        }
        for (SaidWord word : assertion.words()) {
            if (word.isAsserted()) {
                weight(word, assertion, now.get(), before.get(), verdicts);
                multiple(word, now.get(), before.get(), verdicts);
            }
        }
    }

    private static Optional<Quantity> level(Assertion assertion, FigureRole role) {
        return assertion.figure(role).map(ProseFigure::typed).map(typed -> Quantity.of(typed.magnitude()));
    }

    private static void weight(SaidWord word, Assertion assertion, Quantity now, Quantity before, Verdicts verdicts) {
        boolean areCounts = assertion.claim().numbers().values().stream()
                .noneMatch(number ->
                        number.decimals() > 0 && number.unit().suffix().isEmpty());
        boolean ofPlain = assertion
                .figure(FigureRole.VALUE)
                .filter(value -> value.typed().isPlain())
                .isPresent();
        if (!MovementWords.WEIGHTS.contains(word.token().word())
                || !areCounts
                || !ofPlain
                || !isBesideMovement(assertion, word.token())) {
            return;
        }
        boolean isClear =
                ChangeTest.huffman(now.toDouble(), before.toDouble(), 1).significance() != Significance.NOT_SIGNIFICANT;
        String gives = isClear ? "a clear change" : "a change that could be chance";
        tell(word.token(), isClear != word.isNegated(), gives, now, before, verdicts);
    }

    private static boolean isBesideMovement(Assertion assertion, Token weight) {
        return assertion.words().stream()
                .map(SaidWord::token)
                .filter(token -> MovementWords.way(token.word()) != null && token.line() == weight.line())
                .anyMatch(token -> Math.abs(token.column() - weight.column()) < NEAR);
    }

    private static void multiple(SaidWord word, Quantity now, Quantity before, Verdicts verdicts) {
        MultipleCheck.fits(word.token().word(), now, before)
                .ifPresent(fits -> tell(
                        word.token(),
                        fits != word.isNegated(),
                        now.dividedBy(before).rounded(1) + " times",
                        now,
                        before,
                        verdicts));
    }

    private static void tell(
            Token word, boolean agrees, String gives, Quantity now, Quantity before, Verdicts verdicts) {
        String because = "%s to %s is %s"
                .formatted(before.written().toPlainString(), now.written().toPlainString(), gives);
        verdicts.put(
                word,
                agrees
                        ? Verdict.matching(Source.OWN_NUMBERS, gives, because)
                        : Verdict.contradicting(Source.OWN_NUMBERS, gives, because));
    }
}
