package org.callover.kpi.explanation.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A step that differs between two trees, or that only one of them has.
 *
 * @param path the subjects of the steps from the top down to it. If two have the same subject, the second ends in
 * {@code #2}
 * @param here the step in the first tree, without those below it; absent if that tree does not have it
 * @param there the same for the second tree
 */
public record StepDifference(
        List<String> path,
        @Nullable ExplanationStep here,
        @Nullable ExplanationStep there) {

    public StepDifference {
        path = List.copyOf(path);
    }

    /** The value in the first tree; absent if there is none. */
    public @Nullable Quantity valueHere() {
        return here == null ? null : here.value();
    }

    /** The value in the second tree; absent if there is none. */
    public @Nullable Quantity valueThere() {
        return there == null ? null : there.value();
    }

    /**
     * The differences between two trees: first those in the first tree, in its order, then what only the second has.
     */
    public static List<StepDifference> between(ExplanationStep here, ExplanationStep there) {
        Map<List<String>, ExplanationStep> ofHere = byPath(here);
        Map<List<String>, ExplanationStep> ofThere = byPath(there);
        List<StepDifference> differences = new ArrayList<>();
        ofHere.forEach((path, step) -> {
            ExplanationStep other = ofThere.remove(path);
            if (!step.equals(other)) {
                differences.add(new StepDifference(path, step, other));
            }
        });
        ofThere.forEach((path, step) -> differences.add(new StepDifference(path, null, step)));
        return differences;
    }

    private static Map<List<String>, ExplanationStep> byPath(ExplanationStep top) {
        Map<List<String>, ExplanationStep> steps = new LinkedHashMap<>();
        put(top, List.of(top.subject()), steps);
        return steps;
    }

    private static void put(ExplanationStep step, List<String> path, Map<List<String>, ExplanationStep> steps) {
        steps.put(path, step.overOnly(List.of()));
        Map<String, Integer> met = new HashMap<>();
        for (ExplanationStep below : step.steps()) {
            int count = met.merge(below.subject(), 1, Integer::sum);
            List<String> further = new ArrayList<>(path);
            further.add(count == 1 ? below.subject() : below.subject() + " #" + count);
            put(below, further, steps);
        }
    }
}
