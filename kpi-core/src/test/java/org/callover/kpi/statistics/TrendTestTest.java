package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.callover.kpi.statistics.TrendTest.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recent trend, on the figures of Fingertips' own tests; chi-squares and slopes were computed in 30 digits. */
class TrendTestTest {

    private static final int[] YEARS = {2014, 2015, 2016, 2017, 2018};

    private static final double[] PARTS = {994, 1023, 1199, 1332, 1367};
    private static final double[] WHOLES = {40299, 41527, 42811, 44064, 44701};

    @Test
    void ratesThatRiseAreFoundAsFingertipsDoes() {
        TrendTest trend = TrendTest.weighted(
                YEARS,
                new double[] {24.67, 24.6, 28, 30.2, 30.6},
                intervals(23.16, 26.25, 23.15, 26.19, 26.44, 29.64, 28.63, 31.9, 28.98, 32.25));
        assertThat(trend.finding()).isEqualTo(Finding.INCREASING);
        assertThat(trend.slope()).isCloseTo(1.7515662226629497, within(1e-12));
        assertThat(trend.chiSquared()).isCloseTo(46.765315792063163, within(1e-10));
    }

    @Test
    void ratesThatWanderHaveNoClearTrend() {
        TrendTest trend = TrendTest.weighted(
                YEARS,
                new double[] {20.5506, 19.5952, 19.0349, 21.3966, 18.4372},
                intervals(18.1803, 23.1427, 17.3444, 22.0602, 16.8421, 21.4394, 19.0918, 23.8975, 16.2925, 20.7941));
        assertThat(trend.finding()).isEqualTo(Finding.NO_CLEAR_TREND);
        assertThat(trend.slope()).isCloseTo(-0.25998096437059496, within(1e-12));
        assertThat(trend.chiSquared()).isCloseTo(0.46424308, within(1e-7));
    }

    @Test
    void ratesThatFallAreDecreasing() {
        TrendTest trend = TrendTest.weighted(
                new int[] {2019, 2020, 2021, 2022, 2023},
                new double[] {126.9341, 125.829, 121.5234, 122.3782, 120.7742},
                intervals(
                        125.9343, 127.94, 124.8371, 126.8268, 120.5533, 122.4993, 121.4012, 123.361, 119.8035,
                        121.7507));
        assertThat(trend.finding()).isEqualTo(Finding.DECREASING);
        assertThat(trend.slope()).isCloseTo(-1.5707168645256069, within(1e-11));
    }

    @Test
    void proportionsThatRiseAreFoundByTheirParts() {
        TrendTest trend = TrendTest.proportions(YEARS, PARTS, WHOLES);
        assertThat(trend.finding()).isEqualTo(Finding.INCREASING);
        assertThat(trend.slope()).isCloseTo(0.065249640778983497, within(1e-13));
        assertThat(trend.chiSquared()).isCloseTo(47.896676707589118, within(1e-10));
    }

    @Test
    void proportionsThatFallAreDecreasing() {
        TrendTest trend = TrendTest.proportions(
                YEARS, new double[] {57274, 55865, 53681, 51767, 53185}, new double[] {61834, 60511, 59074, 57508, 59028
                });
        assertThat(trend.finding()).isEqualTo(Finding.DECREASING);
        assertThat(trend.slope()).isCloseTo(-0.093179617603054535, within(1e-13));
        assertThat(trend.chiSquared()).isCloseTo(405.04790902721056, within(1e-9));
    }

    @Test
    void onlyTheLatestFiveYearsAreTested() {
        TrendTest longer = TrendTest.proportions(
                IntStream.rangeClosed(2011, 2018).toArray(),
                new double[] {0, 4000, 9, 994, 1023, 1199, 1332, 1367},
                new double[] {10, 4000, 90, 40299, 41527, 42811, 44064, 44701});
        assertThat(longer).isEqualTo(TrendTest.proportions(YEARS, PARTS, WHOLES));
        assertThat(TrendTest.counts(
                        new int[] {1990, 2014, 2015, 2016, 2017, 2018}, new double[] {5, 100, 120, 140, 160, 180}))
                .isEqualTo(TrendTest.counts(YEARS, new double[] {100, 120, 140, 160, 180}));
    }

    @Test
    void countsAndRatesAreTestedByTheirIntervals() {
        double[] events = {100, 120, 140, 160, 180};
        TrendTest counts = TrendTest.counts(YEARS, events);
        TrendTest rates = TrendTest.rates(YEARS, events, new double[] {5000, 5000, 5000, 5000, 5000}, 1000);
        assertThat(counts.finding()).isEqualTo(Finding.INCREASING);
        assertThat(counts.slope()).isCloseTo(20, within(1e-9));
        assertThat(rates.finding()).isEqualTo(Finding.INCREASING);
        assertThat(rates.slope()).isCloseTo(4, within(1e-9));
        assertThat(rates.chiSquared()).isCloseTo(counts.chiSquared(), within(1e-9));
    }

    @Test
    void aFlatAndAZeroSeriesHaveNoClearTrend() {
        assertThat(TrendTest.counts(YEARS, new double[] {7, 7, 7, 7, 7}))
                .isEqualTo(new TrendTest(Finding.NO_CLEAR_TREND, 0, 0));
        assertThat(TrendTest.counts(YEARS, new double[5])).isEqualTo(new TrendTest(Finding.NO_CLEAR_TREND, 0, 0));
        double[] whole = {30, 30, 30, 30, 30};
        assertThat(TrendTest.proportions(YEARS, new double[] {3, 3, 3, 3, 3}, whole))
                .isEqualTo(new TrendTest(Finding.NO_CLEAR_TREND, 0, 0));
    }

    @Test
    void aTrendThatOneYearMakesIsNone() {
        TrendTest counts = TrendTest.counts(YEARS, new double[] {100, 100, 100, 100, 400});
        assertThat(counts.finding()).isEqualTo(Finding.ONE_YEAR_DECIDES);
        assertThat(counts.chiSquared()).isGreaterThan(9.55);
        assertThat(TrendTest.counts(YEARS, new double[] {400, 104, 103, 102, 105})
                        .finding())
                .isEqualTo(Finding.ONE_YEAR_DECIDES);
        double[] whole = {1000, 1000, 1000, 1000, 1000};
        assertThat(TrendTest.proportions(YEARS, new double[] {100, 110, 95, 90, 300}, whole)
                        .finding())
                .isEqualTo(Finding.ONE_YEAR_DECIDES);
    }

    @Test
    void whatCannotBeTestedSaysWhy() {
        double[] four = {1, 2, 3, 4};
        assertThat(TrendTest.counts(new int[] {2014, 2015, 2016, 2017}, four))
                .isEqualTo(new TrendTest(Finding.TOO_FEW_YEARS, 0, 0));
        assertThat(TrendTest.counts(new int[0], new double[0]).finding()).isEqualTo(Finding.TOO_FEW_YEARS);
        assertThat(TrendTest.proportions(new int[0], new double[0], new double[0])
                        .finding())
                .isEqualTo(Finding.TOO_FEW_YEARS);
        assertThat(TrendTest.counts(new int[] {2013, 2015, 2016, 2017, 2018}, new double[] {1, 2, 3, 4, 5})
                        .finding())
                .isEqualTo(Finding.YEARS_MISSING);
        assertThat(TrendTest.proportions(YEARS, new double[] {0, 2, 3, 4, 5}, new double[] {9, 9, 9, 9, 9})
                        .finding())
                .isEqualTo(Finding.NONE_OR_ALL);
        assertThat(TrendTest.proportions(YEARS, new double[] {5, 3, 1, 1, 2}, new double[] {5, 5, 5, 4, 4})
                        .finding())
                .as("Fingertips' own case")
                .isEqualTo(Finding.NONE_OR_ALL);
        assertThat(TrendTest.weighted(YEARS, new double[] {1, 2, 3, 4, 5}, intervals(0, 2, 1, 3, 3, 3, 3, 5, 4, 6))
                        .finding())
                .isEqualTo(Finding.NO_WIDTH);
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    void onlyAFindingHasAGradientBehindIt(Finding finding) {
        assertThat(finding.isCalculated())
                .isEqualTo(
                        switch (finding) {
                            case INCREASING, DECREASING, NO_CLEAR_TREND, ONE_YEAR_DECIDES -> true;
                            case TOO_FEW_YEARS, YEARS_MISSING, NONE_OR_ALL, NO_WIDTH -> false;
                        });
    }

    @Test
    void whatIsNoSeriesIsRefused() {
        double[] five = {1, 2, 3, 4, 5};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendTest.counts(new int[] {2014, 2015, 2015, 2016, 2017}, five))
                .withMessageContaining("year 2015 comes after 2015");
        assertThatIllegalArgumentException().isThrownBy(() -> TrendTest.counts(YEARS, new double[4]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendTest.rates(YEARS, five, new double[] {9, 9, 9, 9}, 1))
                .withMessageContaining("one for each year");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendTest.rates(YEARS, new double[] {1, 2}, five, 1))
                .withMessageContaining("one for each year");
        assertThatIllegalArgumentException().isThrownBy(() -> TrendTest.rates(YEARS, five, new double[5], 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendTest.proportions(YEARS, five, new double[] {9, 9, 9, 9}))
                .withMessageContaining("one for each year");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendTest.weighted(
                        YEARS, new double[] {1, 2, Double.NaN, 4, 5}, intervals(0, 2, 1, 3, 2, 4, 3, 5, 4, 6)))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendTest.proportions(YEARS, five, new double[] {9, 9, 9, 9, 4}));
        assertThatIllegalArgumentException().isThrownBy(() -> TrendTest.proportions(YEARS, five, new double[5]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendTest.proportions(YEARS, new double[5], new double[5]))
                .withMessageContaining("0.0 of 0.0 is not a proportion");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendTest.proportions(YEARS, new double[] {-1, 2, 3, 4, 5}, WHOLES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendTest.weighted(YEARS, five, new Interval[] {
                    Interval.poisson(1, Confidence.P998),
                    Interval.poisson(1, Confidence.P95),
                    Interval.poisson(1, Confidence.P95),
                    Interval.poisson(1, Confidence.P95),
                    Interval.poisson(1, Confidence.P95)
                }))
                .withMessageContaining("95%");
    }

    private static Interval[] intervals(double... limits) {
        return IntStream.range(0, limits.length / 2)
                .mapToObj(i -> new Interval(limits[2 * i], limits[2 * i + 1], Confidence.P95, Interval.Method.BYAR))
                .toArray(Interval[]::new);
    }
}
