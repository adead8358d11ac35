package org.callover.kpi.rating;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.callover.kpi.comparison.Comparison;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.comparison.Comparison.Movement;
import org.callover.kpi.comparison.Comparison.NotCompared;
import org.callover.kpi.figure.Display;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.figure.Figures;
import org.callover.kpi.indicator.Amount;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Direction;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.Rag;
import org.callover.kpi.indicator.Target;
import org.callover.kpi.indicator.Thresholds;
import org.callover.kpi.indicator.Thresholds.Verdict;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.period.Window;
import org.callover.kpi.rating.TargetValues.Goal;
import org.callover.kpi.standing.Standings;
import org.jspecify.annotations.Nullable;

/** Rates the figures of one indicator: the target made a value, the thresholds set, the quantity judged. */
public final class Rater {

    private static final NotRatedReason[] PRECEDENCE = NotRatedReason.values();
    private static final Quantity HUNDRED = Quantity.of(100);
    private static final Amount NO_MARGIN = new Amount(BigDecimal.ZERO, false);

    private final Indicator indicator;
    private final TargetValues goals;
    private final MatchingLength lengths;
    private final boolean isDifference;

    /** A figure to be rated, with what it is rated by. */
    private record Case(
            @Nullable Quantity judged,
            Comparison comparison,
            @Nullable Goal goal,
            @Nullable String mismatch) {}

    /** @param standings the figures of the comparison group, where the indicator has one */
    public Rater(
            Indicator indicator, Window window, Comparator comparator, Figures figures, @Nullable Standings standings) {
        this.indicator = indicator;
        this.isDifference = indicator.measureOrThrow().isDifference();
        this.lengths = new MatchingLength(indicator, window);
        this.goals = new TargetValues(indicator, window, lengths.isAnnual(), comparator, figures, standings);
    }

    /**
     * The rating of an area's figure; of several reasons why there is none, the first of {@link NotRatedReason}.
     *
     * @param comparisons the figure's comparison with any comparator, for targets that are a change
     */
    public Rating rate(
            AreaCode area, Figure figure, Comparison comparison, Function<Comparator, Comparison> comparisons) {
        Direction direction = indicator.directionOrThrow();
        Indicator.Judging judging = indicator.judging();
        Target target = judging.target();
        String mismatch = lengths.mismatch(figure.period());
        Goal goal = target == null || mismatch != null || direction instanceof Direction.None
                ? null
                : goals.of(target, area, figure, comparisons);
        boolean isFromZero = judging.judgesChange() && comparison instanceof Compared compared && compared.fromZero();
        Quantity judged = judging.judgesChange() ? change(comparison) : judged(figure, goal);
        Case rated = new Case(judged, comparison, goal, mismatch);
        for (NotRatedReason reason : PRECEDENCE) {
            String why = isFromZero && reason == NotRatedReason.NO_CHANGE ? null : why(reason, rated);
            if (why != null) {
                return Rating.notRated(reason, why);
            }
        }
        if (isFromZero) {
            return fromZero(direction, goal, ((Compared) comparison).movement());
        }
        Quantity quantity = Objects.requireNonNull(judged);
        return goal == null ? untargeted(direction, quantity) : against(direction, goal, quantity);
    }

    /** Why a reason for not rating holds; nothing where it does not. */
    private @Nullable String why(NotRatedReason reason, Case rated) {
        Direction direction = indicator.directionOrThrow();
        Indicator.Judging judging = indicator.judging();
        return switch (reason) {
            case DIRECTION_NONE -> direction instanceof Direction.None none ? none.because() : null;
            case NO_TARGET ->
                judging.target() != null || judging.bands() != null || direction instanceof Direction.Range
                        ? null
                        : Optional.ofNullable(judging.noTarget()).orElse("no target is set");
            case TOO_OLD -> null;
            case OTHER_LENGTH -> rated.mismatch;
            case NO_CHANGE ->
                rated.judged == null ? "there is no change to judge: " + whyNoChange(rated.comparison) : null;
            case TARGET_UNKNOWN -> rated.goal != null && rated.goal.value() == null ? rated.goal.basis() : null;
            case TARGET_IMPOSSIBLE -> rated.goal == null ? null : impossible(rated.goal);
        };
    }

    /** Why a target that was worked out from other figures cannot be meant; nothing where it can. */
    private @Nullable String impossible(Goal goal) {
        Target target = indicator.judging().target();
        Quantity value = goal.value();
        boolean isWorkedOut = target instanceof Target.Change || target instanceof Target.NoWorseThanBenchmark;
        if (value == null || !isWorkedOut || indicator.judging().judgesChange()) {
            return null;
        }
        Indicator.Chance chance = indicator.scale().chance();
        boolean isShare = chance == Indicator.Chance.BINOMIAL;
        String limit = isShare && value.compareTo(HUNDRED) > 0
                ? "a share cannot be above 100%"
                : chance != Indicator.Chance.NONE && !isDifference && value.signum() < 0
                        ? "the figure cannot be below zero"
                        : null;
        return limit == null
                ? null
                : "the target would be %s (%s), but %s"
                        .formatted(
                                Display.value(value, indicator.decimals(), indicator.isPercentage()),
                                goal.basis(),
                                limit);
    }

    private Rating untargeted(Direction direction, Quantity judged) {
        Thresholds.Bands bands = indicator.judging().bands();
        if (bands != null) {
            return rated(bands.rate(judged), Goal.none(bands.toString()), judged);
        }
        Direction.Range range = (Direction.Range) direction;
        Amount margin = indicator.judging().amberWithin();
        Verdict verdict = new Thresholds.Between(range, margin == null ? NO_MARGIN : margin).rate(judged);
        return rated(verdict, Goal.none(range(range)), judged);
    }

    private Rating against(Direction direction, Goal goal, Quantity judged) {
        Quantity target = Objects.requireNonNull(goal.value());
        Quantity margin = indicator.judging().margin(target);
        return rated(Thresholds.of(direction, target, margin).rate(judged), goal, judged);
    }

    private Rating rated(Verdict verdict, Goal goal, Quantity judged) {
        return new Rating(verdict.rag(), decided(verdict, judged), goal.value(), goal.basis(), judged, goal.share());
    }

    private RatingReason decided(Verdict verdict, Quantity judged) {
        boolean isPercentage = indicator.isPercentage();
        return indicator.judging().judgesChange()
                ? new RatingReason.Decided(verdict, judged, Display.CHANGE_DECIMALS, isPercentage ? " points" : "%")
                : new RatingReason.Decided(verdict, judged, indicator.decimals(), isPercentage ? "%" : "");
    }

    private static Quantity judged(Figure figure, @Nullable Goal goal) {
        return goal == null || goal.judged() == null ? figure.value() : goal.judged();
    }

    /** A change from zero is beyond every limit, whichever way it went. */
    private Rating fromZero(Direction direction, @Nullable Goal goal, Movement movement) {
        boolean isGood = direction instanceof Direction.Higher && movement == Movement.UP
                || direction instanceof Direction.Lower && movement == Movement.DOWN;
        Thresholds.Bands bands = indicator.judging().bands();
        Goal aimed = goal != null ? goal : Goal.none(bands != null ? bands.toString() : range(direction));
        Rag rag = isGood ? Rag.GREEN : Rag.RED;
        RatingReason why = new RatingReason.FromZero(movement == Movement.UP);
        return new Rating(rag, why, aimed.value(), aimed.basis(), null, aimed.share());
    }

    private static String range(Direction direction) {
        Direction.Range range = (Direction.Range) direction;
        return "%s to %s".formatted(range.low(), range.high());
    }

    private static @Nullable Quantity change(Comparison comparison) {
        return comparison instanceof Compared compared ? compared.relative() : null;
    }

    private static String whyNoChange(Comparison comparison) {
        return ((NotCompared) comparison).text();
    }
}
