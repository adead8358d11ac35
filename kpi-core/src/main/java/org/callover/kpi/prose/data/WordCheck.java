package org.callover.kpi.prose.data;

import java.util.Objects;
import java.util.Optional;
import org.callover.kpi.comparison.Comparison.Assessment;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.prose.answer.Verdict;
import org.callover.kpi.prose.answer.Verdict.Source;
import org.callover.kpi.prose.answer.Verdicts;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.assertion.Assertion.SaidWord;
import org.callover.kpi.prose.assertion.FigureRole;
import org.callover.kpi.prose.check.Comparability;
import org.callover.kpi.prose.check.MultipleCheck;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.score.Score;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.statistics.Significance;
import org.callover.kpi.text.Words;

/** Checks the words of direction and weight of an assertion against a score. */
final class WordCheck {

    private static final int NEAR = 30;

    private final Assertion assertion;
    private final Score score;
    private final Verdicts verdicts;

    WordCheck(Assertion assertion, Score score, Verdicts verdicts) {
        this.assertion = assertion;
        this.score = score;
        this.verdicts = verdicts;
    }

    void check() {
        Optional<Compared> compared = new ScoreFacts(score).compared();
        boolean isOfChange = Comparability.isFromYearBefore(assertion) && assertion.isAsserted();
        for (SaidWord word : assertion.words()) {
            if (word.isAsserted() && isOfChange && compared.isPresent()) {
                word(word, compared.get());
            }
            if (word.isAsserted() && assertion.isAsserted()) {
                end(word.token());
            }
        }
    }

    private void word(SaidWord word, Compared compared) {
        String form = word.token().word();
        PrintedDirection way = MovementWords.way(form);
        if (MovementWords.WEIGHTS.contains(form)) {
            weight(word, compared);
        } else if (MovementWords.BETTER.containsKey(form)) {
            better(word, compared);
        } else if (way == PrintedDirection.SAME) {
            same(word, compared);
        } else if (way != null) {
            direction(word, way, compared);
            multiple(word, compared);
        }
    }

    private void direction(SaidWord word, PrintedDirection way, Compared compared) {
        if (word.isNegated() && hasWeight()) {
            return;
        }
        PrintedDirection went = PrintedDirection.ofSign(compared.change().signum());
        boolean isSame = way == went;
        tell(word.token(), isSame != word.isNegated(), went.word());
    }

    private boolean hasWeight() {
        return assertion.words().stream()
                .anyMatch(word -> MovementWords.WEIGHTS.contains(word.token().word()));
    }

    private void same(SaidWord word, Compared compared) {
        boolean isLevel = compared.movement() == Movement.LEVEL;
        if (isLevel || compared.isTestedClear()) {
            tell(
                    word.token(),
                    isLevel != word.isNegated(),
                    PrintedDirection.ofSign(compared.change().signum()).word());
        }
    }

    /** "Significantly" beside a word of direction. */
    private void weight(SaidWord word, Compared compared) {
        Significance significance = compared.significance();
        if (significance == null || !isBesideMovement(word.token())) {
            return;
        }
        boolean isClear = significance != Significance.NOT_SIGNIFICANT;
        tell(word.token(), isClear != word.isNegated(), isClear ? "a clear change" : "a change that could be chance");
    }

    private boolean isBesideMovement(Token weight) {
        return assertion.words().stream()
                .map(SaidWord::token)
                .filter(token -> !token.equals(weight) && token.line() == weight.line())
                .anyMatch(token -> Math.abs(token.column() - weight.column()) < NEAR);
    }

    private void better(SaidWord word, Compared compared) {
        Assessment assessment = compared.assessment();
        if (assessment == Assessment.BETTER || assessment == Assessment.WORSE) {
            boolean saysBetter =
                    Objects.requireNonNull(MovementWords.BETTER.get(word.token().word()));
            boolean isBetter = assessment == Assessment.BETTER;
            tell(word.token(), (saysBetter == isBetter) != word.isNegated(), isBetter ? "better" : "worse");
        }
    }

    private void multiple(SaidWord word, Compared compared) {
        MultipleCheck.fits(
                        word.token().word(),
                        compared.now().value(),
                        compared.before().value())
                .ifPresent(fits -> tell(
                        word.token(),
                        fits,
                        PrintedDirection.ofSign(compared.change().signum()).word()));
    }

    /** "Highest" with the rank before it: the word is wrong if the rank is. */
    private void end(Token word) {
        if (!MovementWords.ENDS.contains(word.word())) {
            return;
        }
        Verdict ofRank = assertion
                .figure(FigureRole.RANK)
                .map(rank -> verdicts.of(rank.token()))
                .orElse(Verdict.UNKNOWN);
        if (ofRank.by() == Source.DATA) {
            verdicts.put(word, ofRank);
        } else if (!assertion.has(FigureRole.RANK) && !assertion.compared().isEmpty()) {
            first(word);
        }
    }

    /** "The highest in London", without a number. */
    private void first(Token word) {
        Standing standing = ((Score.Scored) score.result()).standing();
        if (standing != null && standing.rank() instanceof Standing.Ranked ranked) {
            int place = word.is("highest") ? ranked.fromHighest() : word.is("lowest") ? ranked.fromLowest() : 0;
            if (place > 0) {
                tell(word, place == 1, Words.ordinal(place) + " " + word.word());
            }
        }
    }

    private void tell(Token word, boolean agrees, String gives) {
        String because = "the data give " + gives;
        verdicts.put(
                word,
                agrees
                        ? Verdict.matching(Source.DATA, gives, because)
                        : Verdict.contradicting(Source.DATA, gives, because));
    }
}
