package org.callover.kpi.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.comparison.Comparisons;
import org.callover.kpi.comparison.RateChange;
import org.callover.kpi.comparison.TestedChange;
import org.callover.kpi.comparison.UntestedReason;
import org.callover.kpi.explanation.part.ExplainedScore;
import org.callover.kpi.explanation.part.FigureSteps;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.FigurePair.Matched;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.period.Period;

/** Takes a comparison apart: the two values, the change, whether chance would do it, what changed on the way. */
final class ComparisonSteps {

    private final ExplainedScore subject;
    private final FigureSteps values;

    ComparisonSteps(ExplainedScore subject, FigureSteps values) {
        this.subject = subject;
        this.values = values;
    }

    ExplanationStep of(Comparison comparison, AreaCode area, Figure now) {
        Fact with = Fact.of("with", comparison.with().toString());
        return comparison instanceof Compared compared
                ? compared(compared, area, now).with(with)
                : notCompared((NotCompared) comparison, area).with(with);
    }

    private ExplanationStep compared(Compared compared, AreaCode area, Figure now) {
        List<ExplanationStep> steps = new ArrayList<>();
        Matched matched = compared.matched();
        steps.add(matched == null ? values.of(area, now.period()) : matched(matched, area, compared.now()));
        steps.add(before(compared, area));
        steps.add(tested(compared));
        compared.breaks().forEach(at -> steps.add(broken(at)));
        ExplanationStep step = ExplanationStep.of(
                        StepKind.COMPARISON, change(compared, compared.now().value()))
                .worth(compared.change(), Arithmetic.DIFFERENCE)
                .with(Fact.of("period", compared.period().toString()));
        Quantity percent = compared.percentChange();
        return (percent == null ? step : step.with(Fact.of("percentChange", percent)))
                .with(
                        Fact.of("movement", compared.movement().name()),
                        Fact.of("assessment", compared.assessment().name()))
                .over(steps);
    }

    /** The earlier value of a comparison. */
    ExplanationStep before(Compared compared, AreaCode area) {
        Matched matched = compared.matched();
        return matched == null
                ? values.of(area, compared.before().period())
                : matched(matched, area, compared.before());
    }

    /** What of a group is alike in both periods: each member is explained when it is asked for. */
    private ExplanationStep matched(Matched matched, AreaCode area, Figure figure) {
        List<String> names = matched.members().stream().map(subject::name).toList();
        String over = names.isEmpty() ? "observed for the group itself" : "over " + String.join(", ", names);
        ExplanationStep step = ExplanationStep.of(
                        StepKind.VALUE,
                        "%s in %s, %s, as %s"
                                .formatted(
                                        StepNumbers.text(figure.value()),
                                        figure.period().label(),
                                        over,
                                        matched.why()))
                .worth(figure.value(), Arithmetic.AS_SCORED)
                .with(
                        Fact.of("area", area.value()),
                        Fact.of("period", figure.period().toString()),
                        Fact.of("members", matched.members()));
        Quantity denominator = figure.denominator();
        return denominator == null
                ? step
                : step.with(Fact.of("numerator", figure.numerator()), Fact.of("denominator", denominator));
    }

    /** The change against chance, or why it was not tested. */
    private ExplanationStep tested(Compared compared) {
        TestedChange tried = compared.tried();
        UntestedReason untested = tried.untested();
        ChanceSteps chance = new ChanceSteps(subject.indicator());
        ExplanationStep step = tried.test() != null
                ? chance.test(tried.test(), tried.now(), tried.before())
                : ExplanationStep.of(
                                StepKind.CHANGE_TEST,
                                "not tested: "
                                        + Objects.requireNonNull(untested).words())
                        .with(Fact.of("reason", untested.name()));
        if (tried.sharedMonths() > 0) {
            step = step.as(
                            step.kind(),
                            "%s; %d months are in both periods".formatted(step.statement(), tried.sharedMonths()))
                    .with(Fact.of("sharedMonths", tried.sharedMonths()));
        }
        RateChange parts = compared.parts();
        return parts == null ? step : step.over(parts(parts, compared));
    }

    /** The change of a rate in its two parts, and whether its numerator alone is clear. */
    private ExplanationStep parts(RateChange parts, Compared compared) {
        ExplanationStep step = ExplanationStep.of(
                        StepKind.RATE_PARTS,
                        "%s of the change comes from the numerator and %s from the denominator%s"
                                .formatted(
                                        StepNumbers.text(parts.fromNumerator()),
                                        StepNumbers.text(parts.fromDenominator()),
                                        compared.isHeldBack()
                                                ? "; the numerator alone did not clearly go the same way, so the change is not called clear"
                                                : ""))
                .with(
                        Fact.of("fromNumerator", parts.fromNumerator()),
                        Fact.of("fromDenominator", parts.fromDenominator()));
        return parts.numeratorTest()
                .filter(test -> compared.test() != null)
                .map(test -> step.with(Fact.of("numeratorZ", test.z())))
                .orElse(step);
    }

    private String change(Compared compared, Quantity now) {
        Quantity before = compared.before().value();
        String change = StepNumbers.text(compared.change());
        String difference = "%s - %s = %s".formatted(StepNumbers.text(now), StepNumbers.text(before), change);
        Quantity percent = compared.percentChange();
        if (percent != null && before.signum() == 0) {
            return difference + "; no change is 0%, also of zero";
        }
        if (percent != null) {
            return "%s; %s / %s x 100 = %s%%, shown as %s"
                    .formatted(
                            difference,
                            change,
                            StepNumbers.text(before.abs()),
                            StepNumbers.text(percent),
                            subject.score().displayChange(compared));
        }
        return compared.fromZero()
                ? difference + "; from zero there is no percentage"
                : "%s percentage points, shown as %s"
                        .formatted(difference, subject.score().displayChange(compared));
    }

    /** What there is of the earlier period is shown too, where it is the data that fall short. */
    private ExplanationStep notCompared(NotCompared none, AreaCode area) {
        ExplanationStep step = ExplanationStep.of(StepKind.COMPARISON, "no comparison: " + none.text())
                .with(Fact.of("reason", none.reason().name()));
        Period before = none.period();
        if (before == null) {
            return step;
        }
        ExplanationStep dated = step.with(Fact.of("period", before.toString()));
        return subject.figures().at(area, before) instanceof Figure ? dated : dated.over(values.of(area, before));
    }

    /** A month from which the counting changed. */
    static ExplanationStep broken(Break at) {
        return ExplanationStep.of(StepKind.BREAK, Comparisons.straddled(at))
                .with(
                        Fact.of("from", at.from().toString()),
                        Fact.of("effect", at.effect().name()));
    }
}
