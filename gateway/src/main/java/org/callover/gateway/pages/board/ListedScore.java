package org.callover.gateway.pages.board;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.callover.kpi.score.Score;
import org.callover.kpi.summary.ExceptionRule;
import org.callover.kpi.summary.ExceptionalScore;
import org.callover.kpi.summary.Summary;
import org.jspecify.annotations.Nullable;

/**
 * A score of a scorecard, with the rules of the call-over that list it.
 *
 * @param rules none if it is on no list
 * @param before the score of the earlier period; absent if there is none, or if it is on no list
 */
record ListedScore(
        Score score, List<ExceptionRule> rules, @Nullable Score before) {

    ListedScore {
        rules = List.copyOf(rules);
    }

    /** The scores of a call-over in the order of its scorecard. */
    static List<ListedScore> of(Summary summary) {
        Map<Score, List<ExceptionalScore>> listed = new IdentityHashMap<>();
        for (ExceptionRule.List list : ExceptionRule.List.values()) {
            summary.list(list).forEach(entry -> listed.computeIfAbsent(entry.score(), unseen -> new ArrayList<>())
                    .add(entry));
        }
        return summary.card().scores().stream()
                .map(score -> of(score, listed.getOrDefault(score, List.of())))
                .toList();
    }

    private static ListedScore of(Score score, List<ExceptionalScore> entries) {
        return new ListedScore(
                score,
                entries.stream().flatMap(entry -> entry.rules().stream()).toList(),
                entries.isEmpty() ? null : entries.get(0).before());
    }

    boolean isException() {
        return !rules.isEmpty();
    }

    boolean isOn(ExceptionRule.List list) {
        return rules.stream().anyMatch(rule -> rule.list() == list);
    }
}
