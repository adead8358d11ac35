package org.callover.kpi.prose.assertion;

import java.util.Set;
import org.callover.kpi.prose.assertion.Clause.Joint;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.subject.ProseVocabulary;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.prose.token.Typed.Unit;

/** Reads two numbers that belong together: "156 of 6,152", "28th of 32". */
final class PairReader {

    private static final Set<String> RANKED =
            ProseVocabulary.words("rank ranked ranks ranking placed position positioned place stands");
    private static final Set<String> MEMBERS = ProseVocabulary.words(
            "boroughs forces areas districts authorities councils partnerships london wards counties local");
    private static final Set<String> OUT = ProseVocabulary.words("of out the all these our those its");

    private final Clause clause;

    PairReader(Clause clause) {
        this.clause = clause;
    }

    /** Where the second number is in "156 of 6,152", "28 out of the 32" and "28/32"; 0 if there is none. */
    int outOf(int at) {
        Token token = clause.tokens().get(at);
        boolean isWhole = token.isPlainWhole() || token.number().unit() == Unit.ORDINAL;
        int place = at + 1;
        boolean hasOf = false;
        while (place < clause.tokens().size() && isOut(clause.tokens().get(place), token)) {
            hasOf |= clause.tokens().get(place).is("of")
                    || clause.tokens().get(place).is("/");
            place++;
        }
        boolean isSecond =
                place < clause.tokens().size() && clause.tokens().get(place).isPlainWhole();
        return isWhole && hasOf && isSecond ? place : 0;
    }

    private static boolean isOut(Token token, Token first) {
        boolean isEnd = first.number().unit() == Unit.ORDINAL
                && (token.isIn(MovementWords.ENDS) || token.is("out") || token.is("place"));
        return token.isIn(OUT) || isEnd || token.is("/") && !token.isSpaced();
    }

    /** What the first of two numbers is: a rank, a part of a whole, or unclear. */
    FigureRole first(int at, int of, AssertionDraft here) {
        ProseFigure first = ProseFigure.of(clause.tokens().get(at));
        ProseFigure second = ProseFigure.of(clause.tokens().get(of));
        if (first.typed().unit() == Unit.ORDINAL || isRanked(at) || here.has(FigureRole.RANK)) {
            return FigureRole.RANK;
        }
        boolean isOfOther = here.has(FigureRole.VALUE) && clause.joint() != Joint.OPEN && !isNear(at);
        boolean isRankLike = isRankLike(first, second, new FigureContext(clause.tokens(), of));
        return isOfOther || isRankLike ? FigureRole.UNCLEAR : FigureRole.NUMERATOR;
    }

    /** Whether a percentage is just before a pair, in the same part of the sentence. */
    private boolean isNear(int at) {
        for (int place = at - 1; place >= Math.max(0, at - 3); place--) {
            Token token = clause.tokens().get(place);
            if (token.isNumber()) {
                return true;
            }
            if (token.is("with") || token.is("from")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a pair such as "28 of 32 boroughs" may be a rank, or a number of places. */
    private static boolean isRankLike(ProseFigure first, ProseFigure second, FigureContext after) {
        return after.isNext(1, MEMBERS)
                || first.typed().magnitude().compareTo(second.typed().magnitude()) > 0;
    }

    boolean isRanked(int at) {
        for (int place = at - 1; place >= Math.max(0, at - 2); place--) {
            if (clause.tokens().get(place).isIn(RANKED)) {
                return true;
            }
        }
        return false;
    }
}
