package org.callover.kpi.prose.assertion;

import java.util.List;
import java.util.Set;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.subject.ProseVocabulary;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.prose.token.Typed;
import org.jspecify.annotations.Nullable;

/** Finds the word of direction that a number belongs to: "down 7.3%", "a fall in knife crime of 56", "590 fewer". */
final class MoverFinder {

    private static final int FAR = 12;
    private static final int NEAR = 3;

    private static final Set<String> PASSED = ProseVocabulary.words(
            "by of a an the some only just further around another about"
                    + " over under nearly almost approximately approximate approx roughly circa c ca above below at least most more"
                    + " than additional very well no exactly fully net overall total as much slight slightly small o tua");
    static final Set<String> MEASURED = ProseVocabulary.words(
            "total rate target average figure value count volume number high low peak share proportion"
                    + " mean level score baseline base maximum minimum");
    private static final Set<String> STOPS =
            ProseVocabulary.words("in of for to from on at with and or than by since which"
                    + " that this were was are is had has have during compared across o i yn");
    private static final Set<String> NOUNS = Set.of(
            "increase",
            "decrease",
            "reduction",
            "fall",
            "rise",
            "drop",
            "decline",
            "growth",
            "reductions",
            "increases",
            "cynnydd",
            "gostyngiad");

    private final List<Token> tokens;
    private final int at;

    MoverFinder(List<Token> tokens, int at) {
        this.tokens = tokens;
        this.at = at;
    }

    private Token token() {
        return tokens.get(at);
    }

    private @Nullable Token at(int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : null;
    }

    /** The word of direction that the number belongs to; null if there is none. */
    @Nullable
    Token mover() {
        Token before = moverBefore();
        return before == null ? moverAfter() : before;
    }

    private @Nullable Token moverBefore() {
        int place = at - 1;
        boolean isOf = false;
        Token token = at(place);
        while (token != null && place >= at - FAR && isPassed(token) && !isOnto(place)) {
            isOf |= token.is("of") || token.is("by") || token.is("o");
            place--;
            token = at(place);
        }
        if (token == null || isOnto(place)) {
            return null;
        }
        boolean isNear = token.isWord()
                && MovementWords.way(token.word()) != null
                && !MovementWords.BESIDE_NUMBERS.contains(token.word());
        return isNear ? token : isOf && !token.isIn(MEASURED) ? fartherBefore(place) : null;
    }

    static boolean isPassed(Token token) {
        return token.isIn(PASSED) || token.isIn(MovementWords.WEIGHTS) || token.is("~") || token.is("\u00a3");
    }

    /** Whether "to" or "from" makes the number a level, and not a change. "Up to 150" is a bound. */
    private boolean isOnto(int place) {
        Token token = at(place);
        return token != null && (token.is("to") || token.is("i") || isFrom(tokens, at, token));
    }

    /** In Welsh, one word means "of" and "from": it is "from" if "to" follows the number. */
    static boolean isFrom(List<Token> tokens, int at, Token token) {
        boolean isToNext = at + 1 < tokens.size() && tokens.get(at + 1).is("i");
        return token.is("from") || token.is("o") && isToNext;
    }

    /** "An increase in knife crime of 12.8%": any words may stand between. */
    private @Nullable Token fartherBefore(int from) {
        for (int place = from; place >= Math.max(0, at - FAR); place--) {
            Token token = tokens.get(place);
            if (token.isNumber()) {
                return null;
            }
            if (token.isWord()
                    && MovementWords.way(token.word()) != null
                    && !MovementWords.BESIDE_NUMBERS.contains(token.word())) {
                return token;
            }
        }
        return null;
    }

    private @Nullable Token moverAfter() {
        boolean isShare = token().number().unit() == Typed.Unit.PERCENT
                || token().number().unit() == Typed.Unit.POINTS;
        int most = isShare ? NEAR : 2;
        for (int ahead = 1; ahead <= most; ahead++) {
            Token token = at(at + ahead);
            if (token == null || token.kind() == Token.Kind.MARK && !token.is("-") || token.isNumber()) {
                return null;
            }
            if (token.isWord() && MovementWords.way(token.word()) != null) {
                return isOfThis(token, ahead, isShare) ? token : null;
            }
            if (token.isIn(STOPS)) {
                return null;
            }
        }
        return null;
    }

    /** Whether a word after the number is about it: "383 up from 439" and "383 down 12.8%" are not. */
    private boolean isOfThis(Token mover, int ahead, boolean isShare) {
        Token next = at(at + ahead + 1);
        boolean isVerb = !MovementWords.BESIDE_NUMBERS.contains(mover.word()) && !NOUNS.contains(mover.word());
        boolean goesOn = next != null && (next.isNumber() || next.is("from") || next.is("by") || next.is("to"));
        return !(isVerb && (goesOn && !isShare || next != null && next.isNumber()))
                && (isShare || !isVerb || next == null || next.is("on"));
    }
}
