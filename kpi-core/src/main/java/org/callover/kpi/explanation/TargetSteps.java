package org.callover.kpi.explanation;

import java.time.YearMonth;
import org.callover.kpi.explanation.part.ExplainedScore;
import org.callover.kpi.explanation.part.FigureSteps;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.indicator.Target.Stretch;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.rating.TargetOrigin;
import org.callover.kpi.rating.TargetOrigin.OnEarlier;
import org.callover.kpi.rating.TargetOrigin.OnLine;
import org.callover.kpi.rating.TargetOrigin.PartOfYear;
import org.callover.kpi.rating.TargetValue;
import org.callover.kpi.rating.YearShare;

/** Explains how a definition's target became the value that a figure is rated against. */
final class TargetSteps {

    private final FigureSteps values;
    private final ComparisonSteps earlier;
    private final AreaCode area;

    TargetSteps(ExplainedScore subject, FigureSteps values) {
        this.values = values;
        this.earlier = new ComparisonSteps(subject, values);
        this.area = subject.area();
    }

    ExplanationStep of(TargetValue target) {
        TargetOrigin origin = target.origin();
        if (origin == null) {
            throw new IllegalArgumentException("only a target that has a value is explained: " + target.basis());
        }
        ExplanationStep step = origin instanceof TargetOrigin.AsDefined
                ? ExplanationStep.of(StepKind.TARGET, "%s, %s", origin.value(), target.basis())
                        .worth(origin.value(), Arithmetic.DEFINED)
                : made(origin);
        return step.with("basis", target.basis());
    }

    private ExplanationStep made(TargetOrigin origin) {
        if (origin instanceof OnEarlier change) {
            return changed(change);
        } else if (origin instanceof OnLine line) {
            return onLine(line.stretch());
        } else if (origin instanceof PartOfYear part) {
            return ofYear(part);
        }
        return origin instanceof TargetOrigin.OfGroup
                ? ExplanationStep.of(StepKind.TARGET, "%s, that of the benchmark", origin.value())
                        .worth(origin.value(), Arithmetic.AS_SCORED)
                : operand("the year's target of %s", origin.value());
    }

    private ExplanationStep changed(OnEarlier made) {
        Quantity from = made.earlier();
        String sign = made.amount().isNegative() ? "-" : "+";
        Quantity by = made.amount().from(from).abs();
        return ExplanationStep.of(StepKind.TARGET, "%s: %s %s %s = %s", made.change(), from, sign, by, made.value())
                .worth(made.value(), Arithmetic.SUM)
                .over(earlier.before(made.compared()), RatingSteps.amount(StepKind.OPERAND, made.amount(), from));
    }

    private ExplanationStep ofYear(PartOfYear part) {
        YearShare share = part.share();
        return ExplanationStep.of(
                        StepKind.TARGET,
                        "%s for %s x %s = %s",
                        part.annual().value(),
                        share.year(),
                        share.share(),
                        part.value())
                .worth(part.value(), Arithmetic.PRODUCT)
                .over(made(part.annual()), profile(share));
    }

    /** The share of a year that falls on some of its months. */
    ExplanationStep profile(YearShare share) {
        Period then = share.takenFrom();
        ExplanationStep part = then == null ? months(share.months()) : values.numerator(area, share.monthsThen());
        ExplanationStep whole = then == null ? months(share.year()) : values.numerator(area, then);
        return ExplanationStep.of(StepKind.PROFILE, "%s / %s = %s, %s", part, whole, share.share(), share.basis())
                .worth(share.share(), Arithmetic.QUOTIENT)
                .with("times", 1)
                .over(part, whole);
    }

    private static ExplanationStep months(Period period) {
        return operand("%s, the months of " + period.label(), Quantity.of(period.months()));
    }

    private static ExplanationStep operand(String form, Quantity value) {
        return ExplanationStep.of(StepKind.OPERAND, form, value).worth(value, Arithmetic.DEFINED);
    }

    private static ExplanationStep onLine(Stretch line) {
        return ExplanationStep.of(
                        StepKind.TARGET,
                        "%1$s + (%2$s - %1$s) x %3$d / %4$d = %5$s",
                        line.start(),
                        line.end(),
                        line.taken(),
                        line.outOf(),
                        line.value())
                .worth(line.value(), Arithmetic.INTERPOLATED)
                .with("taken", line.taken())
                .with("outOf", line.outOf())
                .over(point(line.from(), line.start()), point(line.to(), line.end()));
    }

    private static ExplanationStep point(YearMonth month, Quantity value) {
        return operand("%s in " + Period.name(month), value).with("month", month);
    }
}
