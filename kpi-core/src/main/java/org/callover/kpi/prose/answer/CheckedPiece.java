package org.callover.kpi.prose.answer;

import org.callover.kpi.prose.token.Token;

/**
 * A number or a word of a text that was checked.
 *
 * @param printed as it is typed
 * @param line the line on which it stands, from 1
 * @param column the character of the line at which it begins, from 1
 */
public record CheckedPiece(String printed, int line, int column, Verdict verdict) {

    /** A piece of a text with what was found about it. */
    public static CheckedPiece of(Token token, Verdicts verdicts) {
        return new CheckedPiece(token.text(), token.line(), token.column(), verdicts.of(token));
    }

    /** How many characters it has; the end of a line within it is one. */
    public int length() {
        return printed.length();
    }

    public ProseOutcome outcome() {
        return verdict.outcome();
    }
}
