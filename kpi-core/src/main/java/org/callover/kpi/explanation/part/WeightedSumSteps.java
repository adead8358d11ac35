package org.callover.kpi.explanation.part;

import java.util.List;
import org.callover.kpi.dataset.column.HeldObservation;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ArithmeticWords;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.figure.working.MeanWorking;
import org.callover.kpi.figure.working.MeanWorking.Piece;
import org.callover.kpi.figure.working.SumWorking;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** Explains the two sums of a weighted mean: each published percentage, and its weight. */
record WeightedSumSteps(ExplainedScore subject, Period period) {

    /** The sum of weight x value, over months and members. */
    ExplanationStep numerator(MeanWorking mean) {
        return summed(StepKind.NUMERATOR, mean, true);
    }

    /** The sum of the weights. */
    ExplanationStep denominator(MeanWorking mean) {
        return summed(StepKind.DENOMINATOR, mean, false);
    }

    private ExplanationStep summed(StepKind kind, MeanWorking mean, boolean isWeighted) {
        Quantity total = isWeighted ? mean.weighted() : mean.weights();
        if (!mean.members().isEmpty()) {
            List<ExplanationStep> members = mean.members().stream()
                    .map(member ->
                            summed(StepKind.MEMBER, member, isWeighted).with(subject.place(member.area(), period)))
                    .toList();
            boolean isShown = mean.members().stream().allMatch(member -> subject.shows(member.area(), period, null));
            return added(kind, mean, total, members, isShown, "members");
        }
        if (total != null && mean.pieces().isEmpty()) {
            return ExplanationStep.of(kind, "0 in %s, where every weight is zero", subject.name(mean.area()))
                    .worth(total, Arithmetic.SUM);
        }
        boolean isShown = mean.pieces().stream()
                .allMatch(piece -> subject.shows(
                        mean.area(), piece.value().period(), piece.weight().total()));
        List<ExplanationStep> parts = mean.pieces().stream()
                .map(piece -> isWeighted ? product(mean, piece) : weight(piece))
                .toList();
        return added(kind, mean, total, parts, isShown, "parts");
    }

    private ExplanationStep added(
            StepKind kind,
            MeanWorking mean,
            @Nullable Quantity total,
            List<ExplanationStep> parts,
            boolean isShown,
            String what) {
        SumSteps sums = new SumSteps(subject, period, false);
        String name = subject.name(mean.area());
        if (total == null) {
            return sums.unfinished(kind, name + " is not complete", parts, isShown, "parts");
        }
        return isShown
                ? ExplanationStep.of(kind, "%s in %s", ArithmeticWords.sum(parts, total), name)
                        .worth(total, Arithmetic.SUM)
                        .over(parts)
                : sums.hidden(ExplanationStep.of(kind, "the sum in " + name), total, what);
    }

    private ExplanationStep product(MeanWorking mean, Piece piece) {
        HeldObservation held = piece.value();
        ExplanationStep value = new SumSteps(subject, held.period(), false).observation(mean.of(), mean.area(), held);
        ExplanationStep weight = weight(piece);
        ExplanationStep step = piece.product() == null
                ? ExplanationStep.of(
                        StepKind.PRODUCT,
                        "there is no weight for " + held.period().label())
                : ExplanationStep.of(StepKind.PRODUCT, "%s x %s = %s", value, weight, piece.product())
                        .worth(piece.product(), Arithmetic.PRODUCT);
        return step.with("area", mean.area()).with("period", held.period()).over(value, weight);
    }

    private ExplanationStep weight(Piece piece) {
        SumSteps sums = new SumSteps(subject, piece.value().period(), false);
        return piece.weight() instanceof SumWorking.InPlace place && !subject.isGroup(place.area())
                ? sums.series(place.series().get(0))
                : sums.of(StepKind.SERIES, piece.weight());
    }
}
