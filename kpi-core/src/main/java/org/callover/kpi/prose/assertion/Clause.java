package org.callover.kpi.prose.assertion;

import java.util.List;
import java.util.Set;
import org.callover.kpi.prose.token.Token;

/**
 * A part of a sentence between marks, or between "and", "but" and "while".
 *
 * @param depth how many brackets it stands in
 */
record Clause(List<Token> tokens, Joint joint, int depth) {

    /** What is before a part of a sentence. */
    enum Joint {
        START,
        COMMA,
        COLON,
        DASH,
        AND,
        /** A semicolon, or a word such as "while". */
        STRONG,
        OPEN,
        CLOSE
    }

    Clause {
        tokens = List.copyOf(tokens);
    }

    boolean hasFigure() {
        return tokens.stream().anyMatch(Token::isNumber);
    }

    boolean begins(Set<String> words) {
        return tokens.stream()
                .filter(Token::isWord)
                .findFirst()
                .filter(token -> token.isIn(words))
                .isPresent();
    }
}
