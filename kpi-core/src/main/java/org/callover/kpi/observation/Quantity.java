package org.callover.kpi.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.LongStream;

/**
 * An exact value: a fraction, so that rounding never moves a boundary.
 *
 * <p>620 less 5% is exactly 589, and a third of 100 is neither above nor below itself. Most values fit into machine
 * numbers ({@link NarrowQuantity}). Others are decimals of any length ({@link WideQuantity}).
 */
public abstract sealed class Quantity implements Comparable<Quantity> permits NarrowQuantity, WideQuantity {

    /** A number with this many digits always fits into a machine number. */
    static final int DIGITS = 18;

    static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> power * 10).limit(DIGITS + 1L).toArray();

    public static final Quantity ZERO = of(0);

    private static final Quantity HUNDREDTH = of(new BigDecimal("0.01"));

    public static Quantity of(BigDecimal decimal) {
        if (decimal.scale() == 0 && decimal.precision() <= DIGITS) {
            return of(decimal.longValueExact());
        }
        return decimal.scale() >= 0 && decimal.precision() <= DIGITS
                ? of(decimal.scaleByPowerOfTen(decimal.scale()).longValueExact(), decimal.scale())
                : new WideQuantity(decimal, BigDecimal.ONE);
    }

    public static Quantity of(long whole) {
        return of(whole, 0);
    }

    /** A number of units of {@code 10^-scale}. */
    public static Quantity of(long units, int scale) {
        return scale <= DIGITS && units != NarrowQuantity.UNMIRRORED
                ? new NarrowQuantity(units, POWERS_OF_TEN[scale])
                : new WideQuantity(BigDecimal.valueOf(units, scale), BigDecimal.ONE);
    }

    /** The first divided by the second, times a factor. */
    public static Quantity ratio(Quantity dividend, Quantity divisor, BigDecimal factor) {
        return dividend.times(of(factor)).dividedBy(divisor);
    }

    public abstract Quantity plus(Quantity other);

    public abstract Quantity minus(Quantity other);

    public abstract Quantity times(Quantity other);

    /** @throws ArithmeticException if the other is zero */
    public abstract Quantity dividedBy(Quantity other);

    public abstract Quantity negate();

    public Quantity abs() {
        return signum() < 0 ? negate() : this;
    }

    /** This share, in hundredths, of the size of a quantity: {@code of(5).percentOf(-620)} is 31. */
    public Quantity percentOf(Quantity whole) {
        return times(HUNDREDTH).times(whole.abs());
    }

    public abstract int signum();

    public abstract boolean isWhole();

    /**
     * Rounded half up (away from zero at the half) to a number of decimals: the one place where figures are rounded.
     */
    public BigDecimal rounded(int decimals) {
        return rounded(decimals, RoundingMode.HALF_UP);
    }

    /** Rounded as others may have done it. */
    public abstract BigDecimal rounded(int decimals, RoundingMode mode);

    /** As numbers are written for machines: exact if whole or short, otherwise to 16 significant digits. */
    public abstract BigDecimal written();

    /** The nearest binary number, for statistics and for fast ordering. */
    public abstract double toDouble();

    /** The same value as numbers of any length. */
    abstract WideQuantity wide();

    static ArithmeticException byZero() {
        return new ArithmeticException("a value has no zero denominator");
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Quantity quantity && compareTo(quantity) == 0;
    }

    @Override
    public final int hashCode() {
        return Double.hashCode(toDouble());
    }

    @Override
    public final String toString() {
        return written().toPlainString();
    }
}
