package org.callover.kpi.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.callover.kpi.explanation.tree.Arithmetic;
import org.callover.kpi.explanation.tree.ExplanationStep;
import org.callover.kpi.explanation.tree.Fact;
import org.callover.kpi.explanation.tree.StepKind;
import org.callover.kpi.figure.EvaluatedFigure;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.SeriesSum;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.observation.Term;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.TestScorer;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Interval;

/** A reader who redoes every step of an explanation from the steps below it, as on paper. */
final class Redone {

    private static final double CLOSE = 1e-9;

    private final Explanation explanation;
    private final TestScorer desk;
    private final Figures figures;
    private final Map<String, Figures> others;

    private Redone(Explanation explanation, TestScorer desk, Figures figures, Map<String, Figures> others) {
        this.explanation = explanation;
        this.desk = desk;
        this.figures = figures;
        this.others = others;
    }

    /**
     * Fails at the first step that does not follow; {@code figures} answers for what is explained elsewhere, and
     * {@code others} for what is of other indicators.
     */
    static void check(Explanation explanation, TestScorer desk, Figures figures, Map<String, Figures> others) {
        Redone redone = new Redone(explanation, desk, figures, others);
        ExplanationStep whole = explanation.derivation();
        whole.walk().forEach(redone::step);
        if (explanation.score().result() instanceof Score.Scored scored) {
            assertThat(whole.value()).isEqualTo(scored.figure().value());
            assertThat(last(whole, StepKind.RATING))
                    .isEqualTo(scored.rating().rag().name());
        } else {
            assertThat(whole.value()).isNull();
        }
    }

    private void step(ExplanationStep step) {
        assertThat(step.statement()).isNotBlank();
        Quantity value = step.value();
        Arithmetic arithmetic = step.arithmetic();
        if (value != null && arithmetic != null) {
            assertThat(worked(step, arithmetic)).as(step.statement()).isEqualTo(value);
        }
        switch (step.kind()) {
            case INTERVAL -> interval(step);
            case CHANGE_TEST -> test(step);
            case COMPARISON -> comparison(step);
            case CONTROL -> control(step);
            default -> {}
        }
    }

    private Quantity worked(ExplanationStep step, Arithmetic arithmetic) {
        List<Quantity> parts = step.steps().stream()
                .map(ExplanationStep::value)
                .filter(Objects::nonNull)
                .toList();
        Quantity value = Objects.requireNonNull(step.value());
        return switch (arithmetic) {
            case OBSERVED, DEFINED -> leaf(step, value);
            case NOT_SHOWN -> value;
            case AS_SCORED -> elsewhere(step, leaf(step, value));
            case SAME -> parts.get(0);
            case SUM -> sum(step);
            case DIFFERENCE -> parts.get(0).minus(parts.get(1));
            case QUOTIENT -> parts.get(0).dividedBy(parts.get(1)).times(number(step, "times"));
            case PRODUCT -> parts.get(0).times(parts.get(1));
            case MEAN -> parts.stream().reduce(Quantity.ZERO, Quantity::plus).dividedBy(Quantity.of(parts.size()));
            case PERCENT -> number(step, "percent").percentOf(parts.get(0));
            case INTERPOLATED ->
                parts.get(0)
                        .plus(parts.get(1)
                                .minus(parts.get(0))
                                .times(number(step, "taken"))
                                .dividedBy(number(step, "outOf")));
            case RANK -> rank(step);
        };
    }

    private static Quantity leaf(ExplanationStep step, Quantity value) {
        assertThat(step.steps()).as(step.statement()).isEmpty();
        return value;
    }

    private static Quantity sum(ExplanationStep step) {
        Quantity total = Quantity.ZERO;
        for (ExplanationStep part : step.steps()) {
            Quantity value = part.value();
            if (value != null) {
                total = part.fact("subtracted").isPresent() ? total.minus(value) : total.plus(value);
            }
        }
        return total;
    }

    /** A value that is only named must be that of the place it names, or be in the tree. */
    private Quantity elsewhere(ExplanationStep step, Quantity value) {
        Optional<Fact> area = step.fact("area");
        if (area.isEmpty()) {
            assertThat(explanation.derivation().walk().filter(Redone::isWorkedOut))
                    .as(step.statement())
                    .anyMatch(other -> value.equals(other.value()));
            return value;
        }
        Period period = Period.parse(step.fact("period").orElseThrow().text());
        if (step.fact("members").orElse(null) instanceof Fact.Texts members
                && !members.texts().isEmpty()) {
            return matched(step, members.texts(), period, value);
        }
        Figures from = step.fact("indicator")
                .map(by -> Objects.requireNonNull(others.get(by.text())))
                .orElse(figures);
        EvaluatedFigure there = from.at(new AreaCode(area.get().text()), period);
        if (step.fact("before").isPresent()) {
            return change(step);
        }
        if (step.kind() == StepKind.MEMBER && !(there instanceof Figure)) {
            // a part may be complete where the whole of the member is not
            return value;
        }
        assertThat(there).as(step.statement()).isInstanceOf(Figure.class);
        return of((Figure) there, step.kind(), value);
    }

    /** The change that a member is ranked by. */
    private static Quantity change(ExplanationStep step) {
        Quantity before = number(step, "before");
        Quantity difference = number(step, "now").minus(before);
        boolean isInPoints = step.fact("in").orElseThrow().text().equals("points");
        return isInPoints || difference.signum() == 0
                ? difference
                : difference.times(Quantity.of(100)).dividedBy(before.abs());
    }

    /** Whether a step is worked out by itself: here, or in the place that it names. */
    private static boolean isWorkedOut(ExplanationStep step) {
        return step.arithmetic() != Arithmetic.AS_SCORED || step.fact("area").isPresent();
    }

    /** What is alike in two periods is added up over the members that it names. */
    private Quantity matched(ExplanationStep step, List<String> members, Period period, Quantity value) {
        List<Figure> parts = members.stream()
                .map(member -> figures.at(new AreaCode(member), period))
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
        boolean isLevel = explanation.score().indicator().parts().isLevel();
        if (parts.size() < members.size() || isLevel) {
            // A part may be complete where the whole of the member is not, and a level be read in another way there.
            return value;
        }
        boolean isQuotient = step.fact("denominator").isPresent();
        if (step.fact("ownSeries").orElse(null) instanceof Fact.Texts own) {
            Quantity added = partlyOwn(step, members, own.texts(), period);
            assertThat(added).as(step.statement()).isEqualTo(isQuotient ? number(step, "numerator") : value);
            return value;
        }
        Quantity counted = parts.stream()
                .map(part -> isQuotient ? part.numerator() : part.value())
                .reduce(Quantity.ZERO, Quantity::plus);
        if (!isQuotient) {
            return counted;
        }
        assertThat(counted).as(step.statement()).isEqualTo(number(step, "numerator"));
        return value;
    }

    /** Some series as observed for the group itself, the others over the members. */
    private Quantity partlyOwn(ExplanationStep step, List<String> members, List<String> own, Period period) {
        SeriesSum sum = explanation.score().indicator().parts().numerator();
        AreaCode group = new AreaCode(step.fact("area").orElseThrow().text());
        Function<Term, Quantity> read = term -> own.contains(term.toString())
                ? held(term, group, period)
                : members.stream()
                        .map(member -> held(term, new AreaCode(member), period))
                        .reduce(Quantity.ZERO, Quantity::plus);
        Quantity added = sum.add().stream().map(read).reduce(Quantity.ZERO, Quantity::plus);
        return sum.subtract().stream().map(read).reduce(added, Quantity::minus);
    }

    private Quantity held(Term term, AreaCode area, Period period) {
        return desk.dataset().column(term, area).total(period).value();
    }

    private static Quantity of(Figure figure, StepKind kind, Quantity value) {
        Quantity denominator = figure.denominator();
        return switch (kind) {
            case NUMERATOR -> figure.numerator();
            case DENOMINATOR -> Objects.requireNonNull(denominator);
            case MEMBER -> {
                List<Quantity> parts = denominator == null
                        ? List.of(figure.value())
                        : List.of(figure.value(), figure.numerator(), denominator);
                yield parts.contains(value) ? value : figure.value();
            }
            default -> figure.value();
        };
    }

    /** What is smallest for the member that is first in the order that a rank names. */
    private static Quantity before(ExplanationStep rank, ExplanationStep member) {
        Quantity value = Objects.requireNonNull(member.value());
        String order = rank.fact("order").orElseThrow().text();
        if (order.equals("best-first")) {
            String good = rank.fact("good").orElseThrow().text();
            if (good.equals("RANGE")) {
                return distance(value, number(rank, "low"), number(rank, "high"));
            }
            order = good.equals("LOWER") ? "lowest-first" : "highest-first";
        }
        return order.equals("highest-first") ? value.negate() : value;
    }

    private static Quantity distance(Quantity value, Quantity low, Quantity high) {
        if (value.compareTo(low) < 0) {
            return low.minus(value);
        }
        return value.compareTo(high) > 0 ? value.minus(high) : Quantity.ZERO;
    }

    private Quantity rank(ExplanationStep step) {
        List<ExplanationStep> members = step.steps().stream()
                .filter(member -> member.kind() == StepKind.RANKED_MEMBER)
                .toList();
        String area = explanation.score().area().code().value();
        Quantity own = members.stream()
                .filter(member -> member.fact("area").orElseThrow().text().equals(area))
                .map(member -> before(step, member))
                .findFirst()
                .orElseThrow();
        return Quantity.of(1
                + members.stream()
                        .filter(member -> before(step, member).compareTo(own) < 0)
                        .count());
    }

    private static void interval(ExplanationStep step) {
        double x = real(step, "events");
        double n = real(step, "outOf");
        double z = real(step, "z");
        double times = real(step, "times");
        double lower;
        double upper;
        switch (step.fact("method").orElseThrow().text()) {
            case "WILSON" -> {
                double spread = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
                lower = (2 * x + z * z - spread) / (2 * (n + z * z));
                upper = (2 * x + z * z + spread) / (2 * (n + z * z));
            }
            case "BYAR" -> {
                lower = x * Math.pow(1 - 1 / (9 * x) - z / (3 * Math.sqrt(x)), 3);
                upper = (x + 1) * Math.pow(1 - 1 / (9 * (x + 1)) + z / (3 * Math.sqrt(x + 1)), 3);
            }
            default -> {
                Interval exact = Interval.exactPoisson(x, z > 3 ? Confidence.P998 : Confidence.P95);
                lower = exact.lower();
                upper = exact.upper();
            }
        }
        assertThat(lower * times).as(step.statement()).isCloseTo(real(step, "lower"), within(1e-7));
        assertThat(upper * times).as(step.statement()).isCloseTo(real(step, "upper"), within(1e-7));
    }

    private static void test(ExplanationStep step) {
        if (step.fact("reason").isPresent()) {
            return;
        }
        double now = real(step, "now");
        double before = real(step, "before");
        double z;
        if (step.fact("method").orElseThrow().text().equals("HUFFMAN")) {
            double r = real(step, "exposureRatio");
            z = 2 * (Math.sqrt(now + 0.375) - Math.sqrt(r * (before + 0.375))) / Math.sqrt(1 + r);
            z = now == 0 && before == 0 ? 0 : z;
        } else {
            double of = real(step, "outOfNow");
            double ofBefore = real(step, "outOfBefore");
            double p = (now + before) / (of + ofBefore);
            z = p == 0 || p == 1
                    ? 0
                    : (now / of - before / ofBefore) / Math.sqrt(p * (1 - p) * (1 / of + 1 / ofBefore));
        }
        assertThat(z).as(step.statement()).isCloseTo(real(step, "z"), within(CLOSE));
    }

    private static void comparison(ExplanationStep step) {
        step.number("multiple").ifPresent(multiple -> assertThat(multiple)
                .as(step.statement())
                .isEqualTo(step.steps()
                        .get(0)
                        .valueOrThrow()
                        .dividedBy(step.steps().get(1).valueOrThrow())));
        step.number("percentChange").ifPresent(percent -> assertThat(percent)
                .as(step.statement())
                .isEqualTo(percent(step.valueOrThrow(), step.steps().get(1).valueOrThrow())));
    }

    private static Quantity percent(Quantity change, Quantity before) {
        return change.signum() == 0 ? Quantity.ZERO : Quantity.ratio(change, before.abs(), BigDecimal.valueOf(100));
    }

    private static void control(ExplanationStep step) {
        if (step.number("mean").isEmpty()) {
            return;
        }
        double[] values = step.steps().stream()
                .limit((long) real(step, "measured"))
                .mapToDouble(point -> point.valueOrThrow().toDouble())
                .toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double all = ranges(step, values).average().orElse(0);
        double kept = ranges(step, values)
                .filter(range -> range < 3.267 * all)
                .average()
                .orElse(0);
        double range = kept > 0 ? kept : all;
        assertThat(mean).as(step.statement()).isCloseTo(real(step, "mean"), within(1e-7));
        assertThat(range).as(step.statement()).isCloseTo(real(step, "movingRange"), within(1e-7));
        step.number("lower")
                .ifPresent(lower -> assertThat(mean - 2.66 * range).isCloseTo(lower.toDouble(), within(1e-7)));
    }

    private static DoubleStream ranges(ExplanationStep step, double[] values) {
        return IntStream.range(1, values.length)
                .filter(at -> step.steps().get(at).fact("afterGap").isEmpty())
                .mapToDouble(at -> Math.abs(values[at] - values[at - 1]));
    }

    /** What the last threshold gave; the colour that is said where none was tried. */
    private static String last(ExplanationStep whole, StepKind kind) {
        ExplanationStep rating = whole.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
        List<ExplanationStep> tried = rating.steps().stream()
                .filter(step -> step.kind() == StepKind.THRESHOLD)
                .toList();
        return tried.isEmpty()
                ? rating.fact("rag").orElseThrow().text()
                : tried.get(tried.size() - 1).fact("gives").orElseThrow().text();
    }

    private static Quantity number(ExplanationStep step, String name) {
        return step.number(name).orElseThrow();
    }

    private static double real(ExplanationStep step, String name) {
        return number(step, name).toDouble();
    }
}
