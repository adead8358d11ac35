package org.callover.kpi.explanation;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
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
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.FinancialYear;
import org.callover.kpi.period.Period;
import org.callover.kpi.rating.Rating;
import org.callover.kpi.rating.YearShare;

/** Works out again how a definition's target became the value that was aimed at. */
final class TargetSteps {

    private final FigureSteps values;
    private final ComparisonSteps earlier;

    TargetSteps(ExplainedScore subject, FigureSteps values) {
        this.values = values;
        this.earlier = new ComparisonSteps(subject, values);
    }

    ExplanationStep of(
            Target target, Rating rating, AreaCode area, Figure figure, Function<Comparator, Comparison> comparisons) {
        Quantity aimed = Objects.requireNonNull(rating.target(), "only a target that has a value is explained");
        ExplanationStep step = worked(target, rating, aimed, area, figure, comparisons);
        String basis = rating.basis();
        return basis == null ? step : step.with(Fact.of("basis", basis));
    }

    private ExplanationStep worked(
            Target target,
            Rating rating,
            Quantity aimed,
            AreaCode area,
            Figure figure,
            Function<Comparator, Comparison> comparisons) {
        if (target instanceof Target.Change change) {
            return changed(change, aimed, area, comparisons.apply(change.on()));
        }
        if (target instanceof Target.Trajectory trajectory) {
            return onTheWay(trajectory, rating, aimed, area, figure);
        }
        if (target instanceof Target.Milestones milestones) {
            YearMonth month = figure.period().last();
            return onTheWay(milestones.line(month).orElseThrow(), aimed, month);
        }
        if (target instanceof Target.NoWorseThanBenchmark) {
            return ExplanationStep.of(StepKind.TARGET, "%s, that of the benchmark".formatted(StepNumbers.text(aimed)))
                    .worth(aimed, Arithmetic.AS_SCORED);
        }
        Quantity annual = target instanceof Target.Fixed fixed
                ? fixed.value()
                : ((Target.ByYear) target)
                        .values()
                        .get(FinancialYear.containing(figure.period().last()));
        YearShare share = rating.share();
        return share == null || annual == null
                ? ExplanationStep.of(StepKind.TARGET, "%s, %s".formatted(StepNumbers.text(aimed), rating.basis()))
                        .worth(aimed, Arithmetic.DEFINED)
                : profiled(annual, defined(annual), share, aimed, area);
    }

    private static ExplanationStep defined(Quantity annual) {
        return ExplanationStep.of(StepKind.OPERAND, "the year's target of " + StepNumbers.text(annual))
                .worth(annual, Arithmetic.DEFINED);
    }

    private ExplanationStep onTheWay(
            Target.Trajectory trajectory, Rating rating, Quantity aimed, AreaCode area, Figure figure) {
        YearShare share = rating.share();
        if (share == null) {
            return onTheWay(trajectory, aimed, figure.period().last());
        }
        YearMonth end = share.year().last();
        Quantity annual = trajectory.at(end).orElseThrow();
        return profiled(annual, onTheWay(trajectory, annual, end), share, aimed, area);
    }

    private ExplanationStep changed(Target.Change change, Quantity aimed, AreaCode area, Comparison on) {
        Comparison.Compared compared = (Comparison.Compared) on;
        Quantity from = compared.before().value();
        ExplanationStep amount = RatingSteps.amount(StepKind.OPERAND, change.amount(), from);
        String sign = change.amount().isNegative() ? " - " : " + ";
        return ExplanationStep.of(
                        StepKind.TARGET,
                        "%s: %s%s%s = %s"
                                .formatted(
                                        change,
                                        StepNumbers.text(from),
                                        sign,
                                        StepNumbers.text(
                                                change.amount().from(from).abs()),
                                        StepNumbers.text(aimed)))
                .worth(aimed, Arithmetic.SUM)
                .over(earlier.before(compared, area), amount);
    }

    private ExplanationStep profiled(
            Quantity annual, ExplanationStep target, YearShare share, Quantity aimed, AreaCode area) {
        return ExplanationStep.of(
                        StepKind.TARGET,
                        "%s for %s x %s = %s"
                                .formatted(
                                        StepNumbers.text(annual),
                                        share.year().label(),
                                        StepNumbers.text(share.share()),
                                        StepNumbers.text(aimed)))
                .worth(aimed, Arithmetic.PRODUCT)
                .over(target, profile(share, area));
    }

    /** What part of a year its months are. */
    ExplanationStep profile(YearShare share, AreaCode area) {
        Period takenFrom = share.takenFrom();
        ExplanationStep part;
        ExplanationStep whole;
        if (takenFrom == null) {
            part = counted(
                    share.months().months(), "the months of " + share.months().label());
            whole = counted(
                    share.year().months(), "the months of " + share.year().label());
        } else {
            long back = takenFrom.start().until(share.year().start(), ChronoUnit.MONTHS);
            part = values.numerator(area, share.months().plusMonths(-back));
            whole = values.numerator(area, takenFrom);
        }
        return ExplanationStep.of(
                        StepKind.PROFILE,
                        "%s / %s = %s, %s"
                                .formatted(
                                        StepNumbers.text(part.valueOrThrow()),
                                        StepNumbers.text(whole.valueOrThrow()),
                                        StepNumbers.text(share.share()),
                                        share.basis()))
                .worth(share.share(), Arithmetic.QUOTIENT)
                .with(Fact.of("times", 1))
                .over(part, whole);
    }

    private static ExplanationStep counted(int months, String what) {
        return ExplanationStep.of(StepKind.OPERAND, "%d, %s".formatted(months, what))
                .worth(Quantity.of(months), Arithmetic.DEFINED);
    }

    private static ExplanationStep onTheWay(Target.Trajectory trajectory, Quantity aimed, YearMonth month) {
        SortedMap<YearMonth, Quantity> points = trajectory.points();
        YearMonth from = points.headMap(month.plusMonths(1)).lastKey();
        YearMonth to = points.tailMap(month).firstKey();
        long taken = from.until(month, ChronoUnit.MONTHS);
        long outOf = Math.max(1, from.until(to, ChronoUnit.MONTHS));
        Quantity start = at(points, from);
        Quantity end = at(points, to);
        return ExplanationStep.of(
                        StepKind.TARGET,
                        "%s + (%s - %s) x %d / %d = %s"
                                .formatted(
                                        StepNumbers.text(start),
                                        StepNumbers.text(end),
                                        StepNumbers.text(start),
                                        taken,
                                        outOf,
                                        StepNumbers.text(aimed)))
                .worth(aimed, Arithmetic.INTERPOLATED)
                .with(Fact.of("taken", taken), Fact.of("outOf", outOf))
                .over(point(from, start), point(to, end));
    }

    private static Quantity at(Map<YearMonth, Quantity> points, YearMonth month) {
        return Objects.requireNonNull(points.get(month));
    }

    private static ExplanationStep point(YearMonth month, Quantity value) {
        return ExplanationStep.of(StepKind.OPERAND, "%s in %s".formatted(StepNumbers.text(value), Period.name(month)))
                .worth(value, Arithmetic.DEFINED)
                .with(Fact.of("month", month.toString()));
    }
}
