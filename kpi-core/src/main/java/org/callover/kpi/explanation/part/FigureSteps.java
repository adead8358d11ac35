package org.callover.kpi.explanation.part;

import static org.callover.kpi.explanation.tree.StepKind.DENOMINATOR;
import static org.callover.kpi.explanation.tree.StepKind.NUMERATOR;
import static org.callover.kpi.explanation.tree.StepKind.VALUE;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ArithmeticWords;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.working.FigureWorking;
import org.callover.kpi.indicator.Measure.Denominator;
import org.callover.kpi.indicator.scale.AveragePer;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/** Explains figures, each of them once. If one occurs again it is only named. */
public final class FigureSteps {

    private record Place(AreaCode area, Period period) {}

    private final ExplainedScore subject;
    private final @Nullable Denominator divisor;
    private final Set<Place> told = new HashSet<>();

    public FigureSteps(ExplainedScore subject) {
        this.subject = subject;
        this.divisor = subject.measure().parts().denominator();
    }

    /** The figure in an area over a period, down to its observations; or why there is none, and what there is. */
    public ExplanationStep of(AreaCode area, Period period) {
        return told.add(new Place(area, period))
                ? whole(area, period)
                : stated(area, subject.figures().at(area, period), ", as above", Arithmetic.AS_SCORED);
    }

    /** The same for a group, but only with its members' parts. Each member has an explanation of its own. */
    public ExplanationStep ofGroup(AreaCode group, Period period) {
        return membersAlone(of(group, period));
    }

    /** The numerator of a figure. */
    public ExplanationStep numerator(AreaCode area, Period period) {
        return part(NUMERATOR, area, period);
    }

    /**
     * The numerator or the denominator of a figure. For a figure that has already been explained, only the result is
     * given.
     */
    public ExplanationStep part(StepKind kind, AreaCode area, Period period) {
        Figure figure = (Figure) subject.figures().at(area, period);
        Quantity value = kind == NUMERATOR ? figure.numerator() : Objects.requireNonNull(figure.denominator());
        if (told.contains(new Place(area, period))) {
            return ExplanationStep.of(kind, "%s in %s over %s, as above", value, subject.name(area), period)
                    .worth(value, Arithmetic.AS_SCORED)
                    .with("area", area)
                    .with("period", period);
        }
        ExplanationStep whole = membersAlone(whole(area, period));
        return whole.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .map(step -> step.with("area", area).with("period", period))
                .orElseGet(() -> whole.as(kind));
    }

    private static ExplanationStep stated(AreaCode area, EvaluatedFigure evaluated, String more, Arithmetic how) {
        if (evaluated instanceof Unscored why) {
            return ExplanationStep.of(VALUE, why.text() + more)
                    .with("area", area)
                    .with("period", why.period() == null ? "" : why.period())
                    .with("reason", why.reason());
        }
        Figure figure = (Figure) evaluated;
        return ExplanationStep.of(VALUE, "%s%s", figure.value(), more)
                .worth(figure.value(), how)
                .with("area", area)
                .with("period", figure.period());
    }

    private ExplanationStep whole(AreaCode area, Period period) {
        EvaluatedFigure evaluated = subject.figures().at(area, period);
        ExplanationStep step = stated(area, evaluated, "", Arithmetic.AS_SCORED);
        // a figure that is incomplete was not judged by disclosure control
        boolean isShown = !subject.isGuarded() || evaluated instanceof Figure;
        return subject.figures()
                .working(area, period)
                .filter(working -> isShown)
                .map(working -> worked(step, working, evaluated, area, period))
                .orElseGet(() -> step.over(subject.suppression("its parts are not shown")));
    }

    private ExplanationStep worked(
            ExplanationStep step, FigureWorking working, EvaluatedFigure evaluated, AreaCode area, Period period) {
        SumSteps sums = new SumSteps(subject, period, false);
        if (working.mean() != null) {
            WeightedSumSteps weighted = new WeightedSumSteps(subject, period);
            return divided(
                    step, weighted.numerator(working.mean()), weighted.denominator(working.mean()), evaluated, period);
        }
        if (working.numerator() == null) {
            return step; // an area outside the larger place: nothing was added up
        }
        AveragePer time = subject.measure().parts().averagePer();
        if (divisor == null && time == null) {
            return summed(step, sums.of(VALUE, SumSteps.kept(working.numerator())), evaluated);
        }
        ExplanationStep numerator = sums.of(NUMERATOR, SumSteps.kept(working.numerator()));
        ExplanationStep denominator =
                time == null ? denominator(working, evaluated, area, period) : length(time, period);
        return divided(step, numerator, denominator, evaluated, period);
    }

    private ExplanationStep denominator(
            FigureWorking working, EvaluatedFigure evaluated, AreaCode area, Period period) {
        Denominator over = Objects.requireNonNull(divisor, "a quotient has a denominator");
        boolean isPopulation = over.year() != null;
        ExplanationStep denominator =
                new SumSteps(subject, period, isPopulation).of(DENOMINATOR, SumSteps.kept(working.denominator()));
        return evaluated instanceof Figure figure && isPopulation
                ? yearUsed(denominator, figure, area, over.month(period))
                : denominator;
    }

    /** The length of a period, which an average is divided by. */
    private static ExplanationStep length(AveragePer time, Period period) {
        Quantity length = time.lengthOf(period);
        return ExplanationStep.of(DENOMINATOR, "%s %s in %s", length, time.plural(), period)
                .worth(length, Arithmetic.DEFINED)
                .with("period", period);
    }

    private ExplanationStep summed(ExplanationStep step, ExplanationStep sum, EvaluatedFigure evaluated) {
        return (evaluated instanceof Figure figure
                        ? saying(sum, step, figure, Objects.requireNonNullElse(sum.arithmetic(), Arithmetic.SAME))
                        : step)
                .with(sum.facts())
                .over(sum.steps());
    }

    private ExplanationStep divided(
            ExplanationStep step,
            ExplanationStep numerator,
            ExplanationStep denominator,
            EvaluatedFigure evaluated,
            Period period) {
        FactorSteps times = FactorSteps.of(subject.measure().parts(), period);
        ExplanationStep said = step;
        if (evaluated instanceof Figure figure) {
            String quotient = ArithmeticWords.quotient(
                    numerator.valueOrThrow(), denominator.valueOrThrow(), times.words(), figure.value());
            said = saying(ExplanationStep.of(VALUE, quotient), step, figure, Arithmetic.QUOTIENT);
        }
        return said.with("times", times.number()).over(numerator, denominator);
    }

    /** A step with the words for another step, and how the value is shown. */
    private ExplanationStep saying(ExplanationStep words, ExplanationStep step, Figure figure, Arithmetic how) {
        return ExplanationStep.of(VALUE, words.statement() + subject.shownAs(figure.value()))
                .worth(figure.value(), how)
                .with(step.facts());
    }

    private ExplanationStep yearUsed(ExplanationStep population, Figure figure, AreaCode area, YearMonth month) {
        Period used = Objects.requireNonNull(figure.denominatorPeriod(), "a rate has a population");
        String why = figure.denominatorIsEarlier()
                ? "; %d is asked for, but %s of it is held, so %s is used"
                        .formatted(month.getYear(), subject.isGroup(area) ? "not all" : "none", used.label())
                : "; for the year of %s, the window's %s month"
                        .formatted(
                                Period.name(month), month.equals(figure.period().start()) ? "first" : "last");
        return population
                .saying(why)
                .with("yearAsked", month.getYear())
                .with("periodUsed", used)
                .with("earlierYear", figure.denominatorIsEarlier());
    }

    /**
     * A member's part of one of several series, or a level that the group reads in another way, is not what the member
     * itself is scored by. So it stays as it was worked out here.
     */
    private ExplanationStep membersAlone(ExplanationStep step) {
        return step.overOnly(step.steps().stream()
                .map(part -> switch (part.kind()) {
                    case MEMBER -> isAsScored(part) ? part.alone() : part;
                    case SERIES -> part;
                    default -> membersAlone(part);
                })
                .toList());
    }

    private boolean isAsScored(ExplanationStep member) {
        Quantity value = member.value();
        AreaCode area = new AreaCode(member.fact("area").orElseThrow().text());
        Period period = Period.parse(member.fact("period").orElseThrow().text());
        return value == null
                || !(subject.figures().at(area, period) instanceof Figure figure)
                || Stream.of(figure.value(), figure.numerator(), figure.denominator())
                        .anyMatch(value::equals);
    }
}
