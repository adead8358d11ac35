package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interval of a proportion, a count and a rate; exact limits were solved in 30 digits. */
class IntervalTest {

    private static final Interval TENS = new Interval(10, 20, Confidence.P95, Interval.Method.BYAR);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"P95, 0.95, 1.9599639845400542", "P998, 0.998, 3.0902323061678135"})
    void aLevelHasItsNormalDeviate(Confidence confidence, double level, double z) {
        assertThat(confidence.level()).isEqualTo(level);
        assertThat(confidence.tail()).isCloseTo((1 - level) / 2, within(1e-15));
        assertThat(confidence.z()).isCloseTo(z, within(1e-14));
    }

    @ParameterizedTest(name = "{0} events at {1}: {2} to {3}")
    @CsvSource({
        "0, P95, 0, 3.6888794541139363",
        "0, P998, 0, 6.9077552789821371",
        "1, P95, 0.025317807984289875, 5.5716433909388986",
        "1, P998, 0.0010005003335835335, 9.2334134764515857",
        "2, P95, 0.2422092785439649, 7.2246876677239608",
        "2, P998, 0.045402017769489557, 11.228872242412663",
        "3, P95, 0.61867212289560129, 8.767273069742326",
        "4, P998, 0.42855241362842298, 14.794149222537209",
        "7, P95, 2.8143630515198661, 14.422675361702379",
        "9, P95, 4.1153730973783324, 17.08480345141917",
        "9, P998, 2.4524244043637749, 22.657373309062931"
    })
    void fewerThanTenEventsHaveExactLimits(double events, Confidence confidence, double lower, double upper) {
        Interval interval = Interval.poisson(events, confidence);
        assertThat(interval.method()).isEqualTo(Interval.Method.EXACT_POISSON);
        assertThat(interval.confidence()).isEqualTo(confidence);
        assertThat(interval.lower()).isCloseTo(lower, relative(lower));
        assertThat(interval.upper()).isCloseTo(upper, relative(upper));
    }

    @Test
    void tenEventsHaveByarsLimitsAndLessThanTenHaveNot() {
        assertThat(Interval.poisson(10, Confidence.P95)).isEqualTo(Interval.byar(10, Confidence.P95));
        assertThat(Interval.poisson(9.5, Confidence.P95)).isEqualTo(Interval.exactPoisson(9.5, Confidence.P95));
        assertThat(Interval.byar(10, Confidence.P95).method()).isEqualTo(Interval.Method.BYAR);
    }

    @Test
    void exactLimitsDoNotStopAtTen() {
        Interval exact = Interval.exactPoisson(100, Confidence.P95);
        Interval byar = Interval.byar(100, Confidence.P95);
        assertThat(exact.method()).isEqualTo(Interval.Method.EXACT_POISSON);
        assertThat(exact.lower()).isCloseTo(byar.lower(), within(0.01));
        assertThat(exact.upper()).isCloseTo(byar.upper(), within(0.01));
    }

    @Test
    void exactLimitsOfPartOfAnEventLieBetweenThoseOfWholeOnes() {
        Interval between = Interval.exactPoisson(2.5, Confidence.P95);
        assertThat(between.lower())
                .isStrictlyBetween(
                        Interval.exactPoisson(2, Confidence.P95).lower(),
                        Interval.exactPoisson(3, Confidence.P95).lower());
        assertThat(between.upper())
                .isStrictlyBetween(
                        Interval.exactPoisson(2, Confidence.P95).upper(),
                        Interval.exactPoisson(3, Confidence.P95).upper());
    }

    @Test
    void noEventStartsAtExactlyZero() {
        assertThat(Interval.poisson(0, Confidence.P95).lower()).isZero();
        assertThat(Interval.byar(0, Confidence.P95).lower()).isZero();
        assertThat(Interval.byar(0, Confidence.P95).upper()).isPositive();
        assertThat(Interval.rate(0, 5000, 1000, Confidence.P95).lower()).isZero();
    }

    @ParameterizedTest(name = "{0} of {1} at {2}: {3} to {4}")
    @CsvSource({
        "0,  20, P95,  0, 0.16112515805281939",
        "20, 20, P95,  0.83887484194718061, 1",
        "3,  40, P998, 0.015206763705006542, 0.29861122640330868",
        "1, 1e7, P95,  1.7652455711617428e-8, 5.6649320196064624e-7"
    })
    void wilsonsLimitsStayBetweenNoneAndAll(double x, double n, Confidence confidence, double lower, double upper) {
        Interval interval = Interval.wilson(x, n, confidence);
        assertThat(interval.lower()).isCloseTo(lower, relative(lower));
        assertThat(interval.upper()).isCloseTo(upper, relative(upper));
        assertThat(interval.confidence()).isEqualTo(confidence);
        assertThat(interval.method()).isEqualTo(Interval.Method.WILSON);
    }

    @Test
    void aRateIsItsCountOverTheExposure() {
        Interval count = Interval.poisson(439, Confidence.P95);
        Interval rate = Interval.rate(439, 240_000, 1000, Confidence.P95);
        assertThat(rate.lower()).isCloseTo(count.lower() / 240, relative(2));
        assertThat(rate.upper()).isCloseTo(count.upper() / 240, relative(2));
    }

    @Test
    void bothLimitsAreInside() {
        assertThat(TENS.contains(10)).isTrue();
        assertThat(TENS.contains(20)).isTrue();
        assertThat(TENS.contains(9.999)).isFalse();
        assertThat(TENS.contains(20.001)).isFalse();
        assertThat(TENS.width()).isEqualTo(10);
    }

    @Test
    void anotherScaleKeepsMethodAndConfidence() {
        assertThat(TENS.times(2)).isEqualTo(new Interval(20, 40, Confidence.P95, Interval.Method.BYAR));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"-1, 10", "11, 10", "0, 0", "NaN, 10", "1, NaN", "1, -1"})
    void whatIsNoProportionIsRefused(double part, double whole) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.wilson(part, whole, Confidence.P95))
                .withMessageContaining("not a proportion");
    }

    @ParameterizedTest
    @CsvSource({"-0.5", "NaN", "Infinity"})
    void whatIsNoCountIsRefused(double events) {
        for (Confidence confidence : Confidence.values()) {
            assertThatIllegalArgumentException().isThrownBy(() -> Interval.poisson(events, confidence));
            assertThatIllegalArgumentException().isThrownBy(() -> Interval.exactPoisson(events, confidence));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Interval.byar(events, confidence))
                    .withMessageContaining("not a count");
        }
    }

    @ParameterizedTest(name = "per {1} over {0}")
    @CsvSource({"0, 1000", "-5, 1000", "NaN, 1000", "5, 0", "5, NaN"})
    void aRateOverNothingIsRefused(double exposure, double per) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.rate(5, exposure, per, Confidence.P95))
                .withMessage(
                        "a rate per %s over an exposure of %s cannot be made; give numbers above zero", per, exposure);
    }

    @Test
    void ofAllThatWasCountedTheTotalIsKnown() {
        Interval total = Interval.poissonTotal(45, 1, Confidence.P95);
        assertThat(total).isEqualTo(new Interval(45, 45, Confidence.P95, Interval.Method.HUFFMAN_PREDICTION));
    }

    @ParameterizedTest(name = "{0} events in {1} of the span: {2}")
    @CsvSource({
        "5,    0,   0.0 is not the share of a span",
        "5,    1.1, 1.1 is not the share of a span",
        "5,    NaN, NaN is not the share of a span",
        "-0.1, 0.5, -0.1 is not a count of events"
    })
    void aTotalOfWhatIsNoShareOrNoCountIsRefused(double events, double share, String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.poissonTotal(events, share, Confidence.P95))
                .withMessageStartingWith(because);
    }

    @Test
    void anIntervalRunsUpwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1, Confidence.P95, Interval.Method.BYAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(Double.NaN, 1, Confidence.P95, Interval.Method.BYAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY, Confidence.P95, Interval.Method.BYAR));
        assertThatIllegalArgumentException().isThrownBy(() -> TENS.times(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TENS.times(-1));
    }

    private static Offset<Double> relative(double expected) {
        return within(1e-12 * Math.abs(expected));
    }
}
