package org.callover.kpi.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.explanation.part.Subject;
import org.callover.kpi.explanation.part.Values;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.Numbers;
import org.callover.kpi.explanation.tree.Step;
import org.callover.kpi.explanation.tree.StepKind;
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

    private final Subject subject;
    private final TargetSteps targets;

    RatingSteps(Subject subject, Values values) {
        this.subject = subject;
        this.targets = new TargetSteps(subject, values);
    }

    /** @param comparisons the figure's comparison with any comparator, for targets that are a change */
    Step of(Rating rating, AreaCode area, Figure figure, Function<Comparator, Comparison> comparisons) {
        Quantity judged = rating.judged();
        Step step = Step.of(StepKind.RATING, "%s: %s".formatted(rating.rag(), rating.reason()))
                .with(Fact.of("rag", rating.rag().name()));
        if (judged == null) {
            return step.with(Fact.of("reason", rating.reason()));
        }
        Indicator indicator = subject.indicator();
        List<Step> steps = new ArrayList<>();
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

    private static void margin(Quantity target, @Nullable Amount margin, List<Step> steps) {
        if (margin != null) {
            steps.add(amount(StepKind.MARGIN, margin, target));
        }
    }

    /** A share of a number, or an amount in its unit. */
    static Step amount(StepKind kind, Amount amount, Quantity of) {
        Quantity worth = amount.from(of);
        if (!amount.isShare()) {
            return Step.of(kind, Numbers.text(worth)).worth(worth, Arithmetic.DEFINED);
        }
        Step whole = Step.of(StepKind.OPERAND, Numbers.text(of) + ", as above").worth(of, Arithmetic.AS_SCORED);
        return Step.of(kind, "%s of %s = %s".formatted(amount, Numbers.text(of), Numbers.text(worth)))
                .worth(worth, Arithmetic.PERCENT)
                .with(Fact.of("percent", Quantity.of(amount.number())))
                .over(whole);
    }
}
