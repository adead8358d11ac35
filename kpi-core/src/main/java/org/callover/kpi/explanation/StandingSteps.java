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
import org.callover.kpi.explanation.part.Subject;
import org.callover.kpi.explanation.part.Times;
import org.callover.kpi.explanation.part.Values;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.InWords;
import org.callover.kpi.explanation.tree.Numbers;
import org.callover.kpi.explanation.tree.Step;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Benchmark.Of;
import org.callover.kpi.indicator.Benchmark.Ranking;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.IndicatorId;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.standing.Places;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.LeftOut;
import org.callover.kpi.standing.Standing.Ranked;
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
        Times times = Times.of(subject.measure(), period);
        String quotient = InWords.quotient(numerator.valueOrThrow(), denominator.valueOrThrow(), times.words(), value);
        return Step.of(BENCHMARK, quotient + inTheRest())
                .worth(value, Arithmetic.QUOTIENT)
                .with(Fact.of("times", times.number()))
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

    private String gap() {
        Quantity gap = standing.gap();
        Quantity value = standing.figure().value();
        return gap == null || value == null
                ? ""
                : "; the gap is %s - %s = %s"
                        .formatted(Numbers.text(own.value()), Numbers.text(value), Numbers.text(gap));
    }

    /** The place in the order, with every member in its own. */
    Step rank(Standing.Rank rank, Places places) {
        List<Step> steps = new ArrayList<>();
        places.beside(area, period).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<AreaCode, Ranked> place) ->
                                place.getValue().position())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(place -> steps.add(member(place.getKey(), place.getValue(), places)));
        rank.leftOut().forEach(left -> steps.add(leftOut(left)));
        Ranking ranking = Objects.requireNonNull(standing.benchmark().ranking(), "a rank has an order");
        Step step = rank instanceof Ranked ranked
                ? Step.of(RANK, placed(ranked, ranking))
                        .worth(Quantity.of(ranked.position()), Arithmetic.RANK)
                        .with(Fact.of("of", ranked.of()))
                : Step.of(RANK, ((Standing.NotRanked) rank).reason());
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

    private Step member(AreaCode member, Ranked place, Places places) {
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
        String worth = Numbers.text(place.value());
        Compared change = places.change(member, period).orElse(null);
        if (change != null) {
            facts.addAll(List.of(
                    Fact.of("now", change.now().value()),
                    Fact.of("before", change.before().value()),
                    Fact.of("beforePeriod", change.period().toString()),
                    Fact.of("in", change.percentChange() == null ? "points" : "percent")));
            worth = changed(change, worth);
        }
        return Step.of(StepKind.RANKED_MEMBER, subject.name(member) + " " + worth)
                .worth(place.value(), Arithmetic.AS_SCORED)
                .with(facts);
    }

    private static String changed(Compared change, String worth) {
        String now = Numbers.text(change.now().value());
        String before = Numbers.text(change.before().value());
        return change.percentChange() == null
                ? "%s - %s = %s".formatted(now, before, worth)
                : "(%1$s - %2$s) / %2$s x 100 = %3$s%%".formatted(now, before, worth);
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
