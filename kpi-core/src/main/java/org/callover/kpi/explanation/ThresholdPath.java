package org.callover.kpi.explanation;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.indicator.Thresholds;
import org.callover.kpi.indicator.Thresholds.Bound;
import org.callover.kpi.indicator.Thresholds.Condition;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/** The comparisons on the way to a colour, in the order they are tried; the last one decides. */
final class ThresholdPath {

    private final Quantity judged;
    private final List<ExplanationStep> tried = new ArrayList<>();

    private ThresholdPath(Quantity judged) {
        this.judged = judged;
    }

    static List<ExplanationStep> of(Indicator indicator, Quantity judged, @Nullable Quantity target) {
        ThresholdPath path = new ThresholdPath(judged);
        Direction direction = indicator.directionOrThrow();
        Thresholds.Bands bands = indicator.judging().bands();
        if (target != null) {
            Quantity margin = indicator.judging().margin(target);
            path.oneSided(!(direction instanceof Direction.Higher), target, margin);
        } else if (bands != null) {
            path.listed(bands);
        } else if (direction instanceof Direction.Range range) {
            path.between(range, indicator);
        }
        return List.copyOf(path.tried);
    }

    private void oneSided(boolean isUpper, Quantity target, Quantity margin) {
        Quantity limit = isUpper ? target.plus(margin) : target.minus(margin);
        String within = isUpper ? "<=" : ">=";
        boolean isGreen = holds(within, target, Rag.GREEN);
        if (isGreen || margin.signum() != 0 && holds(within, limit, Rag.AMBER)) {
            return;
        }
        holds(isUpper ? ">" : "<", limit, Rag.RED);
    }

    /** A value below the range is on the side of its low end, any other on that of its high end. */
    private void between(Direction.Range range, Indicator indicator) {
        boolean isBelow = judged.compareTo(range.low()) < 0;
        if (!isBelow) {
            holds(">=", range.low(), null);
        }
        Quantity bound = isBelow ? range.low() : range.high();
        oneSided(!isBelow, bound, indicator.judging().margin(bound));
    }

    private void listed(Thresholds.Bands bands) {
        if (all(bands.green(), Rag.GREEN) || all(bands.amber(), Rag.AMBER)) {
            return;
        }
        bands.amber().bounds().stream()
                .filter(bound -> !compare(bound.operator(), bound.limit()))
                .findFirst()
                .ifPresent(bound -> holds(opposite(bound), bound.limit(), Rag.RED));
    }

    private boolean all(Condition condition, Rag rag) {
        int last = condition.bounds().size() - 1;
        for (int i = 0; i <= last; i++) {
            Bound bound = condition.bounds().get(i);
            if (!holds(bound.operator(), bound.limit(), i == last ? rag : null)) {
                return false;
            }
        }
        return true;
    }

    /** Tries a comparison and notes it; {@code rag} is the colour if it holds, none where another is needed too. */
    private boolean holds(String operator, Quantity limit, @Nullable Rag rag) {
        boolean holds = compare(operator, limit);
        String verdict = !holds ? "no" : rag == null ? "yes, and" : "yes, so " + rag;
        ExplanationStep step = ExplanationStep.of(
                        StepKind.THRESHOLD,
                        "%s %s %s: %s"
                                .formatted(
                                        StepNumbers.text(judged, limit),
                                        operator,
                                        StepNumbers.text(limit, judged),
                                        verdict))
                .with(
                        Fact.of("judged", judged),
                        Fact.of("operator", operator),
                        Fact.of("limit", limit),
                        Fact.of("holds", holds));
        tried.add(holds && rag != null ? step.with(Fact.of("gives", rag.name())) : step);
        return holds;
    }

    private boolean compare(String operator, Quantity limit) {
        int side = judged.compareTo(limit);
        return switch (operator) {
            case "<=" -> side <= 0;
            case "<" -> side < 0;
            case ">=" -> side >= 0;
            default -> side > 0;
        };
    }

    private static String opposite(Bound bound) {
        return bound.isUpper() ? (bound.includesLimit() ? ">" : ">=") : (bound.includesLimit() ? "<" : "<=");
    }
}
