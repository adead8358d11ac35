package org.callover.kpi.prose.assertion;

import java.util.Set;
import org.callover.kpi.prose.assertion.Clause.Joint;
import org.callover.kpi.prose.subject.MovementWords;
import org.callover.kpi.prose.subject.ProseVocabulary;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.prose.token.Typed.Unit;
import org.jspecify.annotations.Nullable;

/** Finds out what the numbers of a part of a sentence are: values, changes, shares, ranks. */
final class RoleReader {

    private static final Set<String> COMPARED =
            ProseVocabulary.words("compared relative similar close due equal up according");

    private final DraftSink drafts;
    private final Clause clause;
    private final PairReader pairs;
    private final ShareReader shares;

    RoleReader(DraftSink drafts, Clause clause) {
        this.drafts = drafts;
        this.clause = clause;
        this.pairs = new PairReader(clause);
        this.shares = new ShareReader(drafts, clause);
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
        int of = pairs.outOf(at);
        if (of > 0) {
            return pair(at, of);
        }
        ProseFigure figure = moved(context.figure(), context);
        if (token.number().unit() == Unit.ORDINAL) {
            boolean isRank = context.isNext(1, MovementWords.ENDS) || pairs.isRanked(at);
            put(isRank ? FigureRole.RANK : FigureRole.UNCLEAR, figure);
        } else if (pairs.isRanked(at) && token.isPlainWhole()) {
            put(FigureRole.RANK, figure);
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

    private int pair(int at, int of) {
        FigureRole role = pairs.first(at, of, drafts.here());
        put(role, new ProseFigure(clause.tokens().get(at), Bound.NONE, null, null, null));
        FigureRole second = role == FigureRole.RANK
                ? FigureRole.RANKED_OF
                : role == FigureRole.NUMERATOR ? FigureRole.DENOMINATOR : FigureRole.UNCLEAR;
        drafts.here().put(second, ProseFigure.of(clause.tokens().get(of)));
        return of + 1;
    }

    /** The role that the unit or the word beside a number gives; null if neither gives one. */
    private static @Nullable FigureRole plainRole(FigureContext context, ProseFigure figure) {
        if (figure.typed().magnitude().scale() < 0) {
            // Millions are too rounded for sums.
            return FigureRole.UNCLEAR;
        }
        if (context.isTarget()) {
            return FigureRole.TARGET;
        }
        return switch (figure.typed().unit()) {
            case TIMES -> FigureRole.TIMES;
            case POINTS -> FigureRole.DIFFERENCE;
            default -> null;
        };
    }

    private FigureRole role(FigureContext context, ProseFigure figure, int at) {
        Unit unit = figure.typed().unit();
        FigureRole plain = plainRole(context, figure);
        if (plain != null) {
            return plain;
        }
        FigureRole level = level(context, figure, at);
        if (level != FigureRole.UNCLEAR) {
            return level;
        }
        if (unit == Unit.PERCENT || unit == Unit.FRACTION) {
            return shares.share(figure, at);
        }
        if (figure.way() != null) {
            return FigureRole.DIFFERENCE;
        }
        return isBeforeChangeInBrackets() ? FigureRole.UNCLEAR : shares.part(figure, at);
    }

    /** Whether a bare number in brackets follows a change, so that it may be a difference or a value. */
    private boolean isBeforeChangeInBrackets() {
        AssertionDraft here = drafts.here();
        boolean isAlone = clause.tokens().stream().filter(Token::isNumber).count() == 1;
        return clause.joint() == Joint.OPEN
                && isAlone
                && here.has(FigureRole.PERCENTAGE)
                && !here.has(FigureRole.VALUE);
    }

    /** Whether a number is one that a change began at or ended at. */
    private FigureRole level(FigureContext context, ProseFigure figure, int at) {
        boolean isMoved = figure.way() != null && !context.isFrom() && !context.isTo();
        if (isMoved) {
            return FigureRole.UNCLEAR;
        }
        if (context.isFrom()) {
            return FigureRole.PREVIOUS;
        }
        if (context.isTo()) {
            return isPairedBefore(figure)
                    ? FigureRole.VALUE
                    : drafts.here().has(FigureRole.VALUE) ? FigureRole.UNCLEAR : FigureRole.VALUE;
        }
        AssertionDraft here = drafts.here();
        ProseFigure value = here.get(FigureRole.VALUE);
        boolean isEarlier =
                figure.moment() != null && figure.moment().order() == 1 && value != null && value.isLike(figure);
        boolean isBeside = clause.joint() == Joint.OPEN && !here.compared.isEmpty();
        boolean isCompared = (isBeside || context.isCompared()) && value != null && value.isLike(figure);
        if (isEarlier || isCompared) {
            return FigureRole.PREVIOUS;
        }
        return isFollowedByTo(at, figure) ? FigureRole.PREVIOUS : FigureRole.UNCLEAR;
    }

    private boolean isPairedBefore(ProseFigure figure) {
        ProseFigure previous = drafts.here().get(FigureRole.PREVIOUS);
        return previous != null && previous.isLike(figure);
    }

    /** "8,237 to 9,198". */
    private boolean isFollowedByTo(int at, ProseFigure figure) {
        int place = at + 1;
        while (place < clause.tokens().size()
                && place < at + 6
                && !clause.tokens().get(place).isNumber()) {
            if (clause.tokens().get(place).isIn(COMPARED)) {
                return false;
            }
            if (clause.tokens().get(place).is("to")) {
                return place + 1 < clause.tokens().size()
                        && clause.tokens().get(place + 1).isNumber()
                        && ProseFigure.of(clause.tokens().get(place + 1)).isLike(figure);
            }
            place++;
        }
        return false;
    }

    private void put(FigureRole role, ProseFigure figure) {
        AssertionDraft here = drafts.here();
        if (role == FigureRole.VALUE
                && here.has(FigureRole.VALUE)
                && !here.has(FigureRole.PREVIOUS)
                && ordered(here, figure)) {
            return;
        }
        (role != FigureRole.UNCLEAR && here.isTaken(role, figure) ? drafts.further() : here).put(role, figure);
    }

    /** Two values at two times are one before and one now. */
    private static boolean ordered(AssertionDraft here, ProseFigure figure) {
        ProseFigure first = here.get(FigureRole.VALUE);
        if (first == null || first.moment() == null || figure.moment() == null || !first.isLike(figure)) {
            return false;
        }
        int order = Integer.compare(first.moment().order(), figure.moment().order());
        if (order == 0) {
            return false;
        }
        here.put(FigureRole.PREVIOUS, order < 0 ? first : figure);
        here.put(FigureRole.VALUE, order < 0 ? figure : first);
        return true;
    }
}
