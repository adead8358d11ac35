package org.callover.kpi.prose.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.prose.answer.Verdict;
import org.callover.kpi.prose.answer.Verdict.Source;
import org.callover.kpi.prose.answer.Verdicts;
import org.callover.kpi.prose.assertion.Assertion;
import org.callover.kpi.prose.assertion.Assertion.Naming;
import org.callover.kpi.prose.assertion.FigureRole;
import org.callover.kpi.prose.assertion.ProseFigure;
import org.callover.kpi.prose.check.BoundCheck;
import org.callover.kpi.prose.check.Comparability;
import org.callover.kpi.prose.data.ScoreFacts.Fact;
import org.callover.kpi.prose.subject.Subject;
import org.callover.kpi.prose.token.Typed;
import org.callover.kpi.reconcile.MemberEvidence;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.printed.PrintedRank;
import org.callover.kpi.reconcile.printed.Rounding;
import org.callover.kpi.score.Score;
import org.callover.kpi.standing.Standing;

/**
 * Checks assertions against the figures of a paper.
 *
 * <p>A number is called wrong only if the text leaves no doubt about what it means: its subject, its place, its time and its
 * part. Otherwise it is right if it is one of the figures, and unknown if it is not.
 */
public final class DataCheck {

    private static final Set<FigureRole> OF_CHANGE =
            Set.of(FigureRole.PREVIOUS, FigureRole.DIFFERENCE, FigureRole.PERCENTAGE);

    /** Fewer digits than these can be the same by chance. */
    private static final int TELLING_DIGITS = 3;

    private final KnownScores known;
    private final Set<String> areaWords;
    private final List<Fact> all;
    private final Verdicts verdicts;

    public DataCheck(PaperFigures figures, Verdicts verdicts) {
        this.known = new KnownScores(figures.scores());
        this.areaWords = figures.areaWords();
        this.verdicts = verdicts;
        this.all = figures.scores().stream()
                .filter(score -> score.result() instanceof Score.Scored)
                .flatMap(score -> new ScoreFacts(score).all().stream())
                .toList();
    }

    /** Checks an assertion. */
    public void check(Assertion assertion) {
        Subject subject = assertion.subject().without(areaWords);
        List<Score> scores = known.of(subject);
        if (scores.isEmpty()) {
            assertion.figures().values().forEach(this::anyFigure);
            assertion.unclear().forEach(this::anyFigure);
            return;
        }
        assertion.figures().forEach((role, figure) -> check(assertion, subject, scores, role, figure));
        assertion.unclear().forEach(figure -> same(figure, facts(scores)));
        if (subject.places().isEmpty() && assertion.naming() != Naming.ELSEWHERE) {
            words(assertion, scores);
        }
    }

    /** The words, if they are about one indicator, in however many sets. */
    private void words(Assertion assertion, List<Score> scores) {
        long indicators =
                scores.stream().map(score -> score.indicator().id()).distinct().count();
        scores.stream()
                .filter(score -> Comparability.isOf(assertion, score.period()))
                .limit(indicators == 1 ? 1 : 0)
                .forEach(score -> new WordCheck(assertion, score, verdicts).check());
    }

    private static List<Fact> facts(List<Score> scores) {
        return scores.stream()
                .flatMap(score -> new ScoreFacts(score).all().stream())
                .toList();
    }

    private void check(Assertion assertion, Subject subject, List<Score> scores, FigureRole role, ProseFigure figure) {
        if (!isCertain(assertion, subject, role)) {
            same(figure, facts(scores));
            return;
        }
        List<Score> ofTime = scores.stream()
                .filter(score -> Comparability.isOf(assertion, score.period()))
                .toList();
        if (role == FigureRole.RANK) {
            rank(assertion, figure, ofTime);
            return;
        }
        List<Fact> facts = ofTime.stream()
                .flatMap(score -> new ScoreFacts(score).facts(role).stream())
                .filter(fact -> isAlike(figure, fact, role))
                .toList();
        if (facts.isEmpty()) {
            same(figure, facts(scores));
        } else {
            tell(figure, facts, scores);
        }
    }

    private boolean isCertain(Assertion assertion, Subject subject, FigureRole role) {
        boolean isNamed = assertion.naming() == Naming.HERE
                || assertion.naming() == Naming.BEFORE
                        && Set.of(FigureRole.TARGET, FigureRole.RANK, FigureRole.RANKED_OF)
                                .contains(role);
        boolean isOfOther = !subject.places().isEmpty()
                || OF_CHANGE.contains(role) && !assertion.compared().isEmpty();
        boolean isOfYear = !OF_CHANGE.contains(role) || Comparability.isFromYearBefore(assertion);
        boolean isPair = role != FigureRole.NUMERATOR && role != FigureRole.DENOMINATOR;
        return isNamed && isPair && !isOfOther && isOfYear && (assertion.isAsserted() || role == FigureRole.TARGET);
    }

    /** Whether a printed number has the unit that the figure has. */
    private static boolean isAlike(ProseFigure figure, Fact fact, FigureRole role) {
        Typed.Unit unit = figure.typed().unit();
        boolean isShare = unit == Typed.Unit.PERCENT || unit == Typed.Unit.POINTS;
        boolean isFree = role == FigureRole.PERCENTAGE || role == FigureRole.DIFFERENCE && unit == Typed.Unit.NONE;
        return isFree || isShare == fact.isShare();
    }

    private void tell(ProseFigure figure, List<Fact> facts, List<Score> scores) {
        Fact first = facts.get(0);
        Optional<Fact> right = facts.stream().filter(fact -> fits(figure, fact)).findFirst();
        if (right.isPresent()) {
            String told = right.get().told();
            verdicts.put(figure.token(), Verdict.matching(Source.DATA, told, "the data give " + told));
            return;
        }
        String title = scores.get(0).indicator().title();
        verdicts.put(
                figure.token(),
                Verdict.contradicting(
                        Source.DATA, first.told(), "the data give %s for %s".formatted(first.told(), title)));
    }

    private static boolean fits(ProseFigure figure, Fact fact) {
        Quantity printed = figure.printed().signed(figure.way());
        boolean isSigned = figure.way() != null && fact.isChange();
        if (isSigned && printed.signum() * fact.value().signum() < 0) {
            return false;
        }
        Quantity exact =
                isSigned || !fact.isChange() ? fact.value() : fact.value().abs();
        Quantity said = fact.isChange() ? printed : Quantity.of(figure.typed().magnitude());
        if (BoundCheck.isBound(figure)) {
            return BoundCheck.fits(figure, exact);
        }
        return Rounding.of(
                                isSigned ? printed : said.abs(),
                                Math.max(0, figure.printed().decimals()),
                                exact)
                        .agrees()
                || figure.typed().magnitude().scale() < 0 && BoundCheck.fits(figure, exact);
    }

    /** A rank, by the first of the scores that has one. */
    private void rank(Assertion assertion, ProseFigure figure, List<Score> scores) {
        scores.stream()
                .map(score -> (Score.Scored) score.result())
                .filter(scored -> scored.standing() != null && scored.standing().rank() instanceof Standing.Ranked)
                .findFirst()
                .ifPresent(scored -> rank(assertion, figure, scored));
    }

    private void rank(Assertion assertion, ProseFigure figure, Score.Scored scored) {
        PrintedRank claimed = assertion.claim().rank();
        if (claimed == null) {
            return;
        }
        MemberEvidence.rank(claimed, scored).ifPresent(check -> verdicts.put(figure.token(), verdict(check)));
    }

    private static Verdict verdict(Check check) {
        String because = "the data give " + check.found();
        return check.agrees()
                ? Verdict.matching(Source.DATA, check.found(), because)
                : Verdict.contradicting(Source.DATA, check.found(), because);
    }

    /** A number that may be any figure of its subject. */
    private void same(ProseFigure figure, List<Fact> facts) {
        facts.stream()
                .filter(fact -> isAlike(figure, fact, FigureRole.VALUE) && fits(figure, fact))
                .findFirst()
                .ifPresent(fact -> verdicts.put(
                        figure.token(),
                        Verdict.matching(
                                Source.SAME_FIGURE, fact.told(), "it is one of the paper's figures, " + fact.told())));
    }

    /** A number without a known subject. It needs some digits, because small numbers are alike by chance. */
    private void anyFigure(ProseFigure figure) {
        if (figure.typed().magnitude().precision() >= TELLING_DIGITS) {
            same(figure, all);
        }
    }
}
