package org.callover.kpi.prose.assertion;

import java.util.Set;
import org.callover.kpi.prose.assertion.Clause.Joint;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.subject.Vocabulary;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.prose.token.Typed.Unit;

/** Finds out what the numbers of a part of a sentence are: values, changes, shares, ranks. */
final class RoleReader {

    private static final Set<String> RANKED =
            Vocabulary.words("rank ranked ranks ranking placed position positioned place stands");
    private static final Set<String> MEMBERS = Vocabulary.words(
            "boroughs forces areas districts authorities councils partnerships london wards counties local");
    private static final Set<String> OF = Set.of("of");
    private static final Set<String> LEADS =
            Vocabulary.words("or a an the which is was that this making representing being"
                    + " equating equivalent equal to about around approximately some nearly almost over just under ie");
    private static final Set<String> WHOLE = Vocabulary.words("total whole all them these those");
    private static final Set<String> OUT = Vocabulary.words("of out the all these our those its");

    private final DraftSink drafts;
    private final Clause clause;

    RoleReader(DraftSink drafts, Clause clause) {
        this.drafts = drafts;
        this.clause = clause;
    }

    /** The drafts that the numbers go to. */
    interface DraftSink {

        /** The draft of the subject here. */
        AssertionDraft here();

        /** A new draft about the same subject. */
        AssertionDraft further();
    }

    void read() {
        int at = 0;
        while (at < clause.tokens().size()) {
            at = clause.tokens().get(at).isNumber() ? figure(at) : at + 1;
        }
    }

    /** Takes the number at a place, and returns the place after what was taken. */
    private int figure(int at) {
        FigureContext context = new FigureContext(clause.tokens(), at);
        Token token = context.token();
        int of = outOf(at);
        if (of > 0) {
            return pair(context, at, of);
        }
        ProseFigure figure = moved(context.figure(), context);
        if (token.number().unit() == Unit.ORDINAL) {
            boolean isRank = context.isNext(1, MovementWords.ENDS) || isRanked(at);
            put(isRank ? Role.RANK : Role.UNCLEAR, figure);
        } else if (isRanked(at) && token.isPlainWhole()) {
            put(Role.RANK, figure);
        } else {
            put(role(context, figure, at), figure);
        }
        return at + 1;
    }

    /** "And by 61.4%" goes the same way as the change before. */
    private ProseFigure moved(ProseFigure figure, FigureContext context) {
        if (figure.way() != null || !context.isBy()) {
            return figure;
        }
        return drafts.here().figures.values().stream()
                .filter(other -> other.mover() != null)
                .findFirst()
                .map(other -> new ProseFigure(figure.token(), figure.bound(), other.way(), null, figure.moment()))
                .orElse(figure);
    }

    /** Where the second number is in "156 of 6,152", "28 out of the 32" and "28/32"; 0 if there is none. */
    private int outOf(int at) {
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

    private int pair(FigureContext context, int at, int of) {
        ProseFigure first = new ProseFigure(context.token(), Bound.NONE, null, null, null);
        ProseFigure second = ProseFigure.of(clause.tokens().get(of));
        FigureContext after = new FigureContext(clause.tokens(), of);
        boolean isRank = first.typed().unit() == Unit.ORDINAL
                || isRanked(at)
                || drafts.here().has(Role.RANK);
        if (isRank) {
            put(Role.RANK, first);
            drafts.here().put(Role.RANKED_OF, second);
        } else if (isRankLike(first, second, after)) {
            put(Role.UNCLEAR, first);
            put(Role.UNCLEAR, second);
        } else if (drafts.here().has(Role.VALUE) && clause.joint() != Joint.OPEN && !isNear(at)) {
            put(Role.UNCLEAR, first);
            put(Role.UNCLEAR, second);
        } else {
            put(Role.NUMERATOR, first);
            drafts.here().put(Role.DENOMINATOR, second);
        }
        return of + 1;
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

    private boolean isRanked(int at) {
        for (int place = at - 1; place >= Math.max(0, at - 2); place--) {
            if (clause.tokens().get(place).isIn(RANKED)) {
                return true;
            }
        }
        return false;
    }

    private Role role(FigureContext context, ProseFigure figure, int at) {
        Unit unit = figure.typed().unit();
        if (figure.typed().magnitude().scale() < 0) {
            // Millions are too rounded for sums.
            return Role.UNCLEAR;
        }
        if (context.isTarget()) {
            return Role.TARGET;
        }
        if (unit == Unit.TIMES) {
            return Role.TIMES;
        }
        if (unit == Unit.POINTS) {
            return Role.DIFFERENCE;
        }
        Role level = level(context, figure, at);
        if (level != Role.UNCLEAR) {
            return level;
        }
        if (unit == Unit.PERCENT || unit == Unit.FRACTION) {
            return share(figure, at);
        }
        if (figure.way() != null) {
            return Role.DIFFERENCE;
        }
        return isBeforeChangeInBrackets() ? Role.UNCLEAR : part(figure, at);
    }

    /** A count: the whole in "of these 120, 30", the part of one that was named before, or a value. */
    private Role part(ProseFigure figure, int at) {
        AssertionDraft here = drafts.here();
        boolean isWhole = figure.typed().magnitude().scale() <= 0;
        boolean isFirst = clause.tokens().stream().limit(at).noneMatch(Token::isNumber);
        if (isWhole && isFirst && clause.begins(OF) && !here.has(Role.DENOMINATOR) && clause.joint() != Joint.OPEN) {
            return Role.DENOMINATOR;
        }
        return isWhole && here.has(Role.DENOMINATOR) && !here.has(Role.NUMERATOR) && isFirst
                ? Role.NUMERATOR
                : Role.VALUE;
    }

    /** Whether a bare number in brackets follows a change, so that it may be a difference or a value. */
    private boolean isBeforeChangeInBrackets() {
        AssertionDraft here = drafts.here();
        boolean isAlone = clause.tokens().stream().filter(Token::isNumber).count() == 1;
        return clause.joint() == Joint.OPEN && isAlone && here.has(Role.PERCENTAGE) && !here.has(Role.VALUE);
    }

    /** Whether a number is one that a change began at or ended at. */
    private Role level(FigureContext context, ProseFigure figure, int at) {
        boolean isMoved = figure.way() != null && !context.isFrom() && !context.isTo();
        if (isMoved) {
            return Role.UNCLEAR;
        }
        if (context.isFrom()) {
            return Role.PREVIOUS;
        }
        if (context.isTo()) {
            return isPairedBefore(figure) ? Role.VALUE : drafts.here().has(Role.VALUE) ? Role.UNCLEAR : Role.VALUE;
        }
        AssertionDraft here = drafts.here();
        ProseFigure value = here.get(Role.VALUE);
        boolean isEarlier =
                figure.moment() != null && figure.moment().order() == 1 && value != null && value.isLike(figure);
        boolean isBeside = clause.joint() == Joint.OPEN && !here.compared.isEmpty();
        boolean isCompared = (isBeside || context.isCompared()) && value != null && value.isLike(figure);
        if (isEarlier || isCompared) {
            return Role.PREVIOUS;
        }
        return isFollowedByTo(at, figure) ? Role.PREVIOUS : Role.UNCLEAR;
    }

    private boolean isPairedBefore(ProseFigure figure) {
        ProseFigure previous = drafts.here().get(Role.PREVIOUS);
        return previous != null && previous.isLike(figure);
    }

    /** "8,237 to 9,198". */
    private boolean isFollowedByTo(int at, ProseFigure figure) {
        int place = at + 1;
        while (place < clause.tokens().size()
                && place < at + 6
                && !clause.tokens().get(place).isNumber()) {
            if (clause.tokens().get(place).is("to")) {
                return place + 1 < clause.tokens().size()
                        && clause.tokens().get(place + 1).isNumber()
                        && ProseFigure.of(clause.tokens().get(place + 1)).isLike(figure);
            }
            place++;
        }
        return false;
    }

    /** A percentage: a change if words or signs say so, or if it follows a change in brackets; otherwise a value. */
    private Role share(ProseFigure figure, int at) {
        if (figure.typed().unit() == Unit.FRACTION) {
            return drafts.here().has(Role.NUMERATOR) ? Role.VALUE : Role.UNCLEAR;
        }
        if (figure.way() != null) {
            return Role.PERCENTAGE;
        }
        AssertionDraft here = drafts.here();
        boolean followsChange = clause.joint() == Joint.OPEN
                && !here.has(Role.PERCENTAGE)
                && (here.has(Role.DIFFERENCE) || here.has(Role.PREVIOUS) && here.isOfCounts());
        if (here.has(Role.NUMERATOR) && !isOfPair(at)) {
            return Role.UNCLEAR;
        }
        return followsChange ? Role.PERCENTAGE : Role.VALUE;
    }

    /** Whether a percentage is the share of the pair before it: "(2.4%)", "or 2.4%", "77% of the total". */
    private boolean isOfPair(int at) {
        if (clause.joint() == Joint.OPEN) {
            return true;
        }
        boolean isLed = clause.tokens().stream().limit(at).allMatch(token -> token.isIn(LEADS));
        FigureContext context = new FigureContext(clause.tokens(), at);
        boolean ends = at + 1 == clause.tokens().size() || context.isNext(1, ".");
        boolean ofWhole = context.isNext(1, "of") && (context.isNext(3, WHOLE) || context.isNext(2, WHOLE));
        return isLed && (ends || ofWhole);
    }

    private void put(Role role, ProseFigure figure) {
        AssertionDraft here = drafts.here();
        if (role == Role.VALUE && here.has(Role.VALUE) && !here.has(Role.PREVIOUS) && ordered(here, figure)) {
            return;
        }
        (role != Role.UNCLEAR && here.isTaken(role, figure) ? drafts.further() : here).put(role, figure);
    }

    /** Two values at two times are one before and one now. */
    private static boolean ordered(AssertionDraft here, ProseFigure figure) {
        ProseFigure first = here.get(Role.VALUE);
        if (first == null || first.moment() == null || figure.moment() == null || !first.isLike(figure)) {
            return false;
        }
        int order = Integer.compare(first.moment().order(), figure.moment().order());
        if (order == 0) {
            return false;
        }
        here.put(Role.PREVIOUS, order < 0 ? first : figure);
        here.put(Role.VALUE, order < 0 ? figure : first);
        return true;
    }
}
