package org.callover.kpi.prose.assertion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.subject.ProseVocabulary;
import org.callover.kpi.prose.token.Moment;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.jspecify.annotations.Nullable;

/** The words around a number in its part of a sentence. */
final class FigureContext {

    /** How far around a number its words are sought. */
    private static final int FAR = 12;

    private static final int NEAR = 3;

    private static final Set<String> COMPARING = ProseVocabulary.words("than against versus vs v");
    private static final Set<String> FROM = ProseVocabulary.words("from o");
    private static final Set<String> ONTO = ProseVocabulary.words("to i");

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
        Token mover = sign == null ? new MoverFinder(tokens, at).mover() : null;
        PrintedDirection way = mover == null ? sign : MovementWords.way(mover.word());
        return new ProseFigure(
                token(), Bound.of(tokens, at), way == PrintedDirection.SAME ? null : way, mover, moment().orElse(null));
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
        return leads(ONTO) && !isUpTo() && !isCompared();
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
            if (token.isIn(words) && (!token.is("o") || MoverFinder.isFrom(tokens, at, token))) {
                return true;
            }
            if (!MoverFinder.isPassed(token) && !token.isIn(MoverFinder.MEASURED)) {
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
            if (!MoverFinder.isPassed(token) && !token.is("is") && !token.is("was")) {
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
