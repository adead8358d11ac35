package org.callover.kpi.explanation;

import static org.callover.kpi.explanation.tree.StepKind.BENCHMARK;
import static org.callover.kpi.explanation.tree.StepKind.DENOMINATOR;
import static org.callover.kpi.explanation.tree.StepKind.MEMBER;
import static org.callover.kpi.explanation.tree.StepKind.NUMERATOR;
import static org.callover.kpi.explanation.tree.StepKind.RANK;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callover.kpi.explanation.part.Subject;
import org.callover.kpi.explanation.part.Values;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.InWords;
import org.callover.kpi.explanation.tree.Numbers;
import org.callover.kpi.explanation.tree.Step;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.LeftOut;
import org.callover.kpi.standing.Standing.Ranked;
import org.callover.kpi.standing.Standings;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Takes an area's standing apart: the group's figure, and the members in their order. */
final class StandingSteps {

    private final Subject subject;
    private final Values values;
    private final Standing standing;
    private final AreaCode area;
    private final Figure own;
    private final Period period;

    StandingSteps(Subject subject, Values values, Standing standing, Figure own) {
        this.subject = subject;
        this.values = values;
        this.standing = standing;
        this.area = subject.score().area().code();
        this.own = own;
        this.period = own.period();
    }

    /** The group's one figure. */
    Step benchmark() {
        Benchmark benchmark = standing.benchmark();
        Quantity value = standing.figure().value();
        Step step;
        if (value == null) {
            String reason = standing.figure().reason();
            step = Step.of(BENCHMARK, reason == null ? "the group has no figure" : reason);
        } else {
            step = benchmark.figure() == Benchmark.Figure.MEAN_OF_RATES ? mean(value) : pooled(value);
        }
        step = step.with(
                Fact.of("group", standing.group().code().value()),
                Fact.of("figure", word(benchmark.figure())),
                Fact.of("includesArea", benchmark.includeSelf()));
        Quantity gap = standing.gap();
        return gap == null ? step : step.with(Fact.of("gap", gap));
    }

    private boolean isWithoutOwn() {
        return !standing.benchmark().includeSelf() && members().contains(area);
    }

    private List<AreaCode> members() {
        return standing.group().membersAt(period.last());
    }

    private Step mean(Quantity value) {
        List<Step> members = members().stream()
                .filter(member -> !(isWithoutOwn() && member.equals(area)))
                .map(member -> scored(MEMBER, member))
                .toList();
        return Step.of(
                        BENCHMARK,
                        "the mean of %d %s is %s%s"
                                .formatted(members.size(), standing.group().memberWord(), Numbers.text(value), gap()))
                .worth(value, Arithmetic.MEAN)
                .over(members);
    }

    private Step pooled(Quantity value) {
        if (!isWithoutOwn()) {
            String name = standing.group().name();
            return Step.of(BENCHMARK, "%s in %s%s".formatted(Numbers.text(value), name, gap()))
                    .worth(value, Arithmetic.SAME)
                    .over(values.ofGroup(standing.group().code(), period));
        }
        return own.denominator() == null ? lessOwn(value) : rebuilt(value);
    }

    private Step lessOwn(Quantity value) {
        Step whole = values.ofGroup(standing.group().code(), period);
        String left = "%s - %s = %s".formatted(worth(whole), Numbers.text(own.value()), Numbers.text(value));
        return Step.of(BENCHMARK, left + inTheRest())
                .worth(value, Arithmetic.DIFFERENCE)
                .over(whole, values.of(area, period));
    }

    private Step rebuilt(Quantity value) {
        AreaCode group = standing.group().code();
        Step numerator = rest(NUMERATOR, values.numerator(group, period), values.numerator(area, period));
        Step denominator = rest(DENOMINATOR, values.denominator(group, period), values.denominator(area, period));
        String quotient = InWords.quotient(numerator.valueOrThrow(), denominator.valueOrThrow(), factor(), value);
        return Step.of(BENCHMARK, quotient + inTheRest())
                .worth(value, Arithmetic.QUOTIENT)
                .with(Fact.of("times", Quantity.of(factor())))
                .over(numerator, denominator);
    }

    private String inTheRest() {
        return " in the rest of " + standing.group().name() + gap();
    }

    private static Step rest(StepKind kind, Step whole, Step part) {
        Quantity left = whole.valueOrThrow().minus(part.valueOrThrow());
        return Step.of(kind, "%s - %s = %s".formatted(worth(whole), worth(part), Numbers.text(left)))
                .worth(left, Arithmetic.DIFFERENCE)
                .over(whole, part);
    }

    private static String worth(Step step) {
        return Numbers.text(step.valueOrThrow());
    }

    private BigDecimal factor() {
        Measure measure = subject.measure();
        if (measure instanceof Measure.Rate rate) {
            return rate.per();
        }
        return measure instanceof Measure.Percentage ? BigDecimal.valueOf(100) : BigDecimal.ONE;
    }

    private String gap() {
        Quantity gap = standing.gap();
        Quantity value = standing.figure().value();
        return gap == null || value == null
                ? ""
                : "; the gap is %s - %s = %s"
                        .formatted(Numbers.text(own.value()), Numbers.text(value), Numbers.text(gap));
    }

    /** The place in the order, with every member in its own. */
    Step rank(Standing.Rank rank, Standings standings) {
        List<Step> steps = new ArrayList<>();
        Map<AreaCode, Integer> positions = standings.positions(period, own.isOfLastMonth());
        positions.entrySet().stream()
                .sorted(Map.Entry.<AreaCode, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(place -> steps.add(
                        scored(StepKind.RANKED_MEMBER, place.getKey()).with(Fact.of("position", place.getValue()))));
        rank.leftOut().forEach(left -> steps.add(leftOut(left)));
        Benchmark.Order order = standing.benchmark().rank();
        Step step = rank instanceof Ranked ranked
                ? Step.of(
                                RANK,
                                "%s of %d %s, %s"
                                        .formatted(
                                                Words.ordinal(ranked.position()),
                                                ranked.of(),
                                                standing.group().memberWord(),
                                                word(order)))
                        .worth(Quantity.of(ranked.position()), Arithmetic.RANK)
                        .with(Fact.of("of", ranked.of()))
                : Step.of(RANK, ((Standing.NotRanked) rank).reason());
        return step.with(Fact.of("order", word(order))).over(steps);
    }

    private Step scored(StepKind kind, AreaCode member) {
        Step step = subject.figures().at(member, period) instanceof Figure figure
                ? Step.of(kind, "%s %s".formatted(subject.name(member), Numbers.text(figure.value())))
                        .worth(figure.value(), Arithmetic.AS_SCORED)
                : Step.of(kind, subject.name(member));
        return step.with(
                Fact.of("area", member.value()),
                Fact.of("name", subject.name(member)),
                Fact.of("period", period.toString()));
    }

    private static Step leftOut(LeftOut left) {
        return Step.of(StepKind.LEFT_OUT, "%s: %s".formatted(left.area().name(), left.reason()))
                .with(Fact.of("area", left.area().code().value()), Fact.of("reason", left.reason()));
    }

    /** The keyword of the definition format. */
    private static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
