package org.callover.kpi.explanation;

import static org.callover.kpi.explanation.tree.StepKind.BENCHMARK;
import static org.callover.kpi.explanation.tree.StepKind.DENOMINATOR;
import static org.callover.kpi.explanation.tree.StepKind.MEMBER;
import static org.callover.kpi.explanation.tree.StepKind.NUMERATOR;
import static org.callover.kpi.explanation.tree.StepKind.RANK;
import static org.callover.kpi.explanation.tree.StepKind.RANKED_MEMBER;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.explanation.part.ExplainedScore;
import org.callover.kpi.explanation.part.FactorSteps;
import org.callover.kpi.explanation.part.FigureSteps;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ArithmeticWords;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.explanation.tree.StepNumbers;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Benchmark.Of;
import org.callover.kpi.indicator.Benchmark.Ranking;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Measure;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score.Scored;
import org.callover.kpi.standing.RankedMember;
import org.callover.kpi.standing.Standing;
import org.callover.kpi.standing.Standing.NotRanked;
import org.callover.kpi.standing.Standing.Ranked;
import org.callover.kpi.standing.Standing.UnrankedMember;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Explains an area's standing: the group's figure, and the members in order. */
final class StandingSteps {

    private final ExplainedScore subject;
    private final FigureSteps values;
    private final Standing standing;
    private final Benchmark benchmark;
    private final AreaCode group;
    private final Figure own;
    private final List<RankedMember> members;
    private final AreaCode area;
    private final Period period;

    StandingSteps(ExplainedScore subject, FigureSteps values, Standing standing, Scored scored) {
        this.subject = subject;
        this.values = values;
        this.standing = standing;
        this.benchmark = standing.benchmark();
        this.group = standing.group().code();
        this.own = scored.figure();
        this.members = scored.ranked(standing, subject.area());
        this.area = subject.area();
        this.period = own.period();
    }

    /** The group's figure, and the rank if one is asked for. */
    List<ExplanationStep> steps() {
        Standing.Rank rank = standing.rank();
        return rank == null ? List.of(benchmark()) : List.of(benchmark(), rank(rank));
    }

    private ExplanationStep benchmark() {
        Quantity value = standing.figure().value();
        ExplanationStep step = value == null
                ? ExplanationStep.of(
                        BENCHMARK, Objects.requireNonNullElse(standing.figure().reason(), ""))
                : benchmark.figure() == Benchmark.Figure.MEAN_OF_RATES ? mean(value) : pooled(value);
        return step.with("group", group)
                .with("figure", word(benchmark.figure()))
                .with("includesArea", benchmark.includeSelf())
                .with("gap", standing.gap());
    }

    private ExplanationStep mean(Quantity value) {
        List<ExplanationStep> members =
                standing.members(area, period.last()).stream().map(this::scored).toList();
        return ExplanationStep.of(
                        BENCHMARK,
                        "the mean of %d %s is %s",
                        members.size(),
                        standing.group().memberWord(),
                        value)
                .saying(gap(value))
                .worth(value, Arithmetic.MEAN)
                .over(members);
    }

    private ExplanationStep pooled(Quantity value) {
        boolean isInGroup = standing.group().membersAt(period.last()).contains(area);
        if (benchmark.includeSelf() || !isInGroup) {
            return ExplanationStep.of(
                            BENCHMARK, "%s in %s", value, standing.group().name())
                    .saying(gap(value))
                    .worth(value, Arithmetic.SAME)
                    .over(values.ofGroup(group, period));
        }
        Figure whole = (Figure) subject.figures().at(group, period);
        Measure.Parts parts = subject.measure().parts();
        Figure rest = whole.without(own, parts).orElseThrow();
        boolean isSubtracted = rest.denominator() == null || parts.hasOneDivisor();
        return (isSubtracted
                        ? less(BENCHMARK, rest.value())
                        : rebuilt(rest, Objects.requireNonNull(rest.denominator())))
                .saying(" in the rest of " + standing.group().name() + gap(value));
    }

    private ExplanationStep rebuilt(Figure rest, Quantity denominator) {
        FactorSteps times = FactorSteps.of(subject.measure().parts(), period);
        return ExplanationStep.of(
                        BENCHMARK, ArithmeticWords.quotient(rest.numerator(), denominator, times.words(), rest.value()))
                .worth(rest.value(), Arithmetic.QUOTIENT)
                .with("times", times.number())
                .over(less(NUMERATOR, rest.numerator()), less(DENOMINATOR, denominator));
    }

    /** The group's part without the area's own. */
    private ExplanationStep less(StepKind kind, Quantity rest) {
        ExplanationStep whole = kind == BENCHMARK ? values.ofGroup(group, period) : values.part(kind, group, period);
        ExplanationStep part = kind == BENCHMARK ? values.of(area, period) : values.part(kind, area, period);
        return ExplanationStep.of(kind, "%s - %s = %s", whole, part, rest)
                .worth(rest, Arithmetic.DIFFERENCE)
                .over(whole, part);
    }

    private String gap(Quantity value) {
        Quantity gap = standing.gap();
        return gap == null ? "" : StepNumbers.say("; the gap is %s - %s = %s", own.value(), value, gap);
    }

    /** The rank, with every member in its place. */
    private ExplanationStep rank(Standing.Rank rank) {
        Ranking ranking = Objects.requireNonNull(benchmark.ranking(), "a rank has an order");
        Direction direction = Objects.requireNonNull(standing.rankedBy(), "a rank is by an indicator")
                .direction();
        ExplanationStep step = rank instanceof Ranked ranked
                ? ExplanationStep.of(RANK, placed(ranked, ranking))
                        .worth(Quantity.of(ranked.position()), Arithmetic.RANK)
                        .with("of", ranked.of())
                : ExplanationStep.of(RANK, ((NotRanked) rank).reason());
        return ordered(step.with("group", group), ranking, direction)
                .over(members.stream().map(each -> member(each, ranking)).toList())
                .over(rank.leftOut().stream().map(StandingSteps::leftOut).toList());
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

    /** The rank step with its order and what is ranked; for best first also which direction is best. */
    private static ExplanationStep ordered(ExplanationStep rank, Ranking ranking, @Nullable Direction direction) {
        ExplanationStep step = rank.with("order", word(ranking.order()))
                .with("ranked", word(ranking.of()))
                .with("by", ranking.by());
        if (ranking.order() != Benchmark.Order.BEST_FIRST || direction == null) {
            return step;
        }
        step = step.with("good", direction.word());
        return direction instanceof Direction.Range range
                ? step.with("low", range.low()).with("high", range.high())
                : step;
    }

    private ExplanationStep member(RankedMember member, Ranking ranking) {
        Quantity value = member.place().value();
        ExplanationStep step = ExplanationStep.of(
                        RANKED_MEMBER, "%s ", member.area().name())
                .worth(value, Arithmetic.AS_SCORED)
                .with(subject.place(member.area().code(), period))
                .with("position", member.place().position())
                .with("indicator", ranking.by());
        Compared change = member.change();
        if (change == null) {
            return step.saying(StepNumbers.text(value));
        }
        boolean isInPoints = change.percentChange() == null;
        Quantity now = change.now().value();
        Quantity before = change.before().value();
        return step.saying(StepNumbers.say(
                        isInPoints ? "%s - %s = %s" : "(%1$s - %2$s) / %2$s x 100 = %3$s%%", now, before, value))
                .with("now", now)
                .with("before", before)
                .with("beforePeriod", change.period())
                .with("in", isInPoints ? "points" : "percent");
    }

    private ExplanationStep scored(AreaCode member) {
        ExplanationStep step = ExplanationStep.of(MEMBER, subject.name(member));
        if (subject.figures().at(member, period) instanceof Figure figure) {
            step = step.saying(" " + StepNumbers.text(figure.value())).worth(figure.value(), Arithmetic.AS_SCORED);
        }
        return step.with(subject.place(member, period));
    }

    private static ExplanationStep leftOut(UnrankedMember left) {
        return ExplanationStep.of(StepKind.LEFT_OUT, "%s: %s", left.area().name(), left.reason())
                .with("area", left.area().code())
                .with("reason", left.reason());
    }

    /** The keyword in the definition format. */
    private static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
