package org.callover.kpi.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact value: a fraction of two decimals, so that no rounding moves a boundary.
 *
 * <p>620 less 5% is 589 exactly, and a third of 100 is neither above nor below itself.
 */
public record Quantity(BigDecimal numerator, BigDecimal denominator) implements Comparable<Quantity> {

    public static final Quantity ZERO = of(BigDecimal.ZERO);

    /** What a decimal of a JSON number can carry without noise. */
    private static final MathContext WRITTEN = MathContext.DECIMAL64;

    /** Whole numbers of so many digits are binary numbers too. */
    private static final int EXACT_IN_BINARY = 15;

    public Quantity {
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a value has no zero denominator");
        }
    }

    public static Quantity of(BigDecimal decimal) {
        return new Quantity(decimal, BigDecimal.ONE);
    }

    public static Quantity of(long whole) {
        return of(BigDecimal.valueOf(whole));
    }

    /** The first divided by the second, times a factor. */
    public static Quantity ratio(Quantity dividend, Quantity divisor, BigDecimal factor) {
        return new Quantity(
                product(product(dividend.numerator, divisor.denominator), factor),
                product(dividend.denominator, divisor.numerator));
    }

    public Quantity plus(Quantity other) {
        if (numerator.signum() == 0) {
            return other;
        }
        return sameDenominator(other)
                ? new Quantity(numerator.add(other.numerator), denominator)
                : new Quantity(
                        product(numerator, other.denominator).add(product(other.numerator, denominator)),
                        product(denominator, other.denominator));
    }

    public Quantity minus(Quantity other) {
        return sameDenominator(other)
                ? new Quantity(numerator.subtract(other.numerator), denominator)
                : plus(other.negate());
    }

    public Quantity times(Quantity other) {
        return new Quantity(product(numerator, other.numerator), product(denominator, other.denominator));
    }

    /** @throws ArithmeticException when the other is zero */
    public Quantity dividedBy(Quantity other) {
        return ratio(this, other, BigDecimal.ONE);
    }

    public Quantity negate() {
        return new Quantity(numerator.negate(), denominator);
    }

    public Quantity abs() {
        return numerator.signum() < 0 ? negate() : this;
    }

    /** This share, in hundredths, of the quantity's magnitude: {@code of(5).percentOf(-620)} is 31. */
    public Quantity percentOf(Quantity whole) {
        return times(whole.abs()).times(HUNDREDTH);
    }

    private static final Quantity HUNDREDTH = of(new BigDecimal("0.01"));

    public int signum() {
        return numerator.signum();
    }

    /** Rounded half up, away from zero on the half, to so many decimals: the one place where figures are rounded. */
    public BigDecimal rounded(int decimals) {
        return isDecimal()
                ? numerator.setScale(decimals, RoundingMode.HALF_UP)
                : numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    /** As a number is written for machines: exact when whole or short, else to 16 significant digits. */
    public BigDecimal written() {
        BigDecimal decimal = isDecimal() ? numerator : numerator.divide(denominator, WRITTEN);
        BigDecimal plain = decimal.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The nearest binary number, for statistics and for ordering at speed. */
    public double toDouble() {
        if (isSmallWhole(numerator) && isSmallWhole(denominator)) {
            // Both are binary numbers exactly, so their quotient is the nearest one.
            return numerator.doubleValue() / denominator.doubleValue();
        }
        return isDecimal()
                ? numerator.doubleValue()
                : numerator.divide(denominator, MathContext.DECIMAL128).doubleValue();
    }

    private static boolean isSmallWhole(BigDecimal number) {
        return number.scale() == 0 && number.precision() <= EXACT_IN_BINARY;
    }

    /** Most denominators are one, and need no multiplying. */
    private static BigDecimal product(BigDecimal a, BigDecimal b) {
        if (a.equals(BigDecimal.ONE)) {
            return b;
        }
        return b.equals(BigDecimal.ONE) ? a : a.multiply(b);
    }

    private boolean isDecimal() {
        return denominator.equals(BigDecimal.ONE);
    }

    private boolean sameDenominator(Quantity other) {
        return denominator.equals(other.denominator);
    }

    @Override
    public int compareTo(Quantity other) {
        return sameDenominator(other)
                ? numerator.compareTo(other.numerator)
                : product(numerator, other.denominator).compareTo(product(other.numerator, denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity quantity && compareTo(quantity) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(toDouble());
    }

    @Override
    public String toString() {
        return written().toPlainString();
    }
}
