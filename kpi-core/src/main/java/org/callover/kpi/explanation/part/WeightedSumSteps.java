package org.callover.kpi.explanation.part;

import static org.callover.kpi.explanation.tree.StepKind.MEMBER;
import static org.callover.kpi.explanation.tree.StepKind.PRODUCT;
import static org.callover.kpi.explanation.tree.StepKind.SERIES;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.callover.kpi.dataset.HeldObservation;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ArithmeticWords;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;

/** Takes the two sums of a weighted mean apart: each published percentage, and what it is weighted by. */
final class WeightedSumSteps {

    private final ExplainedScore subject;
    private final SumSteps sums;

    WeightedSumSteps(ExplainedScore subject, SumSteps sums) {
        this.subject = subject;
        this.sums = sums;
    }

    /** The sum of weight x value, over months and members alike. */
    ExplanationStep numerator(Measure.Parts mean, AreaCode area, Period period) {
        return summed(StepKind.NUMERATOR, mean, area, period, (place, held) -> product(mean, place, held));
    }

    /** The sum of the weights. */
    ExplanationStep denominator(Measure.Parts mean, AreaCode area, Period period) {
        return summed(StepKind.DENOMINATOR, mean, area, period, (place, held) -> weight(mean, place, held));
    }

    private ExplanationStep summed(
            StepKind kind,
            Measure.Parts mean,
            AreaCode area,
            Period period,
            BiFunction<AreaCode, HeldObservation, ExplanationStep> part) {
        ExplanationStep own = inPlace(kind, mean, area, period, part);
        if (own.value() != null || !subject.areas().get(area).isGroup()) {
            return own;
        }
        List<ExplanationStep> members = new ArrayList<>();
        boolean isShown = true;
        for (AreaCode member : subject.areas().membersAt(area, period.last())) {
            members.add(summed(MEMBER, mean, member, period, part)
                    .with(
                            Fact.of("area", member.value()),
                            Fact.of("name", subject.name(member)),
                            Fact.of("period", period.toString())));
            isShown &= subject.shows(member, period, null);
        }
        return added(kind, subject.name(area), members, isShown, "its members are not shown");
    }

    private ExplanationStep inPlace(
            StepKind kind,
            Measure.Parts mean,
            AreaCode area,
            Period period,
            BiFunction<AreaCode, HeldObservation, ExplanationStep> part) {
        List<HeldObservation> held =
                subject.dataset().column(mean.numerator().single(), area).tiles(period);
        List<ExplanationStep> parts =
                held.stream().map(one -> part.apply(area, one)).toList();
        boolean isShown = held.stream()
                .allMatch(one -> subject.shows(
                        area, one.period(), weight(mean, area, one).value()));
        List<YearMonth> missing = subject.dataset()
                .column(mean.numerator().single(), area)
                .total(period)
                .missing();
        List<YearMonth> weightless = subject.dataset()
                .column(mean.denominatorOrThrow().of().single(), area)
                .zeros(period);
        if (held.isEmpty() && !missing.isEmpty() && weightless.containsAll(missing)) {
            return ExplanationStep.of(kind, "0 in %s, where every weight is zero".formatted(subject.name(area)))
                    .worth(Quantity.ZERO, Arithmetic.SUM);
        }
        return weightless.containsAll(missing)
                ? added(kind, subject.name(area), parts, isShown, "its parts are not shown")
                : incomplete(kind, subject.name(area), parts, isShown);
    }

    private ExplanationStep added(
            StepKind kind, String name, List<ExplanationStep> parts, boolean isShown, String hidden) {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.value() == null)) {
            return incomplete(kind, name, parts, isShown);
        }
        Quantity total = parts.stream().map(ExplanationStep::valueOrThrow).reduce(Quantity.ZERO, Quantity::plus);
        return isShown
                ? ExplanationStep.of(kind, "%s in %s".formatted(ArithmeticWords.sum(parts, total), name))
                        .worth(total, Arithmetic.SUM)
                        .over(parts)
                : sums.hidden(ExplanationStep.of(kind, "the sum in " + name), total, hidden);
    }

    private ExplanationStep incomplete(StepKind kind, String name, List<ExplanationStep> parts, boolean isShown) {
        ExplanationStep step = ExplanationStep.of(kind, name + " is not complete");
        return isShown ? step.over(parts) : step.over(subject.suppression("its parts are not shown"));
    }

    private ExplanationStep product(Measure.Parts mean, AreaCode area, HeldObservation held) {
        ExplanationStep value = sums.observation(mean.numerator().single(), area, held);
        ExplanationStep weight = weight(mean, area, held);
        if (weight.value() == null) {
            return ExplanationStep.of(
                            PRODUCT, "there is no weight for " + held.period().label())
                    .over(value, weight);
        }
        Quantity product = value.valueOrThrow().times(weight.value());
        return ExplanationStep.of(
                        PRODUCT,
                        "%s x %s = %s"
                                .formatted(
                                        StepNumbers.text(value.valueOrThrow()),
                                        StepNumbers.text(weight.value()),
                                        StepNumbers.text(product)))
                .worth(product, Arithmetic.PRODUCT)
                .over(value, weight);
    }

    /** The weight of a group is its own, or its members' together. */
    private ExplanationStep weight(Measure.Parts mean, AreaCode area, HeldObservation held) {
        return subject.areas().get(area).isGroup()
                ? sums.of(SERIES, ColumnSearch.total(mean.denominatorOrThrow().of(), held.period()), area)
                : sums.series(
                        mean.denominatorOrThrow().of().single(),
                        ColumnSearch.total(mean.denominatorOrThrow().of(), held.period()),
                        area);
    }
}
