package org.callover.kpi.prose.assertion;

import java.util.List;
import org.callover.kpi.prose.assertion.Assertion.SaidWord;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.subject.ProseVocabulary;
import org.callover.kpi.prose.token.Token;

/** Finds the words of direction and weight in a part of a sentence, and whether it is a plan. */
final class SaidWords {

    /** How far before a word "not" turns it. */
    private static final int FAR = 4;

    private final Clause clause;
    private final AssertionDraft draft;

    SaidWords(Clause clause, AssertionDraft draft) {
        this.clause = clause;
        this.draft = draft;
    }

    /** A plan is no assertion. "This could be chance" does not take back what was said before. */
    void plans() {
        boolean isOfFigures = clause.hasFigure() || !draft.hasFigures();
        boolean isPlan = clause.tokens().stream()
                .anyMatch(token -> token.isIn(ProseVocabulary.PLANNED) && !isAgainstTarget(token));
        if (isOfFigures && isPlan) {
            draft.isAsserted = false;
        }
    }

    /** "Green against a target of 417" is said to be so. */
    private boolean isAgainstTarget(Token token) {
        return (token.is("target") || token.is("targets"))
                && clause.tokens().stream().anyMatch(each -> each.is("against"));
    }

    void words() {
        List<Token> tokens = clause.tokens();
        boolean isSaid = isSaid(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isWord() && MovementWords.isWord(token.word()) && isTold(token)) {
                draft.words.add(new SaidWord(token, isNegated(tokens, i), isSaid));
            }
        }
    }

    /** Whether a word is of direction here: "more" and "higher" are so only beside their number. */
    private boolean isTold(Token token) {
        return !MovementWords.BESIDE_NUMBERS.contains(token.word())
                || draft.figures.values().stream().anyMatch(figure -> token.equals(figure.mover()));
    }

    private static boolean isSaid(List<Token> tokens) {
        return tokens.stream().noneMatch(token -> token.isIn(ProseVocabulary.PLANNED))
                || tokens.stream().anyMatch(token -> token.is("against"));
    }

    private static boolean isNegated(List<Token> tokens, int at) {
        for (int place = at - 1; place >= Math.max(0, at - FAR); place--) {
            if (tokens.get(place).isIn(ProseVocabulary.NEGATIONS)) {
                return true;
            }
            if (tokens.get(place).isNumber()) {
                return false;
            }
        }
        return false;
    }
}
