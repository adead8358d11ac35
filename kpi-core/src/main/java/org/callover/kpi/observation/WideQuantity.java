package org.callover.kpi.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A fraction of two decimals of any length, with a divisor above zero. */
final class WideQuantity extends Quantity {

    /** The precision that a JSON number can carry without noise. */
    private static final MathContext WRITTEN = MathContext.DECIMAL64;

    private final BigDecimal dividend;
    private final BigDecimal divisor;

    WideQuantity(BigDecimal dividend, BigDecimal divisor) {
        this.dividend = divisor.signum() < 0 ? dividend.negate() : dividend;
        this.divisor = divisor.abs();
    }

    @Override
    public Quantity plus(Quantity other) {
        WideQuantity wide = other.wide();
        return hasDivisorOf(wide)
                ? new WideQuantity(dividend.add(wide.dividend), divisor)
                : new WideQuantity(
                        dividend.multiply(wide.divisor).add(wide.dividend.multiply(divisor)),
                        divisor.multiply(wide.divisor));
    }

    @Override
    public Quantity minus(Quantity other) {
        return plus(other.negate());
    }

    @Override
    public Quantity times(Quantity other) {
        WideQuantity wide = other.wide();
        return new WideQuantity(dividend.multiply(wide.dividend), divisor.multiply(wide.divisor));
    }

    @Override
    public Quantity dividedBy(Quantity other) {
        if (other.signum() == 0) {
            throw byZero();
        }
        WideQuantity wide = other.wide();
        return new WideQuantity(dividend.multiply(wide.divisor), divisor.multiply(wide.dividend));
    }

    @Override
    public Quantity negate() {
        return new WideQuantity(dividend.negate(), divisor);
    }

    @Override
    public boolean isWhole() {
        return dividend.remainder(divisor).signum() == 0;
    }

    @Override
    public int signum() {
        return dividend.signum();
    }

    @Override
    public BigDecimal rounded(int decimals, RoundingMode mode) {
        return isDecimal() ? dividend.setScale(decimals, mode) : dividend.divide(divisor, decimals, mode);
    }

    @Override
    public BigDecimal written() {
        BigDecimal decimal = isDecimal() ? dividend : dividend.divide(divisor, WRITTEN);
        BigDecimal plain = decimal.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public double toDouble() {
        return isDecimal()
                ? dividend.doubleValue()
                : dividend.divide(divisor, MathContext.DECIMAL128).doubleValue();
    }

    @Override
    public int compareTo(Quantity other) {
        WideQuantity wide = other.wide();
        return hasDivisorOf(wide)
                ? dividend.compareTo(wide.dividend)
                : dividend.multiply(wide.divisor).compareTo(wide.dividend.multiply(divisor));
    }

    @Override
    WideQuantity wide() {
        return this;
    }

    private boolean isDecimal() {
        return divisor.equals(BigDecimal.ONE);
    }

    private boolean hasDivisorOf(WideQuantity other) {
        return divisor.equals(other.divisor);
    }
}
