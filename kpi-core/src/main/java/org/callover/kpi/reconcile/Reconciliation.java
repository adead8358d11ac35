package org.callover.kpi.reconcile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callover.kpi.reconcile.ClaimAnswer.Outcome;

/** The answers to a table of claims, in its order. */
public record Reconciliation(List<ClaimAnswer> answers) {

    public Reconciliation {
        answers = List.copyOf(answers);
    }

    /** The number of claims with each outcome, which add up to all of them. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        answers.forEach(answer -> counts.merge(answer.outcome(), 1, Integer::sum));
        return counts;
    }
}
