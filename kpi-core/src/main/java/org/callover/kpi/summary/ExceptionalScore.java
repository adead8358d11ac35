package org.callover.kpi.summary;

import java.util.List;
import org.callover.kpi.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * A score that a board should talk about.
 *
 * @param rules the rules that put it there, at least one
 * @param before the score of the earlier period that it is compared with; absent if there is none
 */
public record ExceptionalScore(
        Score score, List<ExceptionRule> rules, @Nullable Score before) {

    public ExceptionalScore {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("an exception has a rule that makes it one");
        }
    }
}
