package org.callover.kpi.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.explanation.part.ExplainedScore;
import org.callover.kpi.explanation.part.FigureSteps;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.rating.Rating;
import org.jspecify.annotations.Nullable;

/** Takes a rating apart: what was aimed at, how far past it is still amber, and each comparison that was tried. */
final class RatingSteps {

    private final ExplainedScore subject;
    private final TargetSteps targets;

    RatingSteps(ExplainedScore subject, FigureSteps values) {
        this.subject = subject;
        this.targets = new TargetSteps(subject, values);
    }

    /** @param comparisons the figure's comparison with any comparator, for targets that are a change */
    ExplanationStep of(Rating rating, AreaCode area, Figure figure, Function<Comparator, Comparison> comparisons) {
        Quantity judged = rating.judged();
        ExplanationStep step = ExplanationStep.of(StepKind.RATING, "%s: %s".formatted(rating.rag(), rating.reason()))
                .with(Fact.of("rag", rating.rag().name()));
        if (judged == null) {
            return step.with(Fact.of("reason", rating.reason()));
        }
        Indicator indicator = subject.indicator();
        List<ExplanationStep> steps = new ArrayList<>();
        Quantity aimed = rating.target();
        Target target = indicator.judging().target();
        if (aimed != null && target != null) {
            steps.add(targets.of(target, rating, area, figure, comparisons));
            margin(aimed, indicator.judging().amberWithin(), steps);
        }
        steps.addAll(ThresholdPath.of(indicator, judged, aimed));
        return step.with(
                        Fact.of("judges", indicator.judging().judgesChange() ? "change" : "value"),
                        Fact.of("judged", judged))
                .over(steps);
    }

    private static void margin(Quantity target, @Nullable Amount margin, List<ExplanationStep> steps) {
        if (margin != null) {
            steps.add(amount(StepKind.MARGIN, margin, target));
        }
    }

    /** A share of a number, or an amount in its unit. */
    static ExplanationStep amount(StepKind kind, Amount amount, Quantity of) {
        Quantity worth = amount.from(of);
        if (!amount.isShare()) {
            return ExplanationStep.of(kind, StepNumbers.text(worth)).worth(worth, Arithmetic.DEFINED);
        }
        ExplanationStep whole = ExplanationStep.of(StepKind.OPERAND, StepNumbers.text(of) + ", as above")
                .worth(of, Arithmetic.AS_SCORED);
        return ExplanationStep.of(
                        kind, "%s of %s = %s".formatted(amount, StepNumbers.text(of), StepNumbers.text(worth)))
                .worth(worth, Arithmetic.PERCENT)
                .with(Fact.of("percent", Quantity.of(amount.number())))
                .over(whole);
    }
}
