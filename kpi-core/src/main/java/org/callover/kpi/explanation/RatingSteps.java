package org.callover.kpi.explanation;

import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.explanation.part.ExplainedScore;
import org.callover.kpi.explanation.part.FigureSteps;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.Indicator.Judging;
import org.callover.kpi.indicator.Thresholds.Trial;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.rating.Rating;

/** Explains a rating: the target, how far past it is still amber, and each comparison that was tried. */
final class RatingSteps {

    private final ExplainedScore subject;
    private final TargetSteps targets;

    RatingSteps(ExplainedScore subject, FigureSteps values) {
        this.subject = subject;
        this.targets = new TargetSteps(subject, values);
    }

    ExplanationStep of(Rating rating) {
        Quantity judged = rating.judged();
        ExplanationStep step = ExplanationStep.of(StepKind.RATING, "%s: %s", rating.rag(), rating.reason())
                .with("rag", rating.rag());
        if (judged == null) {
            return step.with("reason", rating.reason());
        }
        Judging judging = subject.indicator().judging();
        List<ExplanationStep> steps = new ArrayList<>();
        Quantity target = rating.target();
        if (rating.aim() != null && target != null) {
            steps.add(targets.of(rating.aim()));
            if (judging.amberWithin() != null) {
                steps.add(amount(StepKind.MARGIN, judging.amberWithin(), target));
            }
        }
        rating.trials().forEach(trial -> steps.add(threshold(trial, judged)));
        return step.with("judges", judging.judgesChange() ? "change" : "value")
                .with("judged", judged)
                .over(steps);
    }

    private static ExplanationStep threshold(Trial trial, Quantity judged) {
        String verdict = !trial.holds() ? "no" : trial.gives() == null ? "yes, and" : "yes, so " + trial.gives();
        return ExplanationStep.of(
                        StepKind.THRESHOLD,
                        "%s %s %s: %s",
                        StepNumbers.text(judged, trial.limit()),
                        trial.operator(),
                        StepNumbers.text(trial.limit(), judged),
                        verdict)
                .with("judged", judged)
                .with("operator", trial.operator())
                .with("limit", trial.limit())
                .with("holds", trial.holds())
                .with("gives", trial.gives());
    }

    /** An amount, which is a share of a number or a number in its unit. */
    static ExplanationStep amount(StepKind kind, Amount amount, Quantity of) {
        Quantity worth = amount.from(of);
        if (!amount.isShare()) {
            return ExplanationStep.of(kind, "%s", worth).worth(worth, Arithmetic.DEFINED);
        }
        ExplanationStep whole =
                ExplanationStep.of(StepKind.OPERAND, "%s, as above", of).worth(of, Arithmetic.AS_SCORED);
        return ExplanationStep.of(kind, "%s of %s = %s", amount, of, worth)
                .worth(worth, Arithmetic.PERCENT)
                .with("percent", Quantity.of(amount.number()))
                .over(whole);
    }
}
