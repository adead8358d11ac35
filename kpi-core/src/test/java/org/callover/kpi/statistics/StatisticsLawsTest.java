package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for all figures: mirrors, nesting, and that neither unit nor origin changes what is found. */
class StatisticsLawsTest {

    @Property
    void anIntervalHoldsItsEstimateAndAWiderLevelHoldsANarrower(
            @ForAll @IntRange(max = 100_000) int events, @ForAll @IntRange(min = 1, max = 1_000_000) int more) {
        Interval count = Interval.poisson(events, Confidence.P95);
        assertThat(count.contains(events)).isTrue();
        assertNested(count, Interval.poisson(events, Confidence.P998));
        int of = events + more;
        Interval proportion = Interval.wilson(events, of, Confidence.P95);
        assertThat(proportion.contains((double) events / of)).isTrue();
        assertNested(proportion, Interval.wilson(events, of, Confidence.P998));
    }

    @Property
    void moreEventsMoveBothLimitsUp(@ForAll @IntRange(max = 5000) int events) {
        for (Confidence confidence : Confidence.values()) {
            Interval fewer = Interval.poisson(events, confidence);
            Interval more = Interval.poisson(events + 1, confidence);
            assertThat(more.lower()).isGreaterThan(fewer.lower());
            assertThat(more.upper()).isGreaterThan(fewer.upper());
        }
    }

    @Property
    void theIntervalOfTheRestIsTheMirrorOfTheInterval(
            @ForAll @IntRange(max = 5000) int part, @ForAll @IntRange(min = 1, max = 5000) int rest) {
        Interval some = Interval.wilson(part, part + rest, Confidence.P95);
        Interval others = Interval.wilson(rest, part + rest, Confidence.P95);
        assertThat(some.lower()).isCloseTo(1 - others.upper(), within(1e-12));
        assertThat(some.upper()).isCloseTo(1 - others.lower(), within(1e-12));
    }

    @Property
    void theExactIntervalCoversWhatItPromises(@ForAll @DoubleRange(min = 0.05, max = 30) double mean) {
        double covered = 0;
        double probability = Math.exp(-mean);
        for (int events = 0; events < 120; events++) {
            covered += Interval.exactPoisson(events, Confidence.P95).contains(mean) ? probability : 0;
            probability *= mean / (events + 1);
        }
        assertThat(covered).isGreaterThanOrEqualTo(0.95 - 1e-9);
    }

    @Property
    void aChangeBackIsTheMirrorOfAChange(
            @ForAll @IntRange(max = 10_000) int now,
            @ForAll @IntRange(max = 10_000) int before,
            @ForAll @DoubleRange(min = 0.01, max = 100) double ratio) {
        ChangeTest there = ChangeTest.huffman(now, before, ratio);
        ChangeTest back = ChangeTest.huffman(before, now, 1 / ratio);
        assertThat(back.z()).isCloseTo(-there.z(), within(1e-9));
        assertThat(back.pValue()).isCloseTo(there.pValue(), within(1e-9));
        assertThat(ChangeTest.huffman(now, before, 1).significance())
                .isEqualTo(ChangeTest.huffman(before, now, 1).significance());
    }

    @Property
    void moreNowIsNeverLessOfARise(
            @ForAll @IntRange(max = 10_000) int now,
            @ForAll @IntRange(max = 10_000) int before,
            @ForAll @DoubleRange(min = 0.01, max = 100) double ratio) {
        // Nothing in both is called no change, which is a step off the formula.
        double less = ChangeTest.huffman(now, before + 1.0, ratio).z();
        assertThat(ChangeTest.huffman(now + 1, before + 1.0, ratio).z()).isGreaterThan(less);
        assertThat(ChangeTest.huffman(now, before + 2.0, ratio).z()).isLessThan(less);
    }

    @Property
    void theTwoProportionTestHasBothMirrors(
            @ForAll @IntRange(max = 500) int now,
            @ForAll @IntRange(min = 1, max = 500) int restNow,
            @ForAll @IntRange(max = 500) int before,
            @ForAll @IntRange(min = 1, max = 500) int restBefore) {
        int ofNow = now + restNow;
        int ofBefore = before + restBefore;
        double z = ChangeTest.pooledTwoProportion(now, ofNow, before, ofBefore).z();
        assertThat(ChangeTest.pooledTwoProportion(before, ofBefore, now, ofNow).z())
                .isCloseTo(-z, within(1e-9));
        assertThat(ChangeTest.pooledTwoProportion(restNow, ofNow, restBefore, ofBefore)
                        .z())
                .isCloseTo(-z, within(1e-9));
    }

    @Property
    void aTrendOfFallingFiguresIsTheMirrorOfARising(
            @ForAll @Size(5) List<@IntRange(min = 1, max = 999) Integer> parts) {
        int[] years = {1, 2, 3, 4, 5};
        double[] wholes = {1000, 1000, 1000, 1000, 1000};
        double[] part = parts.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] rest = Arrays.stream(part).map(p -> 1000 - p).toArray();
        TrendTest trend = TrendTest.proportions(years, part, wholes);
        TrendTest mirror = TrendTest.proportions(years, rest, wholes);
        assertThat(mirror.slope()).isCloseTo(-trend.slope(), within(1e-9));
        assertThat(mirror.chiSquared()).isCloseTo(trend.chiSquared(), within(1e-6));
        assertThat(mirror.finding())
                .isEqualTo(
                        switch (trend.finding()) {
                            case INCREASING -> TrendTest.Finding.DECREASING;
                            case DECREASING -> TrendTest.Finding.INCREASING;
                            default -> trend.finding();
                        });
    }

    @Property
    void aStandingHasTheMirrorOfItsPolarity(
            @ForAll @IntRange(max = 500) int events, @ForAll @IntRange(max = 500) int benchmark) {
        Interval interval = Interval.poisson(events, Confidence.P95);
        BenchmarkStanding lower = BenchmarkStanding.of(interval, benchmark, Polarity.LOWER);
        assertThat(BenchmarkStanding.of(interval, benchmark, Polarity.HIGHER))
                .isEqualTo(
                        switch (lower) {
                            case BETTER -> BenchmarkStanding.WORSE;
                            case WORSE -> BenchmarkStanding.BETTER;
                            default -> lower;
                        });
    }

    private static void assertNested(Interval inner, Interval outer) {
        assertThat(outer.lower()).isLessThanOrEqualTo(inner.lower());
        assertThat(outer.upper()).isGreaterThanOrEqualTo(inner.upper());
    }
}
