package org.callover.kpi.reconcile.printed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.callover.kpi.observation.Quantity;

/**
 * A figure with bounds, because the numbers that it was made from were rounded.
 *
 * @param figure the figure that the printed numbers give without regard to rounding
 */
public record BoundedFigure(Quantity low, Quantity figure, Quantity high) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public BoundedFigure {
        if (low.compareTo(figure) > 0 || figure.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "a figure lies within its bounds, but %s is not from %s to %s".formatted(figure, low, high));
        }
    }

    public static BoundedFigure exactly(Quantity figure) {
        return new BoundedFigure(figure, figure, figure);
    }

    /** A figure that may be higher or lower by a margin. */
    public static BoundedFigure within(Quantity figure, Quantity margin) {
        return new BoundedFigure(figure.minus(margin), figure, figure.plus(margin));
    }

    public BoundedFigure plus(BoundedFigure other) {
        return new BoundedFigure(low.plus(other.low), figure.plus(other.figure), high.plus(other.high));
    }

    public BoundedFigure minus(BoundedFigure other) {
        return new BoundedFigure(low.minus(other.high), figure.minus(other.figure), high.minus(other.low));
    }

    /** The change from another figure to this one, in per cent; nothing from a figure that may be zero. */
    public Optional<BoundedFigure> percentChangeFrom(BoundedFigure before) {
        return before.maySpanZero()
                ? Optional.empty()
                : Optional.of(corners(before, (now, then) -> Quantity.ratio(now.minus(then), then.abs(), HUNDRED)));
    }

    /** This divided by another figure, times a factor; nothing if the other may be zero. */
    public Optional<BoundedFigure> over(BoundedFigure other, BigDecimal factor) {
        return other.maySpanZero()
                ? Optional.empty()
                : Optional.of(corners(other, (one, two) -> Quantity.ratio(one, two, factor)));
    }

    /**
     * The bounds of a function that always rises or always falls with each argument: its extremes are at the corners.
     */
    private BoundedFigure corners(BoundedFigure other, BinaryOperator<Quantity> function) {
        List<Quantity> values = List.of(
                function.apply(low, other.low),
                function.apply(low, other.high),
                function.apply(high, other.low),
                function.apply(high, other.high));
        return new BoundedFigure(
                values.stream().min(Quantity::compareTo).orElseThrow(),
                function.apply(figure, other.figure),
                values.stream().max(Quantity::compareTo).orElseThrow());
    }

    private boolean maySpanZero() {
        return low.signum() <= 0 && high.signum() >= 0;
    }

    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    /** Whether the two can be the same figure. Bounds that only touch belong to neighbours, such as 7.7 and 7.8. */
    public boolean canBe(BoundedFigure other) {
        return isExact() || other.isExact()
                ? low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0
                : low.compareTo(other.high) < 0 && other.low.compareTo(high) < 0;
    }

    /** The same without a sign. */
    public BoundedFigure abs() {
        if (low.signum() >= 0) {
            return this;
        }
        if (high.signum() <= 0) {
            return new BoundedFigure(high.negate(), figure.negate(), low.negate());
        }
        Quantity farthest = high.compareTo(low.negate()) >= 0 ? high : low.negate();
        return new BoundedFigure(Quantity.ZERO, figure.abs(), farthest);
    }
}
