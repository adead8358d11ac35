package org.callover.kpi.explanation.part;

import static org.callover.kpi.explanation.tree.StepKind.DENOMINATOR;
import static org.callover.kpi.explanation.tree.StepKind.MEMBER;
import static org.callover.kpi.explanation.tree.StepKind.NUMERATOR;
import static org.callover.kpi.explanation.tree.StepKind.VALUE;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ArithmeticWords;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;

/** Takes figures apart, each once; where one is met again it is only named. */
public final class FigureSteps {

    private record Place(AreaCode area, Period period) {}

    private final ExplainedScore subject;
    private final SumSteps sums;
    private final WeightedSumSteps weighted;
    private final Set<Place> told = new HashSet<>();

    public FigureSteps(ExplainedScore subject) {
        this.subject = subject;
        this.sums = new SumSteps(subject);
        this.weighted = new WeightedSumSteps(subject, sums);
    }

    /** The figure in an area over a period, down to its observations; or why there is none, and what there is. */
    public ExplanationStep of(AreaCode area, Period period) {
        EvaluatedFigure evaluated = subject.figures().at(area, period);
        if (!told.add(new Place(area, period))) {
            return again(area, evaluated);
        }
        return subject.isGuarded() && evaluated instanceof Unscored why
                ? withoutParts(area, why)
                : decided(worked(area, period), area, evaluated);
    }

    /** The same, of a group with its members' parts only: each member is explained when it is asked for. */
    public ExplanationStep ofGroup(AreaCode group, Period period) {
        return membersAlone(of(group, period));
    }

    /** What is counted in it. */
    public ExplanationStep numerator(AreaCode area, Period period) {
        return part(NUMERATOR, area, period, ((Figure) subject.figures().at(area, period)).numerator());
    }

    /** What that is divided by, where the measure is a quotient. */
    public ExplanationStep denominator(AreaCode area, Period period) {
        Quantity value = ((Figure) subject.figures().at(area, period)).denominator();
        if (value == null) {
            throw new IllegalArgumentException("%s has no denominator in %s".formatted(area, period));
        }
        return part(DENOMINATOR, area, period, value);
    }

    /** Of a figure that was told already its parts are at hand; of another they are worked out. */
    private ExplanationStep part(StepKind kind, AreaCode area, Period period, Quantity value) {
        List<Fact> facts = List.of(Fact.of("area", area.value()), Fact.of("period", period.toString()));
        if (told.contains(new Place(area, period))) {
            return ExplanationStep.of(
                            kind,
                            "%s in %s over %s, as above"
                                    .formatted(StepNumbers.text(value), subject.name(area), period.label()))
                    .worth(value, Arithmetic.AS_SCORED)
                    .with(facts);
        }
        ExplanationStep whole = membersAlone(
                decided(worked(area, period), area, subject.figures().at(area, period)));
        return whole.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .map(step -> step.with(facts))
                .orElseGet(() -> whole.as(kind, whole.statement()));
    }

    private ExplanationStep again(AreaCode area, EvaluatedFigure evaluated) {
        ExplanationStep step = ExplanationStep.of(
                VALUE,
                evaluated instanceof Figure figure
                        ? StepNumbers.text(figure.value()) + ", as above"
                        : ((Unscored) evaluated).text() + ", as above");
        return (evaluated instanceof Figure figure ? step.worth(figure.value(), Arithmetic.AS_SCORED) : step)
                .with(context(area, evaluated));
    }

    /** Where small counts are hidden, what there is of a figure that is none was not judged, and is not shown. */
    private ExplanationStep withoutParts(AreaCode area, Unscored why) {
        return ExplanationStep.of(VALUE, why.text())
                .with(context(area, why))
                .over(subject.suppression("its parts are not shown"));
    }

    /** What was worked out, with the figure's own say on whether that is a value. */
    private ExplanationStep decided(ExplanationStep worked, AreaCode area, EvaluatedFigure evaluated) {
        ExplanationStep step = evaluated instanceof Figure figure
                ? new ExplanationStep(
                        VALUE,
                        worked.statement() + subject.shownAs(figure.value()),
                        figure.value(),
                        worked.arithmetic() == null ? Arithmetic.AS_SCORED : worked.arithmetic(),
                        context(area, evaluated),
                        worked.steps())
                : new ExplanationStep(
                        VALUE, ((Unscored) evaluated).text(), null, null, context(area, evaluated), worked.steps());
        return step.with(worked.facts());
    }

    private static List<Fact> context(AreaCode area, EvaluatedFigure evaluated) {
        Period period = evaluated.period();
        Fact where = Fact.of("area", area.value());
        Fact when = Fact.of("period", period == null ? "" : period.toString());
        return evaluated instanceof Unscored why
                ? List.of(where, when, Fact.of("reason", why.reason().name()))
                : List.of(where, when);
    }

    private ExplanationStep worked(AreaCode area, Period period) {
        Measure measure = subject.measure();
        Measure.Denominator over = measure.parts().denominator();
        SeriesSum counted = measure.parts().numerator();
        if (over == null) {
            return measure.parts().isLevel() ? level(counted, area, period) : sum(counted, area, period);
        }
        FactorSteps factor = FactorSteps.of(measure.parts(), period);
        return switch (over.role()) {
            case POPULATION -> rate(counted, over, factor, area, period);
            case WHOLE, COUNT -> quotient(counted, over.of(), factor, area, period);
            case WEIGHT ->
                divided(
                        weighted.numerator(measure.parts(), area, period),
                        weighted.denominator(measure.parts(), area, period),
                        factor);
        };
    }

    private ExplanationStep sum(SeriesSum of, AreaCode area, Period period) {
        return subject.indicator().isPercentage()
                ? sums.inPlace(VALUE, ColumnSearch.exactly(of, period), area)
                : sums.of(VALUE, ColumnSearch.total(of, period), area);
    }

    /** A level as its figure was read; where there is none, what there is of single months. */
    private ExplanationStep level(SeriesSum of, AreaCode area, Period period) {
        boolean isOfMonth = subject.figures().at(area, period) instanceof Figure figure
                ? figure.isOfLastMonth()
                : period.months() > 1;
        ColumnSearch look = isOfMonth ? ColumnSearch.lastMonth(of, period) : ColumnSearch.exactly(of, period);
        return subject.indicator().isPercentage() ? sums.inPlace(VALUE, look, area) : sums.of(VALUE, look, area);
    }

    private ExplanationStep rate(
            SeriesSum of, Measure.Denominator over, FactorSteps factor, AreaCode area, Period period) {
        YearMonth month = over.month(period);
        ExplanationStep population = sums.of(DENOMINATOR, ColumnSearch.standingFor(over.of(), period, month), area);
        ExplanationStep numerator = sums.of(NUMERATOR, ColumnSearch.total(of, period), area);
        return divided(numerator, yearUsed(population, area, period, month), factor);
    }

    private ExplanationStep yearUsed(ExplanationStep population, AreaCode area, Period period, YearMonth month) {
        Period used = subject.figures().at(area, period) instanceof Figure figure ? figure.denominatorPeriod() : null;
        if (used == null) {
            return population;
        }
        boolean isEarlier = used.last().getYear() < month.getYear();
        String why = isEarlier
                ? "; the year asked for is %d, of which %s is held, and %s stands in"
                        .formatted(month.getYear(), subject.isGroup(area) ? "not all" : "none", used.label())
                : "; of the year of %s, the window's %s month"
                        .formatted(Period.name(month), month.equals(period.start()) ? "first" : "last");
        return population
                .as(DENOMINATOR, population.statement() + why)
                .with(
                        Fact.of("yearAsked", month.getYear()),
                        Fact.of("periodUsed", used.toString()),
                        Fact.of("earlierYear", isEarlier));
    }

    private ExplanationStep quotient(SeriesSum of, SeriesSum over, FactorSteps factor, AreaCode area, Period period) {
        return divided(
                sums.of(NUMERATOR, ColumnSearch.total(of, period), area),
                sums.of(DENOMINATOR, ColumnSearch.total(over, period), area),
                factor);
    }

    private static ExplanationStep divided(ExplanationStep numerator, ExplanationStep denominator, FactorSteps factor) {
        Quantity dividend = numerator.value();
        Quantity divisor = denominator.value();
        ExplanationStep step;
        if (dividend == null || divisor == null || divisor.signum() == 0) {
            step = ExplanationStep.of(VALUE, "no quotient");
        } else {
            Quantity value = dividend.times(factor.number()).dividedBy(divisor);
            step = ExplanationStep.of(VALUE, ArithmeticWords.quotient(dividend, divisor, factor.words(), value))
                    .worth(value, Arithmetic.QUOTIENT);
        }
        return step.with(Fact.of("times", factor.number())).over(numerator, denominator);
    }

    /**
     * What a member has of one of several series, or of a level that is read in another way for the group, is not what is
     * scored there, and stays as it is worked out here.
     */
    private ExplanationStep membersAlone(ExplanationStep step) {
        List<ExplanationStep> steps = step.steps().stream()
                .map(part -> switch (part.kind()) {
                    case MEMBER -> isAsScored(part) ? part.alone() : part;
                    case SERIES -> part;
                    default -> membersAlone(part);
                })
                .toList();
        return new ExplanationStep(step.kind(), step.statement(), step.value(), step.arithmetic(), step.facts(), steps);
    }

    private boolean isAsScored(ExplanationStep member) {
        Quantity value = member.value();
        AreaCode area = new AreaCode(member.fact("area").orElseThrow().text());
        Period period = Period.parse(member.fact("period").orElseThrow().text());
        return value == null
                || !(subject.figures().at(area, period) instanceof Figure figure)
                || Stream.of(figure.value(), figure.numerator(), figure.denominator())
                        .anyMatch(part -> Objects.equals(part, value));
    }
}
