package org.callover.kpi.explanation;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepDifference;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.score.Score;

/**
 * A score with its whole derivation. Two explanations are equal if their derivations are, because those contain
 * everything about the score.
 *
 * @param derivation the top step, whose value is the score's
 */
public record Explanation(Score score, ExplanationStep derivation) {

    /** The numbers of the imports that the observations shown came from. */
    public SortedSet<Integer> imports() {
        return derivation
                .walk()
                .filter(step -> step.kind() == StepKind.OBSERVATION)
                .flatMap(step -> step.number("import").stream())
                .map(number -> number.rounded(0).intValueExact())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The differences from another answer to the same question: each step that says something else, and each that only
     * one of the two has. None if they are equal.
     */
    public List<StepDifference> diff(Explanation other) {
        return StepDifference.between(derivation, other.derivation);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Explanation explanation && derivation.equals(explanation.derivation);
    }

    @Override
    public int hashCode() {
        return derivation.hashCode();
    }
}
