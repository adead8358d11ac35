package org.callover.kpi.prose.assertion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callover.kpi.prose.token.Token;
import org.jspecify.annotations.Nullable;

/** What the words before a number make of it: "over 150" is not 150. */
public enum Bound {
    NONE,
    ABOUT,
    ABOVE,
    BELOW,
    AT_LEAST,
    AT_MOST,
    NEARLY;

    private static final Map<String, Bound> WORDS = Map.ofEntries(
            Map.entry("about", ABOUT),
            Map.entry("around", ABOUT),
            Map.entry("approximately", ABOUT),
            Map.entry("approximate", ABOUT),
            Map.entry("approx", ABOUT),
            Map.entry("roughly", ABOUT),
            Map.entry("circa", ABOUT),
            Map.entry("c", ABOUT),
            Map.entry("ca", ABOUT),
            Map.entry("some", ABOUT),
            Map.entry("tua", ABOUT),
            Map.entry("over", ABOVE),
            Map.entry("above", ABOVE),
            Map.entry("exceeding", ABOVE),
            Map.entry("under", BELOW),
            Map.entry("below", BELOW),
            Map.entry("almost", NEARLY),
            Map.entry("nearly", NEARLY));

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

    /** The bound that a word gives. */
    private static Optional<Bound> ofWord(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

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
        Optional<Bound> word = one.isWord() && !isShortening(one) ? ofWord(one.word()) : Optional.empty();
        boolean isArticle = one.is("a") || one.is("an");
        Token next = token(tokens, at + 1);
        boolean isLater = next != null && next.is("approximate") || one.is("~");
        return word.or(() -> isArticle && two != null && two.isWord() ? ofWord(two.word()) : Optional.empty())
                .orElse(isLater ? Bound.ABOUT : Bound.NONE);
    }

    private static @Nullable Token token(List<Token> tokens, int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : null;
    }

    private static boolean isShortening(Token word) {
        return word.isCapital() && word.text().length() == 1;
    }
}
