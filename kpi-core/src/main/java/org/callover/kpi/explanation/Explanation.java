package org.callover.kpi.explanation;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.score.Score;

/**
 * A score with its whole derivation.
 *
 * @param derivation the step whose value is the score's
 */
public record Explanation(Score score, ExplanationStep derivation) {

    /** The numbers of the imports whose observations are shown. */
    public SortedSet<Integer> imports() {
        return derivation
                .walk()
                .filter(step -> step.kind() == StepKind.OBSERVATION)
                .flatMap(step -> step.number("import").stream())
                .map(number -> number.rounded(0).intValueExact())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
