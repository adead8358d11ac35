package org.callover.kpi.prose.assertion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.subject.Vocabulary;
import org.callover.kpi.prose.token.Moment;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.prose.token.Typed;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.jspecify.annotations.Nullable;

/** The words around a number in its part of a sentence. */
final class FigureContext {

    /** How far around a number its words are sought. */
    private static final int FAR = 12;

    private static final int NEAR = 3;

    private static final Set<String> PASSED = Vocabulary.words(
            "by of a an the some only just further around another about"
                    + " over under nearly almost approximately approximate approx roughly circa c ca above below at least most more"
                    + " than additional very well no exactly fully net overall total as much slight slightly small o tua");
    private static final Set<String> MEASURED =
            Vocabulary.words("total rate target average figure value count volume number high low peak share proportion"
                    + " mean level score baseline base maximum minimum");
    private static final Set<String> STOPS = Vocabulary.words("in of for to from on at with and or than by since which"
            + " that this were was are is had has have during compared across o i yn");
    private static final Set<String> COMPARING = Vocabulary.words("than against versus vs v");
    private static final Set<String> FROM = Vocabulary.words("from o");
    private static final Set<String> ONTO = Vocabulary.words("to i");

    private final List<Token> tokens;
    private final int at;

    FigureContext(List<Token> tokens, int at) {
        this.tokens = tokens;
        this.at = at;
    }

    Token token() {
        return tokens.get(at);
    }

    private @Nullable Token at(int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : null;
    }

    boolean isNext(int ahead, Set<String> words) {
        Token token = at(at + ahead);
        return token != null && token.isIn(words);
    }

    boolean isNext(int ahead, String word) {
        Token token = at(at + ahead);
        return token != null && token.is(word);
    }

    ProseFigure figure() {
        PrintedDirection sign = token().number().sign();
        Token mover = sign == null ? mover() : null;
        PrintedDirection way = mover == null ? sign : MovementWords.way(mover.word());
        return new ProseFigure(
                token(), bound(), way == PrintedDirection.SAME ? null : way, mover, moment().orElse(null));
    }

    /** The bound that the words directly before the number give. */
    private Bound bound() {
        Token one = at(at - 1);
        Token two = at(at - 2);
        if (one == null) {
            return Bound.NONE;
        }
        if (two != null && two.isWord()) {
            String pair = two.word() + " " + one.word();
            switch (pair) {
                case "more than", "greater than", "higher than", "excess of" -> {
                    return Bound.ABOVE;
                }
                case "less than", "fewer than", "lower than" -> {
                    return Bound.BELOW;
                }
                case "at least" -> {
                    return Bound.AT_LEAST;
                }
                case "at most", "up to" -> {
                    return Bound.AT_MOST;
                }
                default -> {}
            }
        }
        Optional<Bound> word = one.isWord() ? Bound.of(one.word()) : Optional.empty();
        if (word.isPresent() && isShortening(one)) {
            return Bound.NONE;
        }
        boolean isArticle = one.is("a") || one.is("an");
        return word.or(() -> isArticle && two != null && two.isWord() ? Bound.of(two.word()) : Optional.empty())
                .or(() -> isNext(1, "approximate") ? Optional.of(Bound.ABOUT) : Optional.empty())
                .orElse(one.is("~") ? Bound.ABOUT : Bound.NONE);
    }

    private static boolean isShortening(Token word) {
        return word.isCapital() && word.text().length() == 1;
    }

    /** The word of direction that the number belongs to; null if there is none. */
    private @Nullable Token mover() {
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
        boolean isNear =
                token.isWord() && MovementWords.way(token.word()) != null && !MovementWords.BESIDE_NUMBERS.contains(token.word());
        return isNear ? token : isOf && !token.isIn(MEASURED) ? fartherBefore(place) : null;
    }

    private static boolean isPassed(Token token) {
        return token.isIn(PASSED) || token.isIn(MovementWords.WEIGHTS) || token.is("~") || token.is("\u00a3");
    }

    /** Whether "to" or "from" makes the number a level, and not a change. "Up to 150" is a bound. */
    private boolean isOnto(int place) {
        Token token = at(place);
        return token != null && (token.isIn(ONTO) || isFrom(token));
    }

    /** In Welsh, one word means "of" and "from": it is "from" if "to" follows the number. */
    private boolean isFrom(Token token) {
        return token.is("from") || token.is("o") && isNext(1, "i");
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
        boolean isVerb = !MovementWords.BESIDE_NUMBERS.contains(mover.word()) && !isNoun(mover.word());
        boolean goesOn = next != null && (next.isNumber() || next.isIn(FROM) || next.is("by") || next.is("to"));
        return !(isVerb && (goesOn && !isShare || next != null && next.isNumber()))
                && (isShare || !isVerb || next == null || next.is("on"));
    }

    private static boolean isNoun(String word) {
        return Set.of(
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
                        "gostyngiad")
                .contains(word);
    }

    /** Whether it is a change by so much: "by 61.4%". */
    boolean isBy() {
        return leads(Set.of("by"));
    }

    /** Whether the number is the one that something began at: "from 439". */
    boolean isFrom() {
        return leads(FROM) && !(token().number().isPlain() && isNext(1, "of"));
    }

    /** Whether the number is the one that was reached: "to 383". */
    boolean isTo() {
        return leads(ONTO) && !isUpTo();
    }

    private boolean isUpTo() {
        Token one = at(at - 1);
        Token two = at(at - 2);
        Token three = at(at - 3);
        return one != null && one.is("to") && two != null && two.is("up") && (three == null || !three.isTime());
    }

    private boolean leads(Set<String> words) {
        for (int place = at - 1; place >= Math.max(0, at - NEAR - 1); place--) {
            Token token = tokens.get(place);
            if (token.isIn(words) && (!token.is("o") || isFrom(token))) {
                return true;
            }
            if (!isPassed(token) && !token.isIn(MEASURED)) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is what something is compared with: "compared with 439", "than London's 7.99". */
    boolean isCompared() {
        for (int place = at - 1; place >= Math.max(0, at - FAR); place--) {
            Token token = tokens.get(place);
            if (token.isNumber()) {
                return false;
            }
            boolean isMoreThan = token.is("than") && place == at - 1;
            if (token.isIn(COMPARING) && !isMoreThan || token.is("compared") || token.is("comparison")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a target. */
    boolean isTarget() {
        for (int place = at - 1; place >= Math.max(0, at - NEAR - 1); place--) {
            Token token = tokens.get(place);
            if (token.is("target") || token.is("limit")) {
                return true;
            }
            if (!isPassed(token) && !token.is("is") && !token.is("was")) {
                break;
            }
        }
        return isNext(1, "target");
    }

    /** The time that is named beside the number. */
    Optional<Moment> moment() {
        for (int ahead = 1; ahead <= NEAR + 2; ahead++) {
            Token token = at(at + ahead);
            if (token == null || token.isNumber() || MovementWords.way(token.word()) != null || token.isIn(ONTO)) {
                break;
            }
            if (token.moment() != null) {
                return Optional.of(token.moment());
            }
        }
        for (int place = at - 1; place >= Math.max(0, at - FAR); place--) {
            Token token = tokens.get(place);
            if (token.isNumber()) {
                return Optional.empty();
            }
            if (token.moment() != null) {
                return Optional.of(token.moment());
            }
        }
        return Optional.empty();
    }
}
