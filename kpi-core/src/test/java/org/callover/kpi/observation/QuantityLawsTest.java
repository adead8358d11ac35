package org.callover.kpi.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** A quantity does what decimals do, and what fractions do where decimals cannot. */
class QuantityLawsTest {

    @Property
    void itAgreesWithDecimals(
            @ForAll @BigRange(min = "-100000", max = "100000") @Scale(4) BigDecimal a,
            @ForAll @BigRange(min = "-100000", max = "100000") @Scale(4) BigDecimal b) {
        assertThat(Quantity.of(a).plus(Quantity.of(b)).written()).isEqualByComparingTo(a.add(b));
        assertThat(Quantity.of(a).minus(Quantity.of(b)).written()).isEqualByComparingTo(a.subtract(b));
        assertThat(Quantity.of(a).times(Quantity.of(b)).written()).isEqualByComparingTo(a.multiply(b));
        assertThat(Integer.signum(Quantity.of(a).compareTo(Quantity.of(b)))).isEqualTo(Integer.signum(a.compareTo(b)));
        assertThat(Quantity.of(a).abs().written()).isEqualByComparingTo(a.abs());
        assertThat(Quantity.of(a).signum()).isEqualTo(a.signum());
    }

    @Property
    void aQuotientRoundsAsDecimalDivisionDoes(
            @ForAll @BigRange(min = "-100000", max = "100000") @Scale(2) BigDecimal a,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal b,
            @ForAll @IntRange(max = 6) int decimals) {
        Assume.that(b.signum() != 0);
        assertThat(Quantity.of(a).dividedBy(Quantity.of(b)).rounded(decimals))
                .isEqualTo(a.divide(b, decimals, RoundingMode.HALF_UP));
    }

    @Property
    void dividingUndoesMultiplying(@ForAll("quantities") Quantity a, @ForAll("quantities") Quantity b) {
        Assume.that(b.signum() != 0);
        assertThat(a.dividedBy(b).times(b)).isEqualTo(a).hasSameHashCodeAs(a);
    }

    @Property
    void addingIsCommutativeAndAssociative(
            @ForAll("quantities") Quantity a, @ForAll("quantities") Quantity b, @ForAll("quantities") Quantity c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
        assertThat(a.minus(a)).isEqualTo(Quantity.ZERO);
    }

    @Property
    void orderIsMirroredByNegation(@ForAll("quantities") Quantity a, @ForAll("quantities") Quantity b) {
        assertThat(a.compareTo(b)).isEqualTo(b.negate().compareTo(a.negate()));
        assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum());
    }

    @Property
    void binaryNumbersNeverReverseTheOrder(@ForAll("quantities") Quantity a, @ForAll("quantities") Quantity b) {
        int byDouble = Double.compare(a.toDouble(), b.toDouble());
        assertThat(byDouble == 0 || byDouble == a.compareTo(b)).isTrue();
    }

    /** Near the ends of machine numbers it is worked out otherwise, and comes to the same. */
    @Property
    void noNumberIsTooLong(@ForAll long a, @ForAll long b, @ForAll long divisor) {
        Assume.that(divisor != 0);
        BigInteger one = BigInteger.valueOf(a);
        BigInteger two = BigInteger.valueOf(b);
        Quantity of = Quantity.of(a).dividedBy(Quantity.of(divisor));
        assertThat(Quantity.of(a).plus(Quantity.of(b))).isEqualTo(whole(one.add(two)));
        assertThat(Quantity.of(a).minus(Quantity.of(b))).isEqualTo(whole(one.subtract(two)));
        assertThat(Quantity.of(a).times(Quantity.of(b))).isEqualTo(whole(one.multiply(two)));
        assertThat(Quantity.of(a).negate()).isEqualTo(whole(one.negate()));
        assertThat(of.times(Quantity.of(divisor))).isEqualTo(Quantity.of(a)).hasSameHashCodeAs(Quantity.of(a));
        assertThat(Integer.signum(of.compareTo(Quantity.of(b))))
                .isEqualTo(Long.signum(divisor) * one.compareTo(two.multiply(BigInteger.valueOf(divisor))));
        assertThat(of.plus(Quantity.of(b)).minus(Quantity.of(b))).isEqualTo(of);
        assertThat(of.toDouble())
                .isEqualTo(new BigDecimal(one)
                        .divide(new BigDecimal(divisor), MathContext.DECIMAL128)
                        .doubleValue());
    }

    private static Quantity whole(BigInteger number) {
        return Quantity.of(new BigDecimal(number));
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        Arbitrary<BigDecimal> decimals = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-100_000), BigDecimal.valueOf(100_000))
                .ofScale(3);
        return Combinators.combine(decimals, decimals.filter(divisor -> divisor.signum() != 0))
                .as((dividend, divisor) -> Quantity.of(dividend).dividedBy(Quantity.of(divisor)));
    }
}
