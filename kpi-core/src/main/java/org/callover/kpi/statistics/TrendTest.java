package org.callover.kpi.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether the latest five annual figures rise or fall: the recent trend of OHID's Fingertips.
 *
 * <p>There is a trend if chi-square for trend, on one degree of freedom, is above its 99.8% point (9.5495), and the
 * gradient keeps its sign when each of the five years is left out in turn, so that no single year makes the trend.
 * Proportions are tested by their parts, and everything else by a straight line weighted by the intervals. Fingertips
 * does not test plain counts; here they are tested as rates are.
 *
 * <p>Source: OHID, Fingertips Public Health Technical Guidance, "Fingertips trend markers"; the test of proportions is
 * that of Armitage P (1955), Biometrics 11, 375-386.
 *
 * @param slope per year: in the figure's own unit, or in log odds for a proportion; 0 when not calculable
 * @param chiSquared 0 when not calculable
 */
public record TrendTest(Finding finding, double slope, double chiSquared) {

    /** The number of years tested. */
    public static final int YEARS = 5;

    private static final double BOUND = Confidence.P998.z() * Confidence.P998.z();

    /** Standard errors in a 95% interval, both sides. */
    private static final double ERRORS_WIDE = 3.92;

    /** A sum smaller than this share of its terms is zero apart from the noise of binary arithmetic. */
    private static final double NOISE = 1e-12;

    /** The finding of the test, or why it found no trend or could not be made. */
    public enum Finding {
        INCREASING,
        DECREASING,
        /** Chance alone would explain the gradient. */
        NO_CLEAR_TREND,
        /** Without one of the years the gradient would be flat or in the other direction. */
        ONE_YEAR_DECIDES,
        TOO_FEW_YEARS,
        /** The latest five figures are not of consecutive years. */
        YEARS_MISSING,
        /** The proportion of a year is 0 or 1, so it has no odds. */
        NONE_OR_ALL,
        /** An interval has no width, so that its year would outweigh all others. */
        NO_WIDTH;

        /** Whether there is a gradient and chi-square behind the finding. */
        public boolean isCalculated() {
            return compareTo(ONE_YEAR_DECIDES) <= 0;
        }
    }

    /**
     * Tests counts of events, by their intervals.
     *
     * @param years rising
     */
    public static TrendTest counts(int[] years, double[] events) {
        Interval[] intervals = Arrays.stream(events)
                .mapToObj(count -> Interval.poisson(count, Confidence.P95))
                .toArray(Interval[]::new);
        return weighted(years, events, intervals);
    }

    /**
     * Tests rates by their intervals; {@code per} is the exposure that they are given for.
     *
     * @param years rising
     */
    public static TrendTest rates(int[] years, double[] events, double[] exposures, double per) {
        requireSeries(years, events.length, exposures.length);
        double[] rates = new double[years.length];
        Interval[] intervals = new Interval[years.length];
        for (int i = 0; i < years.length; i++) {
            rates[i] = events[i] / exposures[i] * per;
            intervals[i] = Interval.rate(events[i], exposures[i], per, Confidence.P95);
        }
        return weighted(years, rates, intervals);
    }

    /**
     * Tests figures by their 95% intervals: a standard error is the interval's width / 3.92, rounded as Fingertips does.
     *
     * @param years rising
     * @throws IllegalArgumentException if the years do not rise, there is not one value and interval for each, or an
     *     interval is not of 95%
     */
    public static TrendTest weighted(int[] years, double[] values, Interval[] intervals) {
        requireSeries(years, values.length, intervals.length);
        requireNumbers(values);
        double[] figures = latest(values);
        double[] errors = latest(
                Arrays.stream(intervals).mapToDouble(TrendTest::standardError).toArray());
        return hindrance(years, Arrays.stream(errors).anyMatch(error -> error == 0), Finding.NO_WIDTH)
                .orElseGet(() -> {
                    double[] weights = Arrays.stream(errors)
                            .map(error -> 1 / (error * error))
                            .toArray();
                    double slope = slope(figures, weights);
                    return found(figures, weights, slope * slope * spread(weights));
                });
    }

    /**
     * Tests proportions by their parts: chi-square of the parts, and the gradient of the log odds.
     *
     * @param years rising
     * @throws IllegalArgumentException if the years do not rise, there is not one part and whole for each, or a part
     *     is not between zero and its whole
     */
    public static TrendTest proportions(int[] years, double[] parts, double[] wholes) {
        requireSeries(years, parts.length, wholes.length);
        IntStream.range(0, years.length).forEach(i -> requireProportion(parts[i], wholes[i]));
        double[] part = latest(parts);
        double[] whole = latest(wholes);
        double[] logOdds = IntStream.range(0, part.length)
                .mapToDouble(i -> Math.log(part[i] / (whole[i] - part[i])))
                .toArray();
        boolean withoutOdds = Arrays.stream(logOdds).anyMatch(Double::isInfinite);
        return hindrance(years, withoutOdds, Finding.NONE_OR_ALL)
                .orElseGet(() -> found(logOdds, equalWeights(), armitage(part, whole)));
    }

    private static double standardError(Interval interval) {
        if (interval.confidence() != Confidence.P95) {
            throw new IllegalArgumentException(
                    "an interval has a confidence of %s; a trend is tested by intervals of 95%%"
                            .formatted(interval.confidence()));
        }
        return interval.width() / ERRORS_WIDE;
    }

    private static Optional<TrendTest> hindrance(int[] years, boolean unusable, Finding why) {
        int last = years.length - 1;
        if (years.length < YEARS) {
            return Optional.of(new TrendTest(Finding.TOO_FEW_YEARS, 0, 0));
        }
        if (years[last] - years[last - YEARS + 1] != YEARS - 1) {
            return Optional.of(new TrendTest(Finding.YEARS_MISSING, 0, 0));
        }
        return unusable ? Optional.of(new TrendTest(why, 0, 0)) : Optional.empty();
    }

    private static TrendTest found(double[] figures, double[] weights, double chiSquared) {
        double slope = slope(figures, weights);
        if (!(chiSquared > BOUND)) {
            return new TrendTest(Finding.NO_CLEAR_TREND, slope, chiSquared);
        }
        for (int without = 0; without < YEARS; without++) {
            double[] others = weights.clone();
            others[without] = 0;
            if (Math.signum(slope(figures, others)) != Math.signum(slope)) {
                return new TrendTest(Finding.ONE_YEAR_DECIDES, slope, chiSquared);
            }
        }
        return new TrendTest(slope > 0 ? Finding.INCREASING : Finding.DECREASING, slope, chiSquared);
    }

    /** The gradient of the weighted least-squares line through figures one year apart; exactly 0 if it is flat. */
    private static double slope(double[] figures, double[] weights) {
        double centre = centre(weights);
        double product = 0;
        double size = 0;
        for (int year = 0; year < YEARS; year++) {
            double term = weights[year] * (year - centre) * figures[year];
            product += term;
            size += Math.abs(term);
        }
        return Math.abs(product) <= NOISE * size ? 0 : product / spread(weights);
    }

    private static double centre(double[] weights) {
        double moment = 0;
        for (int year = 0; year < YEARS; year++) {
            moment += weights[year] * year;
        }
        return moment / Arrays.stream(weights).sum();
    }

    private static double spread(double[] weights) {
        double centre = centre(weights);
        double spread = 0;
        for (int year = 0; year < YEARS; year++) {
            spread += weights[year] * (year - centre) * year;
        }
        return spread;
    }

    private static double armitage(double[] parts, double[] wholes) {
        double share = Arrays.stream(parts).sum() / Arrays.stream(wholes).sum();
        double product = 0;
        for (int year = 0; year < YEARS; year++) {
            product += (parts[year] - share * wholes[year]) * year;
        }
        return product * product / (share * (1 - share) * spread(wholes));
    }

    private static double[] equalWeights() {
        double[] weights = new double[YEARS];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static double[] latest(double[] values) {
        return Arrays.copyOfRange(values, Math.max(0, values.length - YEARS), values.length);
    }

    private static void requireSeries(int[] years, int figures, int others) {
        if (figures != years.length || others != years.length) {
            throw new IllegalArgumentException(
                    "%d years, %d figures and %d intervals or denominators do not match; give one for each year"
                            .formatted(years.length, figures, others));
        }
        for (int i = 1; i < years.length; i++) {
            if (years[i] <= years[i - 1]) {
                throw new IllegalArgumentException(
                        "year %d comes after %d; give the years rising, each once".formatted(years[i], years[i - 1]));
            }
        }
    }

    private static void requireNumbers(double[] values) {
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "%s cannot be tested for a trend; give a number for each year".formatted(Arrays.toString(values)));
        }
    }

    private static void requireProportion(double part, double whole) {
        if (!(whole > 0 && part >= 0 && part <= whole)) {
            throw new IllegalArgumentException(
                    "%s of %s is not a proportion; give a part of zero or more of a whole above zero"
                            .formatted(part, whole));
        }
    }
}
