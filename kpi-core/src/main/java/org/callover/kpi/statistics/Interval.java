package org.callover.kpi.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A confidence interval, with the method that made it.
 *
 * <p>Events and denominators may be fractions (a weighted count). A lower limit is never below zero.
 */
public record Interval(double lower, double upper, Confidence confidence, Method method) {

    /** Byar's approximation is used from this many events on, and the exact limits below it. */
    public static final int BYAR_FROM = 10;

    private static final Map<Confidence, List<Interval>> SMALL_COUNTS = smallCounts();

    /** How an interval was made. */
    public enum Method {
        WILSON,
        BYAR,
        EXACT_POISSON,
        /** A prediction of a total from part of it. */
        HUFFMAN_PREDICTION
    }

    public Interval {
        if (!(lower <= upper) || Double.isInfinite(upper - lower)) {
            throw new IllegalArgumentException(
                    "%s to %s is not an interval; give two numbers, the lower limit first".formatted(lower, upper));
        }
    }

    /**
     * Wilson's score interval of a proportion, between 0 and 1; {@link #times} 100 for a percentage. It starts at
     * exactly 0 if there are no events, and ends at exactly 1 if there is nothing else.
     *
     * <p>Source: Wilson EB (1927), Journal of the American Statistical Association 22, 209-212.
     *
     * @throws IllegalArgumentException unless {@code 0 <= events <= of} and {@code of > 0}
     */
    public static Interval wilson(double events, double of, Confidence confidence) {
        if (!(of > 0 && events >= 0 && events <= of)) {
            throw new IllegalArgumentException(
                    "%s of %s is not a proportion; give a part of zero or more of a whole above zero"
                            .formatted(events, of));
        }
        double z = confidence.z();
        double centre = 2 * events + z * z;
        double spread = z * Math.sqrt(z * z + 4 * events * (1 - events / of));
        // The usual (centre - spread) / 2(n + z^2), rearranged so that no digits are lost if the two are close.
        double lower = 2 * events * (events / of) / (centre + spread);
        double upper = events == of ? 1 : Math.min(1, (centre + spread) / (2 * (of + z * z)));
        return new Interval(lower, upper, confidence, Method.WILSON);
    }

    /**
     * The interval of a count of events: {@link #exactPoisson exact} below ten events, {@link #byar Byar's} from there.
     *
     * <p>Source: APHO Technical Briefing 3 (2008) and OHID's PHEindicatormethods, {@code phe_rate}.
     */
    public static Interval poisson(double events, Confidence confidence) {
        return events < BYAR_FROM ? exactPoisson(events, confidence) : byar(events, confidence);
    }

    /**
     * The interval of a rate: that of its {@link #poisson count}, divided by the exposure, times {@code per}. The
     * exposure is treated as known exactly.
     *
     * @throws IllegalArgumentException unless the exposure and {@code per} are above zero
     */
    public static Interval rate(double events, double exposure, double per, Confidence confidence) {
        if (!(exposure > 0 && per > 0)) {
            throw new IllegalArgumentException(
                    "a rate per %s over an exposure of %s cannot be made; give numbers above zero"
                            .formatted(per, exposure));
        }
        return poisson(events, confidence).times(per / exposure);
    }

    /**
     * Byar's approximation to the exact limits of a Poisson count. For one event at 99.8% the formula is below zero, so
     * the lower limit is 0. It is also 0 for no events, where the formula has no value.
     *
     * <p>Source: Breslow NE, Day NE (1987), Statistical Methods in Cancer Research, volume II, page 69.
     */
    public static Interval byar(double events, Confidence confidence) {
        requireEvents(events);
        double z = confidence.z();
        double above = events + 1;
        double low = 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events));
        double high = 1 - 1 / (9 * above) + z / (3 * Math.sqrt(above));
        double lower = events == 0 ? 0 : Math.max(0, events * low * low * low);
        return new Interval(lower, above * high * high * high, confidence, Method.BYAR);
    }

    /**
     * The exact limits of a Poisson count, from the chi-square distribution. For no events the lower limit is exactly
     * 0.
     *
     * <p>Source: Garwood F (1936), Biometrika 28, 437-442; Armitage P, Berry G (2002), Statistical Methods in Medical
     * Research.
     */
    public static Interval exactPoisson(double events, Confidence confidence) {
        requireEvents(events);
        List<Interval> known = SMALL_COUNTS.getOrDefault(confidence, List.of());
        return events < known.size() && events == Math.rint(events)
                ? known.get((int) events)
                : solved(events, confidence);
    }

    /**
     * A prediction of the total of a span of which part has been counted: what was counted, and the further events that
     * {@link ChangeTest#huffman} would not call a change. The share is treated as known exactly. If all of it was
     * counted, the interval is just that count.
     *
     * <p>Source: Huffman's test (1984) solved for the count to come, as prediction limits follow from a test (Nelson W
     * (1982), Applied Life Data Analysis, chapter 6).
     *
     * @param share the part of the span that was counted, above 0 and at most 1
     * @throws IllegalArgumentException if the events or the share are not of that kind
     */
    public static Interval poissonTotal(double events, double share, Confidence confidence) {
        requireEvents(events);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "%s is not the share of a span that was counted; give a number above 0, at most 1"
                            .formatted(share));
        }
        double ratio = (1 - share) / share;
        double centre = Math.sqrt(ratio * (events + ChangeTest.ANSCOMBE));
        double spread = confidence.z() * Math.sqrt(1 + ratio) / 2;
        double fewest = Math.max(0, centre - spread);
        double lower = share == 1 ? 0 : Math.max(0, fewest * fewest - ChangeTest.ANSCOMBE);
        double most = centre + spread;
        double upper = share == 1 ? 0 : Math.max(0, most * most - ChangeTest.ANSCOMBE);
        return new Interval(events + lower, events + upper, confidence, Method.HUFFMAN_PREDICTION);
    }

    /** Whether a value lies inside; both limits are inside. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    public double width() {
        return upper - lower;
    }

    /** The same interval on another scale: 100 for a percentage, the population for expected events. */
    public Interval times(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException(
                    "an interval cannot be scaled by %s; give a number above zero".formatted(factor));
        }
        return new Interval(lower * factor, upper * factor, confidence, method);
    }

    private static void requireEvents(double events) {
        if (!(events >= 0) || Double.isInfinite(events)) {
            throw new IllegalArgumentException("%s is not a count of events; give zero or more".formatted(events));
        }
    }

    private static Interval solved(double events, Confidence confidence) {
        double tail = confidence.tail();
        double lower = 0;
        if (events > 0) {
            ChiSquaredDistribution below = ChiSquaredDistribution.of(2 * events);
            double x = below.inverseCumulativeProbability(tail);
            // The library solves to 1e-9 absolute, which is too coarse for a small limit, so this adds one Newton step.
            lower = x - (below.cumulativeProbability(x) - tail) / below.density(x);
        }
        ChiSquaredDistribution above = ChiSquaredDistribution.of(2 * events + 2);
        double x = above.inverseSurvivalProbability(tail);
        double upper = x + (above.survivalProbability(x) - tail) / above.density(x);
        return new Interval(lower / 2, upper / 2, confidence, Method.EXACT_POISSON);
    }

    private static Map<Confidence, List<Interval>> smallCounts() {
        Map<Confidence, List<Interval>> known = new EnumMap<>(Confidence.class);
        for (Confidence confidence : Confidence.values()) {
            known.put(
                    confidence,
                    IntStream.range(0, BYAR_FROM)
                            .mapToObj(events -> solved(events, confidence))
                            .toList());
        }
        return known;
    }
}
