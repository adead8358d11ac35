package org.callover.kpi.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A fraction of two machine numbers, with a divisor above zero. A result that does not fit becomes a
 * {@link WideQuantity}.
 */
final class NarrowQuantity extends Quantity {

    /** Whole numbers up to this are exact as binary numbers. */
    private static final long EXACT_IN_BINARY = 1L << 53;

    /** The only machine number without a negative, which is therefore not used. */
    static final long UNMIRRORED = Long.MIN_VALUE;

    private final long dividend;
    private final long divisor;

    NarrowQuantity(long dividend, long divisor) {
        this.dividend = dividend;
        this.divisor = divisor;
    }

    @Override
    public Quantity plus(Quantity other) {
        return other instanceof NarrowQuantity narrow ? plus(narrow.dividend, narrow.divisor) : wide().plus(other);
    }

    @Override
    public Quantity minus(Quantity other) {
        return other instanceof NarrowQuantity narrow
                ? plus(-narrow.dividend, narrow.divisor)
                : wide().plus(other.negate());
    }

    private Quantity plus(long otherDividend, long otherDivisor) {
        long mine = toCommon(divisor, otherDivisor);
        long others = toCommon(otherDivisor, divisor);
        if (fits(dividend, mine) && fits(otherDividend, others) && fits(divisor, mine)) {
            long one = dividend * mine;
            long two = otherDividend * others;
            long sum = one + two;
            if (((one ^ sum) & (two ^ sum)) >= 0 && sum != UNMIRRORED) {
                return new NarrowQuantity(sum, divisor * mine);
            }
        }
        return wide().plus(new NarrowQuantity(otherDividend, otherDivisor).wide());
    }

    @Override
    public Quantity times(Quantity other) {
        return other instanceof NarrowQuantity narrow
                        && fits(dividend, narrow.dividend)
                        && fits(divisor, narrow.divisor)
                ? new NarrowQuantity(dividend * narrow.dividend, divisor * narrow.divisor)
                : wide().times(other);
    }

    @Override
    public Quantity dividedBy(Quantity other) {
        if (other.signum() == 0) {
            throw byZero();
        }
        if (other instanceof NarrowQuantity narrow
                && fits(dividend, narrow.divisor)
                && fits(divisor, narrow.dividend)) {
            int sign = Long.signum(narrow.dividend);
            return new NarrowQuantity(sign * dividend * narrow.divisor, sign * divisor * narrow.dividend);
        }
        return wide().dividedBy(other);
    }

    @Override
    public Quantity negate() {
        return new NarrowQuantity(-dividend, divisor);
    }

    @Override
    public int signum() {
        return Long.signum(dividend);
    }

    @Override
    public boolean isWhole() {
        return dividend % divisor == 0;
    }

    @Override
    public BigDecimal rounded(int decimals, RoundingMode mode) {
        return wide().rounded(decimals, mode);
    }

    @Override
    public BigDecimal written() {
        return wide().written();
    }

    @Override
    public double toDouble() {
        // Both are exact binary numbers, so their quotient is the nearest one.
        return Math.abs(dividend) <= EXACT_IN_BINARY && divisor <= EXACT_IN_BINARY
                ? (double) dividend / divisor
                : wide().toDouble();
    }

    @Override
    public int compareTo(Quantity other) {
        if (!(other instanceof NarrowQuantity narrow)) {
            return wide().compareTo(other);
        }
        if (divisor == narrow.divisor) {
            return Long.compare(dividend, narrow.dividend);
        }
        // The products in 128 bits.
        int byHigh =
                Long.compare(Math.multiplyHigh(dividend, narrow.divisor), Math.multiplyHigh(narrow.dividend, divisor));
        return byHigh != 0 ? byHigh : Long.compareUnsigned(dividend * narrow.divisor, narrow.dividend * divisor);
    }

    @Override
    WideQuantity wide() {
        for (int scale = 0; scale <= DIGITS; scale++) {
            if (divisor == POWERS_OF_TEN[scale]) {
                return new WideQuantity(BigDecimal.valueOf(dividend, scale), BigDecimal.ONE);
            }
        }
        return new WideQuantity(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor));
    }

    /**
     * What a divisor is multiplied by to reach a common divisor; as small as possible, because products soon get too
     * large.
     */
    private static long toCommon(long divisor, long other) {
        if (divisor == other || divisor % other == 0) {
            return 1;
        }
        return other % divisor == 0 ? other / divisor : other;
    }

    private static boolean fits(long one, long two) {
        long product = one * two;
        return Math.multiplyHigh(one, two) == product >> Long.SIZE - 1 && product != UNMIRRORED;
    }
}
