package org.callover.kpi.prose.assertion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callover.kpi.prose.token.Token;
import org.jspecify.annotations.Nullable;

/** Reads the words directly before a number that make it a limit, or only nearly right. */
final class NumberBound {

    private static final Map<String, Bound> PAIRS = Map.of(
            "more than", Bound.ABOVE,
            "greater than", Bound.ABOVE,
            "higher than", Bound.ABOVE,
            "excess of", Bound.ABOVE,
            "less than", Bound.BELOW,
            "fewer than", Bound.BELOW,
            "lower than", Bound.BELOW,
            "at least", Bound.AT_LEAST,
            "at most", Bound.AT_MOST,
            "up to", Bound.AT_MOST);

    private NumberBound() {}

    /** The bound of the number at a place. */
    static Bound of(List<Token> tokens, int at) {
        Token one = token(tokens, at - 1);
        if (one == null) {
            return Bound.NONE;
        }
        Token two = token(tokens, at - 2);
        Bound pair = two != null && two.isWord() ? PAIRS.get(two.word() + " " + one.word()) : null;
        if (pair != null) {
            return pair;
        }
        Optional<Bound> word = one.isWord() && !isShortening(one) ? Bound.of(one.word()) : Optional.empty();
        boolean isArticle = one.is("a") || one.is("an");
        Token next = token(tokens, at + 1);
        boolean isLater = next != null && next.is("approximate") || one.is("~");
        return word.or(() -> isArticle && two != null && two.isWord() ? Bound.of(two.word()) : Optional.empty())
                .orElse(isLater ? Bound.ABOUT : Bound.NONE);
    }

    private static @Nullable Token token(List<Token> tokens, int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : null;
    }

    private static boolean isShortening(Token word) {
        return word.isCapital() && word.text().length() == 1;
    }
}
