package org.callover.kpi.reconcile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callover.kpi.figure.UnscoredReason;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.reconcile.ClaimAnswer.Hindrance;
import org.callover.kpi.reconcile.ClaimAnswer.Reason;
import org.callover.kpi.reconcile.SubjectFinder.Found;
import org.callover.kpi.reconcile.claim.AcrossRows;
import org.callover.kpi.reconcile.claim.Check;
import org.callover.kpi.reconcile.claim.Claim;
import org.callover.kpi.reconcile.claim.ClaimSubject;
import org.callover.kpi.reconcile.claim.OwnNumbers;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.text.Label;
import org.jspecify.annotations.Nullable;

/**
 * A checker of published figures. It compares each claim with its own numbers, with the other claims about the same
 * figure, and with the data.
 */
public final class Reconciler {

    private static final Set<UnscoredReason> LACKING_MONTHS =
            EnumSet.of(UnscoredReason.INCOMPLETE_PERIOD, UnscoredReason.INCOMPLETE_GROUP);

    private final SubjectFinder subjects;
    private final Scorer scorer;

    /** A checker that knows the indicators of these sets. */
    public Reconciler(List<KpiSet> sets, Areas areas, Scorer scorer) {
        this.subjects = new SubjectFinder(sets, areas);
        this.scorer = scorer;
    }

    /** A claim, what it names and what the other rows say about it. */
    private record Heard(Claim claim, Found found, List<Check> otherRows) {}

    /** Answers all claims, in their order. */
    public Reconciliation reconcile(List<Claim> claims) {
        AcrossRows across = new AcrossRows();
        List<Heard> heard = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            Found found = subjects.find(claim.subject());
            heard.add(new Heard(claim, found, across(across, claim, found)));
        }
        return new Reconciliation(heard.stream().map(this::answer).toList());
    }

    /**
     * The checks against other rows. Two rows are about the same figure if they name the same things, in any spelling.
     * A row that names nothing is not compared.
     */
    private static List<Check> across(AcrossRows across, Claim claim, Found found) {
        ClaimSubject said = claim.subject();
        if (said.indicator() == null) {
            return List.of();
        }
        Indicator indicator = found.indicator();
        Area area = found.area();
        String figure = String.join(
                "|",
                indicator == null ? key(said.indicator()) : indicator.id().value(),
                area == null ? key(said.area()) : area.code().value(),
                span(said, found));
        return across.add(claim, figure, comparator(said, found), indicator);
    }

    /** The months, if they are known: the twelve months to December are the calendar year. */
    private static String span(ClaimSubject said, Found found) {
        Period period = found.period();
        Indicator indicator = found.indicator();
        Window own = indicator == null || period == null || period.months() > 1 ? null : indicator.window();
        Window window = found.window() == null && said.window() == null ? own : found.window();
        if (period == null || window == null && said.window() != null) {
            return key(said.period()) + "|" + key(said.window());
        }
        return window == null || window instanceof Window.Latest
                ? period + (window == null ? "" : " latest")
                : window.endingAt(period.last()).toString();
    }

    private static String comparator(ClaimSubject said, Found found) {
        Comparator named = found.comparator();
        Indicator indicator = found.indicator();
        Comparator own = indicator == null ? null : indicator.comparator();
        Comparator comparator = named == null && said.compare() == null ? own : named;
        return comparator == null ? key(said.compare()) : comparator.toString();
    }

    private static String key(@Nullable String text) {
        return text == null ? "" : Label.of(text).key();
    }

    private ClaimAnswer answer(Heard heard) {
        Claim claim = heard.claim;
        Findings findings = new Findings(claim, OwnNumbers.of(claim, heard.found.indicator()), heard.otherRows);
        if (claim.isEmpty()) {
            return findings.hindered(
                    new Hindrance(Reason.NOTHING_CLAIMED, "it has no value, change, direction or rank to check"));
        }
        Evidence evidence = evidence(heard.found);
        return evidence == null
                ? findings.hindered(heard.found.hindrances().get(0))
                : findings.scored(evidence, evidence.score());
    }

    private @Nullable Evidence evidence(Found found) {
        Indicator indicator = found.indicator();
        Area area = found.area();
        Period period = found.period();
        return indicator == null
                        || area == null
                        || period == null
                        || !found.hindrances().isEmpty()
                ? null
                : new Evidence(scorer, indicator, area, period, found.window(), found.comparator());
    }

    /** An answer that is being put together. */
    private record Findings(Claim claim, List<Check> own, List<Check> otherRows) {

        ClaimAnswer hindered(Hindrance hindrance) {
            return answer(List.of(), List.of(), hindrance, null);
        }

        ClaimAnswer scored(Evidence evidence, Score score) {
            if (!(score.result() instanceof Score.Scored scored)) {
                Score.NotScored none = (Score.NotScored) score.result();
                return answer(
                        List.of(),
                        List.of(),
                        new Hindrance(
                                Reason.UNSCORED,
                                none.why().text() + spanOf(evidence, none.why().reason())),
                        score);
            }
            AgainstData.Findings held = AgainstData.of(claim, evidence, scored);
            Hindrance hindrance = held.checks().isEmpty()
                    ? new Hindrance(Reason.PART_NOT_HELD, Statement.unchecked(held.unchecked()))
                    : null;
            return answer(held.checks(), held.unchecked(), hindrance, score);
        }

        /** Explains the span that was asked for, because a claim that names one month may mean only that month. */
        private static String spanOf(Evidence evidence, UnscoredReason reason) {
            return evidence.isOfMoreThanTheMonth() && LACKING_MONTHS.contains(reason)
                    ? " for the score over %s; for another period, use the column window".formatted(evidence.span())
                    : "";
        }

        private ClaimAnswer answer(
                List<Check> data,
                List<ClaimAnswer.Unchecked> unchecked,
                @Nullable Hindrance hindrance,
                @Nullable Score score) {
            Statement statement = new Statement(own, otherRows, data, unchecked, hindrance);
            List<Check> all = new ArrayList<>(own);
            all.addAll(otherRows);
            all.addAll(data);
            return new ClaimAnswer(claim, statement.outcome(), statement.sentence(), all, unchecked, hindrance, score);
        }
    }
}
