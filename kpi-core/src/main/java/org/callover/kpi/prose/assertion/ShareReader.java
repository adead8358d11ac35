package org.callover.kpi.prose.assertion;

import java.util.Objects;
import java.util.Set;
import org.callover.kpi.prose.assertion.Clause.Joint;
import org.callover.kpi.prose.assertion.RoleReader.DraftSink;
import org.callover.kpi.prose.subject.ProseVocabulary;
import org.callover.kpi.prose.token.Token;
import org.callover.kpi.prose.token.Typed.Unit;

/** Tells shares from changes, and parts and wholes from values. */
final class ShareReader {

    private static final Set<String> OR = Set.of("or");
    private static final Set<String> WHICH = Set.of("which", "whom", "them", "these");
    private static final Set<String> OF = Set.of("of");
    private static final Set<String> LEADS =
            ProseVocabulary.words("or a an the which is was that this making representing being"
                    + " equating equivalent equal to about around approximately some nearly almost over just under ie");
    private static final Set<String> WHOLE = ProseVocabulary.words("total whole all them these those");

    private final DraftSink drafts;
    private final Clause clause;

    ShareReader(DraftSink drafts, Clause clause) {
        this.drafts = drafts;
        this.clause = clause;
    }

    /** A count: the whole in "of these 120, 30", the part of one that was named before, or a value. */
    FigureRole part(ProseFigure figure, int at) {
        AssertionDraft here = drafts.here();
        boolean isWhole = figure.typed().magnitude().scale() <= 0;
        if (isWhole && here.has(FigureRole.NUMERATOR) && !here.has(FigureRole.DENOMINATOR)) {
            return at > 0 && clause.tokens().get(at - 1).is("of") ? FigureRole.DENOMINATOR : FigureRole.UNCLEAR;
        }
        if (isWhole && isPartOf(figure, at)) {
            here.figures.put(FigureRole.DENOMINATOR, Objects.requireNonNull(here.figures.remove(FigureRole.VALUE)));
            return FigureRole.NUMERATOR;
        }
        boolean isFirst = clause.tokens().stream().limit(at).noneMatch(Token::isNumber);
        if (isWhole
                && isFirst
                && clause.begins(OF)
                && !here.has(FigureRole.DENOMINATOR)
                && clause.joint() != Joint.OPEN) {
            return FigureRole.DENOMINATOR;
        }
        return isWhole && here.has(FigureRole.DENOMINATOR) && !here.has(FigureRole.NUMERATOR) && isFirst
                ? FigureRole.NUMERATOR
                : FigureRole.VALUE;
    }

    /** "312 searches, 74 of which": a part of the number before. */
    private boolean isPartOf(ProseFigure figure, int at) {
        ProseFigure value = drafts.here().get(FigureRole.VALUE);
        FigureContext context = new FigureContext(clause.tokens(), at);
        return value != null
                && value.token().isPlainWhole()
                && !drafts.here().has(FigureRole.PREVIOUS)
                && context.isNext(1, "of")
                && context.isNext(2, WHICH)
                && value.typed().magnitude().compareTo(figure.typed().magnitude()) >= 0;
    }

    /** A percentage: a change if words or signs say so, or if it follows a change in brackets; otherwise a value. */
    FigureRole share(ProseFigure figure, int at) {
        if (figure.typed().unit() == Unit.FRACTION) {
            return drafts.here().has(FigureRole.NUMERATOR) ? FigureRole.VALUE : FigureRole.UNCLEAR;
        }
        if (figure.way() != null) {
            return FigureRole.PERCENTAGE;
        }
        AssertionDraft here = drafts.here();
        if (isOfWhole(at)) {
            here.figures.put(FigureRole.NUMERATOR, Objects.requireNonNull(here.figures.remove(FigureRole.VALUE)));
            return FigureRole.VALUE;
        }
        boolean isOr = clause.begins(OR) && here.has(FigureRole.DIFFERENCE);
        boolean followsChange = (clause.joint() == Joint.OPEN || isOr)
                && !here.has(FigureRole.PERCENTAGE)
                && (here.has(FigureRole.DIFFERENCE) || here.has(FigureRole.PREVIOUS) && here.isOfCounts());
        if (here.has(FigureRole.NUMERATOR) && !isOfPair(at)) {
            return FigureRole.UNCLEAR;
        }
        return followsChange ? FigureRole.PERCENTAGE : FigureRole.VALUE;
    }

    /** Whether a percentage in brackets is of a number that follows it: "412 incidents (15% of 2,747)". */
    private boolean isOfWhole(int at) {
        ProseFigure value = drafts.here().get(FigureRole.VALUE);
        FigureContext context = new FigureContext(clause.tokens(), at);
        return clause.joint() == Joint.OPEN
                && value != null
                && value.token().isPlainWhole()
                && !drafts.here().has(FigureRole.PREVIOUS)
                && !drafts.here().has(FigureRole.NUMERATOR)
                && context.isNext(1, "of")
                && at + 2 < clause.tokens().size()
                && clause.tokens().get(at + 2).isPlainWhole();
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
}
