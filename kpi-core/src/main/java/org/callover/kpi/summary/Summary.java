package org.callover.kpi.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callover.kpi.comparison.Comparison.Assessment;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.RolledUp;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorecard;
import org.callover.kpi.score.Scorer;
import org.callover.kpi.statistics.Variation;
import org.jspecify.annotations.Nullable;

/**
 * The call-over of a scorecard: the ratings counted, the set rolled up, and three lists of what a board should talk
 * about.
 *
 * @param since the earlier period that changes are measured from
 * @param exceptions each list in the order of the scorecard
 */
public record Summary(
        Scorecard card,
        Period since,
        Map<ExceptionRule.List, List<ExceptionalScore>> exceptions,
        List<RolledUp> rolledUp) {

    public Summary {
        exceptions = Map.copyOf(exceptions);
        rolledUp = List.copyOf(rolledUp);
    }

    /** The call-over for a request, with the changes since an earlier period, which is scored in the same way. */
    public static Summary of(Scorer scorer, ScoreRequest request, Period since) {
        return of(scorer, request, scorer.score(request), since);
    }

    /** The same of a scorecard that is there already. */
    public static Summary of(Scorer scorer, ScoreRequest request, Scorecard now, Period since) {
        ScoreRequest earlier =
                new ScoreRequest(request.set(), request.areas(), since, request.window(), request.comparator());
        Map<Place, Score> before = new HashMap<>();
        scorer.score(earlier).scores().forEach(score -> before.put(Place.of(score), score));
        Map<ExceptionRule.List, List<ExceptionalScore>> lists = new EnumMap<>(ExceptionRule.List.class);
        for (Score score : now.scores()) {
            Score then = before.get(Place.of(score));
            rules(score, then).stream()
                    .collect(Collectors.groupingBy(ExceptionRule::list))
                    .forEach((list, rules) -> lists.computeIfAbsent(list, unseen -> new ArrayList<>())
                            .add(new ExceptionalScore(score, rules, then)));
        }
        return new Summary(now, since, lists, RolledUp.of(now));
    }

    /** The period before another: the month before a month, or the period that ends where a longer one starts. */
    public static Period before(Period period) {
        return period.months() % 12 == 0 ? period.yearsEarlier(period.months() / 12) : period.previous();
    }

    public List<ExceptionalScore> list(ExceptionRule.List list) {
        return exceptions.getOrDefault(list, List.of());
    }

    /** A row in an area, which identifies a score in two scorecards of one set. */
    private record Place(IndicatorId indicator, @Nullable String section, String title, AreaCode area) {

        static Place of(Score score) {
            KpiSet.Row row = score.row();
            return new Place(
                    row.indicator().id(),
                    row.section(),
                    row.title(),
                    score.area().code());
        }
    }

    private static List<ExceptionRule> rules(Score score, @Nullable Score before) {
        List<ExceptionRule> rules = new ArrayList<>();
        if (!(score.result() instanceof Scored scored)) {
            // what was rated and has no figure any more would be missed; what had none before is new, and has not
            // changed
            add(rules, ExceptionRule.RAG_CHANGED, before != null && before.rag() != Rag.NOT_RATED);
            return rules;
        }
        if (!score.isTooOld()) {
            addPresent(rules, score, scored);
        }
        if (before != null && before.result() instanceof Scored then) {
            add(rules, ExceptionRule.RAG_CHANGED, score.rag() != before.rag());
            Assessment assessment = assessment(scored);
            Assessment was = assessment(then);
            add(rules, ExceptionRule.ASSESSMENT_CHANGED, assessment != null && was != null && assessment != was);
        }
        return rules;
    }

    /** Adds the rules about how things are now, which do not apply to an old figure. */
    private static void addPresent(List<ExceptionRule> rules, Score score, Scored scored) {
        boolean isClear = scored.comparison() instanceof Compared compared && compared.isTestedClear();
        Assessment assessment = assessment(scored);
        Variation variation = score.variation().orElse(Variation.COMMON_CAUSE);
        add(rules, ExceptionRule.RED, score.rag() == Rag.RED);
        add(rules, ExceptionRule.CLEARLY_WORSE, isClear && assessment == Assessment.WORSE);
        add(rules, ExceptionRule.SPECIAL_CAUSE_CONCERN, variation == Variation.CONCERN);
        add(
                rules,
                ExceptionRule.CLEARLY_BETTER,
                isClear && assessment == Assessment.BETTER && score.rag() == Rag.GREEN);
        add(rules, ExceptionRule.SPECIAL_CAUSE_IMPROVEMENT, variation == Variation.IMPROVEMENT);
    }

    private static void add(List<ExceptionRule> rules, ExceptionRule rule, boolean holds) {
        if (holds) {
            rules.add(rule);
        }
    }

    private static @Nullable Assessment assessment(Scored scored) {
        return scored.comparison() instanceof Compared compared ? compared.assessment() : null;
    }
}
