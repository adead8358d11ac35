package org.callover.kpi.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.FigurePair.Matched;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;

/** Explains a comparison: the two values, the change, whether it could be chance, and what changed in between. */
final class ComparisonSteps {

    private final ExplainedScore subject;
    private final FigureSteps values;
    private final AreaCode area;

    ComparisonSteps(ExplainedScore subject, FigureSteps values) {
        this.subject = subject;
        this.values = values;
        this.area = subject.area();
    }

    ExplanationStep of(Comparison comparison, Period now) {
        ExplanationStep step = comparison instanceof Compared compared
                ? compared(compared, now)
                : notCompared((NotCompared) comparison);
        return step.with("with", comparison.with());
    }

    private ExplanationStep compared(Compared compared, Period now) {
        Matched matched = compared.matched();
        List<ExplanationStep> steps = new ArrayList<>();
        steps.add(matched == null ? values.of(area, now) : matched(matched, compared.now()));
        steps.add(before(compared));
        steps.add(tested(compared));
        compared.breaks().forEach(at -> steps.add(broken(at)));
        return ExplanationStep.of(StepKind.COMPARISON, change(compared))
                .worth(compared.change(), Arithmetic.DIFFERENCE)
                .with("period", compared.period())
                .with("percentChange", compared.percentChange())
                .with("multiple", subject.indicator().scale().changesAsMultiple() ? compared.multiple() : null)
                .with("movement", compared.movement())
                .with("assessment", compared.assessment())
                .over(steps);
    }

    /** The earlier value of a comparison. */
    ExplanationStep before(Compared compared) {
        Matched matched = compared.matched();
        return matched == null ? values.of(area, compared.before().period()) : matched(matched, compared.before());
    }

    /** The part of a group that both periods have. Each member has an explanation of its own. */
    private ExplanationStep matched(Matched matched, Figure figure) {
        List<String> names = matched.members().stream().map(subject::name).toList();
        String own = matched.own().stream().map(Term::toString).collect(Collectors.joining(", "));
        String over = names.isEmpty()
                ? "observed for the group itself"
                : "over " + String.join(", ", names)
                        + (own.isEmpty() ? "" : ", with %s as observed for the group itself".formatted(own));
        ExplanationStep step = ExplanationStep.of(
                        StepKind.VALUE, "%s in %s, %s, as %s", figure.value(), figure.period(), over, matched.why())
                .worth(figure.value(), Arithmetic.AS_SCORED)
                .with("area", area)
                .with("period", figure.period())
                .with("members", matched.members())
                .with("ownSeries", matched.own().isEmpty() ? null : matched.own());
        return figure.denominator() == null
                ? step
                : step.with("numerator", figure.numerator()).with("denominator", figure.denominator());
    }

    /** The test of the change against chance, or why there is none. */
    private ExplanationStep tested(Compared compared) {
        TestedChange tried = compared.tried();
        UntestedReason untested = tried.untested();
        ExplanationStep step = tried.test() != null
                ? new ChanceSteps(subject.indicator()).test(tried.test(), tried.now(), tried.before())
                : ExplanationStep.of(
                                StepKind.CHANGE_TEST,
                                "not tested: "
                                        + Objects.requireNonNull(untested).words())
                        .with("reason", untested);
        int shared = tried.sharedMonths();
        if (shared > 0) {
            step = step.saying("; %d months are in both periods".formatted(shared))
                    .with("sharedMonths", shared);
        }
        return compared.parts() == null ? step : step.over(parts(compared.parts(), compared));
    }

    /** The change of a rate in its two parts, and whether the numerator alone is clear. */
    private static ExplanationStep parts(RateChange parts, Compared compared) {
        ExplanationStep step = ExplanationStep.of(
                        StepKind.RATE_PARTS,
                        "%s of the change comes from the numerator and %s from the denominator",
                        parts.fromNumerator(),
                        parts.fromDenominator())
                .with("fromNumerator", parts.fromNumerator())
                .with("fromDenominator", parts.fromDenominator());
        if (compared.isHeldBack()) {
            step = step.saying(
                    "; the numerator alone did not clearly go the same way, so the change is not called clear");
        }
        return compared.test() == null
                ? step
                : step.with(
                        "numeratorZ",
                        parts.numeratorTest().map(test -> test.z()).orElse(null));
    }

    private String change(Compared compared) {
        Quantity before = compared.before().value();
        Quantity change = compared.change();
        Quantity percent = compared.percentChange();
        String difference = StepNumbers.say("%s - %s = %s", compared.now().value(), before, change);
        if (percent != null && before.signum() == 0) {
            return difference + "; no change is 0%, even from zero";
        } else if (compared.fromZero()) {
            return difference + "; from zero there is no percentage";
        }
        Quantity multiple = subject.score().multiple(compared).orElse(null);
        if (multiple != null) {
            return difference + times(compared, multiple);
        }
        String shown = subject.score().displayChange(compared);
        return percent == null
                ? "%s percentage points, shown as %s".formatted(difference, shown)
                : StepNumbers.say(
                        "%s; %s / %s x 100 = %s%%, shown as %s", difference, change, before.abs(), percent, shown);
    }

    private String times(Compared compared, Quantity multiple) {
        return StepNumbers.say(
                "; %s / %s = %s, shown as %s",
                compared.now().value(),
                compared.before().value(),
                multiple,
                subject.score().displayChange(compared));
    }

    /** Why there is no comparison. If the data are incomplete, it also shows what there is of the earlier period. */
    private ExplanationStep notCompared(NotCompared none) {
        Period before = none.period();
        ExplanationStep step = ExplanationStep.of(StepKind.COMPARISON, "no comparison: " + none.text())
                .with("reason", none.reason())
                .with("period", before);
        return before == null || subject.figures().at(area, before) instanceof Figure
                ? step
                : step.over(values.of(area, before));
    }

    /** A month in which the counting changed. */
    static ExplanationStep broken(Break at) {
        return ExplanationStep.of(StepKind.BREAK, Comparisons.straddled(at))
                .with("from", at.from())
                .with("effect", at.effect());
    }
}
