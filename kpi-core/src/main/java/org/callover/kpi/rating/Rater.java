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
import org.callover.kpi.standing.Standings;
import org.jspecify.annotations.Nullable;

/**
 * Rates the figures of one indicator: finds the value of the target, sets the thresholds, and judges the figure or its
 * change.
 */
public final class Rater {

    private static final NotRatedReason[] PRECEDENCE = NotRatedReason.values();
    private static final Quantity HUNDRED = Quantity.of(100);
    private static final Amount NO_MARGIN = new Amount(BigDecimal.ZERO, false);

    private final Indicator indicator;
    private final TargetValues targets;
    private final MatchingLength lengths;
    private final boolean isDifference;

    /** A figure to rate, with everything it is rated by. */
    private record Case(
            @Nullable Quantity judged,
            Comparison comparison,
            @Nullable TargetValue aim,
            @Nullable String mismatch) {}

    /** @param standings the figures of the comparison group, if the indicator has one */
    public Rater(
            Indicator indicator, Window window, Comparator comparator, Figures figures, @Nullable Standings standings) {
        this.indicator = indicator;
        this.isDifference = indicator.measureOrThrow().isDifference();
        this.lengths = new MatchingLength(indicator, window);
        this.targets = new TargetValues(indicator, window, lengths.isAnnual(), comparator, figures, standings);
    }

    /**
     * The rating of an area's figure. If there are several reasons for no rating, it has the first of
     * {@link NotRatedReason}.
     *
     * @param comparisons gives the figure's comparison with any comparator, for targets that are a change
     */
    public Rating rate(
            AreaCode area, Figure figure, Comparison comparison, Function<Comparator, Comparison> comparisons) {
        Direction direction = indicator.directionOrThrow();
        Indicator.Judging judging = indicator.judging();
        Target target = judging.target();
        String mismatch = lengths.mismatch(figure.period());
        TargetValue aim = target == null || mismatch != null || direction instanceof Direction.None
                ? null
                : targets.of(target, area, figure, comparisons);
        boolean isFromZero = judging.judgesChange() && comparison instanceof Compared compared && compared.fromZero();
        Quantity judged = judging.judgesChange() ? change(comparison) : judged(figure, aim);
        Case rated = new Case(judged, comparison, aim, mismatch);
        for (NotRatedReason reason : PRECEDENCE) {
            String why = isFromZero && reason == NotRatedReason.NO_CHANGE ? null : why(reason, rated);
            if (why != null) {
                return Rating.notRated(reason, why);
            }
        }
        if (isFromZero) {
            return fromZero(direction, aim, ((Compared) comparison).movement());
        }
        Quantity quantity = Objects.requireNonNull(judged);
        return aim == null ? untargeted(direction, quantity) : against(direction, aim, quantity);
    }

    /** Why a reason for not rating applies; null if it does not. */
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
            case TARGET_UNKNOWN -> rated.aim != null && rated.aim.value() == null ? rated.aim.basis() : null;
            case TARGET_IMPOSSIBLE -> rated.aim == null ? null : impossible(rated.aim);
        };
    }

    /** Why a target that was worked out from other figures is impossible; null if it is possible. */
    private @Nullable String impossible(TargetValue aim) {
        Target target = indicator.judging().target();
        Quantity value = aim.value();
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
                                aim.basis(),
                                limit);
    }

    private Rating untargeted(Direction direction, Quantity judged) {
        Thresholds.Bands bands = indicator.judging().bands();
        if (bands != null) {
            return rated(bands, TargetValue.none(bands.toString()), judged);
        }
        Direction.Range range = (Direction.Range) direction;
        Amount margin = indicator.judging().amberWithin();
        Thresholds between = new Thresholds.Between(range, margin == null ? NO_MARGIN : margin);
        return rated(between, TargetValue.none(range(range)), judged);
    }

    private Rating against(Direction direction, TargetValue aim, Quantity judged) {
        Quantity target = Objects.requireNonNull(aim.value());
        Quantity margin = indicator.judging().margin(target);
        return rated(Thresholds.of(direction, target, margin), aim, judged);
    }

    private Rating rated(Thresholds by, TargetValue aim, Quantity judged) {
        Verdict verdict = by.rate(judged);
        boolean isPercentage = indicator.isPercentage();
        RatingReason why = indicator.judging().judgesChange()
                ? new RatingReason.Decided(by, verdict, judged, Display.CHANGE_DECIMALS, isPercentage ? " points" : "%")
                : new RatingReason.Decided(by, verdict, judged, indicator.decimals(), isPercentage ? "%" : "");
        return new Rating(verdict.rag(), why, aim, judged);
    }

    private static Quantity judged(Figure figure, @Nullable TargetValue aim) {
        return aim == null || aim.judged() == null ? figure.value() : aim.judged();
    }

    /** The rating of a change from zero, which is beyond every limit in its direction. */
    private Rating fromZero(Direction direction, @Nullable TargetValue aim, Movement movement) {
        boolean isGood = direction instanceof Direction.Higher && movement == Movement.UP
                || direction instanceof Direction.Lower && movement == Movement.DOWN;
        Thresholds.Bands bands = indicator.judging().bands();
        TargetValue aimed = aim != null ? aim : TargetValue.none(bands != null ? bands.toString() : range(direction));
        Rag rag = isGood ? Rag.GREEN : Rag.RED;
        RatingReason why = new RatingReason.FromZero(movement == Movement.UP);
        return new Rating(rag, why, aimed, null);
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
