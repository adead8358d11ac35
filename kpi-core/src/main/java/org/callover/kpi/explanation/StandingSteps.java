package org.callover.kpi.explanation;

import static org.callover.kpi.explanation.tree.StepKind.BENCHMARK;
import static org.callover.kpi.explanation.tree.StepKind.DENOMINATOR;
import static org.callover.kpi.explanation.tree.StepKind.MEMBER;
import static org.callover.kpi.explanation.tree.StepKind.NUMERATOR;
import static org.callover.kpi.explanation.tree.StepKind.RANK;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.explanation.part.ExplainedScore;
import org.callover.kpi.explanation.part.FactorSteps;
import org.callover.kpi.explanation.part.FigureSteps;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ArithmeticWords;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Benchmark.Of;
import org.callover.kpi.indicator.Benchmark.Ranking;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.standing.MemberOrder;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.LeftOut;
import org.callover.kpi.standing.Standing.Ranked;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Takes an area's standing apart: the group's figure, and the members in their order. */
final class StandingSteps {

    private final ExplainedScore subject;
    private final FigureSteps values;
    private final Standing standing;
    private final AreaCode area;
    private final Figure own;
    private final Period period;

    StandingSteps(ExplainedScore subject, FigureSteps values, Standing standing, Figure own) {
        this.subject = subject;
        this.values = values;
        this.standing = standing;
        this.area = subject.score().area().code();
        this.own = own;
        this.period = own.period();
    }

    /** The group's one figure. */
    ExplanationStep benchmark() {
        Benchmark benchmark = standing.benchmark();
        Quantity value = standing.figure().value();
        ExplanationStep step;
        if (value == null) {
            String reason = standing.figure().reason();
            step = ExplanationStep.of(BENCHMARK, reason == null ? "the group has no figure" : reason);
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

    private ExplanationStep mean(Quantity value) {
        List<ExplanationStep> members = members().stream()
                .filter(member -> !(isWithoutOwn() && member.equals(area)))
                .map(member -> scored(MEMBER, member))
                .toList();
        return ExplanationStep.of(
                        BENCHMARK,
                        "the mean of %d %s is %s%s"
                                .formatted(
                                        members.size(), standing.group().memberWord(), StepNumbers.text(value), gap()))
                .worth(value, Arithmetic.MEAN)
                .over(members);
    }

    private ExplanationStep pooled(Quantity value) {
        if (!isWithoutOwn()) {
            String name = standing.group().name();
            return ExplanationStep.of(BENCHMARK, "%s in %s%s".formatted(StepNumbers.text(value), name, gap()))
                    .worth(value, Arithmetic.SAME)
                    .over(values.ofGroup(standing.group().code(), period));
        }
        return own.denominator() == null ? lessOwn(value) : rebuilt(value);
    }

    private ExplanationStep lessOwn(Quantity value) {
        ExplanationStep whole = values.ofGroup(standing.group().code(), period);
        String left = "%s - %s = %s".formatted(worth(whole), StepNumbers.text(own.value()), StepNumbers.text(value));
        return ExplanationStep.of(BENCHMARK, left + inTheRest())
                .worth(value, Arithmetic.DIFFERENCE)
                .over(whole, values.of(area, period));
    }

    private ExplanationStep rebuilt(Quantity value) {
        AreaCode group = standing.group().code();
        ExplanationStep numerator = rest(NUMERATOR, values.numerator(group, period), values.numerator(area, period));
        ExplanationStep denominator =
                rest(DENOMINATOR, values.denominator(group, period), values.denominator(area, period));
        FactorSteps times = FactorSteps.of(subject.measure().parts(), period);
        String quotient =
                ArithmeticWords.quotient(numerator.valueOrThrow(), denominator.valueOrThrow(), times.words(), value);
        return ExplanationStep.of(BENCHMARK, quotient + inTheRest())
                .worth(value, Arithmetic.QUOTIENT)
                .with(Fact.of("times", times.number()))
                .over(numerator, denominator);
    }

    private String inTheRest() {
        return " in the rest of " + standing.group().name() + gap();
    }

    private static ExplanationStep rest(StepKind kind, ExplanationStep whole, ExplanationStep part) {
        Quantity left = whole.valueOrThrow().minus(part.valueOrThrow());
        return ExplanationStep.of(kind, "%s - %s = %s".formatted(worth(whole), worth(part), StepNumbers.text(left)))
                .worth(left, Arithmetic.DIFFERENCE)
                .over(whole, part);
    }

    private static String worth(ExplanationStep step) {
        return StepNumbers.text(step.valueOrThrow());
    }

    private String gap() {
        Quantity gap = standing.gap();
        Quantity value = standing.figure().value();
        return gap == null || value == null
                ? ""
                : "; the gap is %s - %s = %s"
                        .formatted(StepNumbers.text(own.value()), StepNumbers.text(value), StepNumbers.text(gap));
    }

    /** The place in the order, with every member in its own. */
    ExplanationStep rank(Standing.Rank rank, MemberOrder places) {
        List<ExplanationStep> steps = new ArrayList<>();
        places.beside(area, period).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<AreaCode, Ranked> place) ->
                                place.getValue().position())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(place -> steps.add(member(place.getKey(), place.getValue(), places)));
        rank.leftOut().forEach(left -> steps.add(leftOut(left)));
        Ranking ranking = Objects.requireNonNull(standing.benchmark().ranking(), "a rank has an order");
        ExplanationStep step = rank instanceof Ranked ranked
                ? ExplanationStep.of(RANK, placed(ranked, ranking))
                        .worth(Quantity.of(ranked.position()), Arithmetic.RANK)
                        .with(Fact.of("of", ranked.of()))
                : ExplanationStep.of(RANK, ((Standing.NotRanked) rank).reason());
        Direction direction = Objects.requireNonNull(standing.rankedBy(), "a rank is by an indicator")
                .direction();
        return step.with(facts(ranking, direction)).over(steps);
    }

    private String placed(Ranked ranked, Ranking ranking) {
        String what = ranking.of() == Of.CHANGE ? ", by change" : "";
        return "%s of %d %s, %s%s%s"
                .formatted(
                        Words.ordinal(ranked.position()),
                        ranked.of(),
                        standing.group().memberWord(),
                        word(ranking.order()),
                        what,
                        ranking.by() == null ? "" : (what.isEmpty() ? ", by " : " of ") + ranking.by());
    }

    /** What the order is, and of what; of the best first also what is best. */
    private static List<Fact> facts(Ranking ranking, @Nullable Direction direction) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("order", word(ranking.order())));
        facts.add(Fact.of("ranked", word(ranking.of())));
        if (ranking.by() != null) {
            facts.add(Fact.of("by", ranking.by().value()));
        }
        if (ranking.order() == Benchmark.Order.BEST_FIRST && direction != null) {
            facts.add(Fact.of("good", direction.word()));
            if (direction instanceof Direction.Range range) {
                facts.add(Fact.of("low", range.low()));
                facts.add(Fact.of("high", range.high()));
            }
        }
        return facts;
    }

    private ExplanationStep member(AreaCode member, Ranked place, MemberOrder places) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("area", member.value()),
                Fact.of("name", subject.name(member)),
                Fact.of("period", period.toString()),
                Fact.of("position", place.position())));
        IndicatorId by = Objects.requireNonNull(standing.benchmark().ranking(), "a rank has an order")
                .by();
        if (by != null) {
            facts.add(Fact.of("indicator", by.value()));
        }
        String worth = StepNumbers.text(place.value());
        Compared change = places.change(member, period).orElse(null);
        if (change != null) {
            facts.addAll(List.of(
                    Fact.of("now", change.now().value()),
                    Fact.of("before", change.before().value()),
                    Fact.of("beforePeriod", change.period().toString()),
                    Fact.of("in", change.percentChange() == null ? "points" : "percent")));
            worth = changed(change, worth);
        }
        return ExplanationStep.of(StepKind.RANKED_MEMBER, subject.name(member) + " " + worth)
                .worth(place.value(), Arithmetic.AS_SCORED)
                .with(facts);
    }

    private static String changed(Compared change, String worth) {
        String now = StepNumbers.text(change.now().value());
        String before = StepNumbers.text(change.before().value());
        return change.percentChange() == null
                ? "%s - %s = %s".formatted(now, before, worth)
                : "(%1$s - %2$s) / %2$s x 100 = %3$s%%".formatted(now, before, worth);
    }

    private ExplanationStep scored(StepKind kind, AreaCode member) {
        ExplanationStep step = subject.figures().at(member, period) instanceof Figure figure
                ? ExplanationStep.of(kind, "%s %s".formatted(subject.name(member), StepNumbers.text(figure.value())))
                        .worth(figure.value(), Arithmetic.AS_SCORED)
                : ExplanationStep.of(kind, subject.name(member));
        return step.with(
                Fact.of("area", member.value()),
                Fact.of("name", subject.name(member)),
                Fact.of("period", period.toString()));
    }

    private static ExplanationStep leftOut(LeftOut left) {
        return ExplanationStep.of(
                        StepKind.LEFT_OUT, "%s: %s".formatted(left.area().name(), left.reason()))
                .with(Fact.of("area", left.area().code().value()), Fact.of("reason", left.reason()));
    }

    /** The keyword of the definition format. */
    private static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
